package dev.cfbilling.conformance.drift.result;

import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The result of a comparison.
 *
 * @param older the older document's name
 * @param newer the newer document's name
 * @param operations the number of compared operations
 * @param differences breaking ones first, each group in the order of the older document
 * @param notes what could not be compared, and other remarks, in sentences
 * @param notCompared what the comparison never looks at
 * @param patch a unified diff of the contract's source with the patches of all differences; empty
 *     when there are none
 * @param exchanges the time from the first captured one to the last; empty when unknown
 * @param nearest the edition that the newer document is nearest to; empty when not looked for
 * @param interruption why the comparison is incomplete, in one sentence; empty when it is complete
 * @param origin when and how the report was made; empty when unknown
 */
public record DriftReport(
    String older,
    String newer,
    int operations,
    List<Difference> differences,
    List<String> notes,
    List<NotCompared> notCompared,
    String patch,
    Optional<TimeSpan> exchanges,
    Optional<NearestEdition> nearest,
    Optional<String> interruption,
    Optional<ReportOrigin> origin) {
  public DriftReport {
    differences = differences.stream().map(one -> one.masked(SensitiveText::mask)).toList();
    notes = notes.stream().map(SensitiveText::mask).toList();
  }

  /** This report with each text masked. */
  public DriftReport masked(UnaryOperator<String> mask) {
    return new DriftReport(
        mask.apply(older),
        mask.apply(newer),
        operations,
        differences.stream().map(one -> one.masked(mask)).toList(),
        notes.stream().map(mask).toList(),
        notCompared,
        patch,
        exchanges,
        nearest,
        interruption.map(mask),
        origin);
  }

  /** This report with more notes. */
  public DriftReport with(List<String> more) {
    return new DriftReport(
        older,
        newer,
        operations,
        differences,
        Stream.concat(notes.stream(), more.stream()).toList(),
        notCompared,
        patch,
        exchanges,
        nearest,
        interruption,
        origin);
  }

  /** This report with the edition that the newer document is nearest to. */
  public DriftReport nearestTo(NearestEdition edition) {
    return new DriftReport(
        older,
        newer,
        operations,
        differences,
        notes,
        notCompared,
        patch,
        exchanges,
        Optional.of(edition),
        interruption,
        origin);
  }

  /** This report of documents, of which the descriptions were compared too. */
  public DriftReport withDescriptions(List<Difference> changed) {
    return new DriftReport(
        older,
        newer,
        operations,
        Stream.concat(differences.stream(), changed.stream()).toList(),
        notes,
        notCompared.stream().filter(row -> !row.keyword().equals("description")).toList(),
        patch,
        exchanges,
        nearest,
        interruption,
        origin);
  }

  /** This report with its origin. */
  public DriftReport madeBy(ReportOrigin maker) {
    return new DriftReport(
        older,
        newer,
        operations,
        differences,
        notes,
        notCompared,
        patch,
        exchanges,
        nearest,
        interruption,
        Optional.of(maker));
  }

  public long breaking() {
    return differences.stream().filter(difference -> difference.effect().isBreaking()).count();
  }

  public long compatible() {
    return differences.size() - breaking();
  }

  /** How many break the source of code that uses the client, once it is generated anew. */
  public long breakingSource() {
    return differences.stream().filter(difference -> difference.java().breaksSource()).count();
  }

  /** The same of compiled code. */
  public long breakingBinary() {
    return differences.stream().filter(difference -> difference.java().breaksBinary()).count();
  }
}
