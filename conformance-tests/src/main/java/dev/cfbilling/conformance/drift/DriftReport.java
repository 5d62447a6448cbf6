package dev.cfbilling.conformance.drift;

import java.util.List;
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
 */
public record DriftReport(
    String older,
    String newer,
    int operations,
    List<Difference> differences,
    List<String> notes,
    List<NotCompared> notCompared,
    String patch) {

  /** What a comparison of two documents came to. */
  public DriftReport(
      String older,
      String newer,
      int operations,
      List<Difference> differences,
      List<String> notes,
      List<NotCompared> notCompared) {
    this(older, newer, operations, differences, notes, notCompared, "");
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
        patch);
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
