package dev.cfbilling.conformance.drift.result;

import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The result of a comparison.
 *
 * @param differences breaking ones first, each group in the order of the older document
 * @param notes what could not be compared, and other remarks, in sentences
 * @param nearest the edition that the newer document is nearest to; empty when not looked for
 * @param acceptance what a baseline accepts; empty without one
 * @param origin when and how the report was made; empty when unknown
 */
public record DriftReport(
    Compared compared,
    List<Difference> differences,
    List<String> notes,
    Captured captured,
    Optional<NearestEdition> nearest,
    Optional<Acceptance> acceptance,
    Optional<ReportOrigin> origin) {

  /**
   * What was compared.
   *
   * @param older the older document's name
   * @param newer the newer document's name
   * @param operations the number of compared operations
   * @param without what the comparison never looks at
   */
  public record Compared(String older, String newer, int operations, List<NotCompared> without) {}

  /**
   * What a comparison with captures has besides.
   *
   * @param patch a unified diff of the contract's source with the patches of all differences; empty
   *     when there are none
   * @param exchanges the time from the first captured one to the last; empty when unknown
   * @param interruption why the comparison is incomplete, in one sentence; empty when it is
   *     complete
   */
  public record Captured(
      String patch, Optional<TimeSpan> exchanges, Optional<String> interruption) {
    /** Of documents. */
    public static final Captured NOTHING = new Captured("", Optional.empty(), Optional.empty());
  }

  public DriftReport {
    differences = differences.stream().map(one -> one.masked(SensitiveText::mask)).toList();
    notes = notes.stream().map(SensitiveText::mask).toList();
  }

  /** A report whose origin is not known yet. */
  public DriftReport(
      Compared compared, List<Difference> differences, List<String> notes, Captured captured) {
    this(
        compared,
        differences,
        notes,
        captured,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** This report with each text masked. */
  public DriftReport masked(UnaryOperator<String> mask) {
    return new DriftReport(
        new Compared(
            mask.apply(compared.older),
            mask.apply(compared.newer),
            compared.operations,
            compared.without),
        differences.stream().map(one -> one.masked(mask)).toList(),
        notes.stream().map(mask).toList(),
        new Captured(captured.patch, captured.exchanges, captured.interruption.map(mask)),
        nearest,
        acceptance,
        origin);
  }

  /** This report with more notes. */
  public DriftReport with(List<String> more) {
    List<String> all = Stream.concat(notes.stream(), more.stream()).toList();
    return new DriftReport(compared, differences, all, captured, nearest, acceptance, origin);
  }

  /** This report with the edition that the newer document is nearest to. */
  public DriftReport nearestTo(NearestEdition edition) {
    return new DriftReport(
        compared, differences, notes, captured, Optional.of(edition), acceptance, origin);
  }

  /**
   * This report beside a baseline.
   *
   * @param counted the differences that it does not accept
   */
  DriftReport beside(Acceptance accepted, List<Difference> counted) {
    return new DriftReport(
        compared, counted, notes, captured, nearest, Optional.of(accepted), origin);
  }

  /** This report with its origin. */
  public DriftReport madeBy(ReportOrigin maker) {
    return new DriftReport(
        compared, differences, notes, captured, nearest, acceptance, Optional.of(maker));
  }

  /** This report of documents, of which the descriptions were compared too. */
  public DriftReport withDescriptions(List<Difference> changed) {
    List<NotCompared> without =
        compared.without.stream().filter(row -> !row.keyword().equals("description")).toList();
    return new DriftReport(
        new Compared(compared.older, compared.newer, compared.operations, without),
        Stream.concat(differences.stream(), changed.stream())
            .sorted(Comparator.comparing(difference -> !difference.effect().isBreaking()))
            .toList(),
        notes,
        captured,
        nearest,
        acceptance,
        origin);
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
