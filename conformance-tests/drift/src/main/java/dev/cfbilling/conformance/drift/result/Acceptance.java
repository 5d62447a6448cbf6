package dev.cfbilling.conformance.drift.result;

import dev.cfbilling.conformance.baseline.AcceptedDifference;
import dev.cfbilling.conformance.baseline.Baseline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What came of the differences that a baseline accepts.
 *
 * @param baseline what people call it
 * @param accepted those that are there, and count no more
 * @param gone those that are no differences any more
 * @param expired those that are there, and count again since their day has come
 */
public record Acceptance(
    String baseline,
    List<AcceptedDifference> accepted,
    List<AcceptedDifference> gone,
    List<AcceptedDifference> expired) {
  private static final Comparator<AcceptedDifference> IN_FILE =
      Comparator.comparing(AcceptedDifference::kind)
          .thenComparing(AcceptedDifference::place)
          .thenComparing(AcceptedDifference::what);

  /**
   * The report without the differences that a baseline accepts.
   *
   * @param name what people call the baseline
   * @param today in UTC
   */
  public static DriftReport beside(
      Baseline known, String name, DriftReport report, LocalDate today) {
    List<Difference> counted = new ArrayList<>();
    List<AcceptedDifference> accepted = new ArrayList<>();
    List<AcceptedDifference> expired = new ArrayList<>();
    for (Difference difference : report.differences()) {
      Optional<AcceptedDifference> entry = find(known, difference);
      if (entry.isPresent() && !entry.get().isExpired(today)) {
        accepted.add(entry.get());
      } else {
        counted.add(difference);
        entry.ifPresent(expired::add);
      }
    }
    boolean isWhole = report.captured().interruption().isEmpty();
    List<AcceptedDifference> gone =
        known.differences().stream()
            .filter(
                entry -> isWhole && report.differences().stream().noneMatch(one -> is(entry, one)))
            .toList();
    return report.beside(new Acceptance(name, accepted, gone, expired), counted);
  }

  /**
   * The baseline that accepts exactly the differences of a report; what is known of findings stays.
   *
   * @param report before anything was accepted
   * @param today in UTC
   */
  public static Baseline updated(Baseline known, DriftReport report, LocalDate today) {
    List<AcceptedDifference> now = new ArrayList<>();
    for (Difference difference : report.differences()) {
      Optional<AcceptedDifference> before = find(known, difference);
      now.add(
          new AcceptedDifference(
              difference.kind(),
              difference.older().toString(),
              difference.what(),
              before.map(AcceptedDifference::firstSeen).orElse(today),
              today,
              before.map(AcceptedDifference::reason).orElse(""),
              before.flatMap(AcceptedDifference::expires)));
    }
    return new Baseline(known.findings(), now.stream().distinct().sorted(IN_FILE).toList());
  }

  private static Optional<AcceptedDifference> find(Baseline known, Difference difference) {
    return known.differences().stream().filter(entry -> is(entry, difference)).findFirst();
  }

  private static boolean is(AcceptedDifference entry, Difference difference) {
    return entry.kind().equals(difference.kind())
        && entry.place().equals(difference.older().toString())
        && entry.what().equals(difference.what());
  }
}
