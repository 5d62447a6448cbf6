package dev.cfbilling.conformance.drift.result;

import dev.cfbilling.conformance.origin.Origin;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What a comparison came to.
 *
 * @param older what the older document is called
 * @param newer what the newer document is called
 * @param operations how many operations were compared
 * @param differences breaking ones first, each group in the order of the older document
 * @param notes what could not be compared, or has to be said beside, in sentences
 * @param notCompared what was not looked at, however much it differs
 * @param patch a unified diff of the contract's source that makes up for every difference that has
 *     a patch of its own; empty when there is none
 * @param exchanges from the first captured one to the last; empty when none says when it was
 * @param interruption why not all that there is was compared, in one sentence; empty when it was
 * @param origin when and how it was made; empty when nobody has said
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
    Optional<String> interruption,
    Optional<Origin> origin) {
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
        interruption.map(mask),
        origin);
  }

  /** This report with more to note. */
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
        interruption,
        origin);
  }

  /** This report with its origin. */
  public DriftReport madeBy(Origin maker) {
    return new DriftReport(
        older,
        newer,
        operations,
        differences,
        notes,
        notCompared,
        patch,
        exchanges,
        interruption,
        Optional.of(maker));
  }

  /** The number of differences that break someone. */
  public long breaking() {
    return differences.stream().filter(difference -> difference.effect().isBreaking()).count();
  }

  /** The number of differences that break nobody. */
  public long compatible() {
    return differences.size() - breaking();
  }
}
