package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.RecordSchema;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Names;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Selection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ids of all findings that are possible with a contract. */
public final class CheckIds {
  private static final String SCHEMA = SchemaKeywords.FAMILY + ".";

  /** The families of findings that need calls of their own; traffic alone does not show them. */
  private static final List<String> ASKED = List.of("probe", "transport");

  /** Including those that this contract can't raise. */
  private final List<Explanation> known;

  private final List<Explanation> possible;

  private CheckIds(List<Explanation> known, List<Explanation> possible) {
    this.known = List.copyOf(known);
    this.possible = List.copyOf(possible);
  }

  /** The ids of what {@code checks} can find in responses of the operations of {@code contract}. */
  public static CheckIds of(Contract contract, List<Check> checks) {
    Set<String> keywords = SchemaKeywords.idsIn(contract);
    List<Resource> resources =
        contract.operations().stream()
            .flatMap(operation -> RecordSchema.of(operation).stream())
            .map(RecordSchema::resource)
            .toList();
    List<Explanation> known = Checks.explanations(checks);
    return new CheckIds(
        known,
        known.stream()
            .filter(
                check ->
                    check.id().startsWith(SCHEMA)
                        ? keywords.contains(check.id())
                        : check.isAbout(resources))
            .toList());
  }

  /** The same ids and those of findings from probes and transport. */
  public CheckIds and(List<Explanation> asked) {
    return new CheckIds(both(known, asked), both(possible, asked));
  }

  private static List<Explanation> both(List<Explanation> some, List<Explanation> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  /** In the order in which they are listed. */
  public List<Explanation> explanations() {
    return possible;
  }

  public List<String> all() {
    return possible.stream().map(Explanation::id).toList();
  }

  /** The explanation of {@code id}; empty when the contract can't raise it. */
  public Optional<Explanation> explanation(String id) {
    return possible.stream().filter(check -> check.id().equals(id)).findFirst();
  }

  /** Whether {@code id} is one of these, or the beginning of one up to a dot. */
  public boolean has(String id) {
    return covers(id, possible);
  }

  /**
   * Why a selection finds nothing of what it asks for, as it leaves it out too: a sentence. Empty
   * when it finds something of each.
   */
  public Optional<String> contradiction(Selection selection) {
    return selection.only().stream()
        .filter(
            id ->
                all().stream()
                    .noneMatch(check -> Selection.covers(id, check) && selection.includes(check)))
        .findFirst()
        .map("--check %s finds nothing here, since --skip-check leaves all of it out."::formatted);
  }

  private static boolean covers(String id, List<Explanation> checks) {
    return checks.stream().anyMatch(check -> Selection.covers(id, check.id()));
  }

  /**
   * Why the contract can't raise {@code id}, and which ids are similar: a sentence without its full
   * stop. Empty when it can.
   */
  public Optional<String> problem(String id) {
    return has(id) ? Optional.empty() : Optional.of(refusal(id));
  }

  /**
   * Why {@code id} is unknown here, and which ids are similar: a sentence without its full stop.
   */
  public String refusal(String id) {
    return reason(id) + "; " + Names.nearest(id, all());
  }

  private boolean isAskedElsewhere(String id) {
    return ASKED.stream()
        .filter(family -> !covers(family, known))
        .anyMatch(family -> Selection.covers(family, id));
  }

  private String reason(String id) {
    String quoted = Quote.text(id);
    if (id.startsWith(SCHEMA) && covers(id, known)) {
      return "%s finds nothing here, since no schema that is checked has %s"
          .formatted(quoted, Quote.text(id.substring(SCHEMA.length())));
    }
    return covers(id, known) || isAskedElsewhere(id)
        ? quoted + " finds nothing here, since nothing that is checked is what it is about"
        : quoted + " is no check";
  }
}
