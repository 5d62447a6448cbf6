package dev.cfbilling.conformance.text;

import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.KnownFinding;
import dev.cfbilling.conformance.result.Recurrence;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How often, where and when a cause occurred, worded alike in all formats. */
public final class CauseText {
  private CauseText() {}

  /** The operation's id, or the number of operations. */
  public static String operations(Cause cause) {
    List<String> operations = cause.operations();
    return switch (operations.size()) {
      case 0 -> "no operation";
      case 1 -> operations.get(0);
      default -> operations.size() + " operations";
    };
  }

  /** The extent, such as {@code in 3 exchanges on 2 days, 2026-05-01 to 2026-05-02}. */
  public static String extent(Cause cause) {
    String exchanges = "in " + Summary.count(cause.exchanges(), "exchange");
    List<LocalDate> days = cause.days();
    return switch (days.size()) {
      case 0 -> exchanges;
      case 1 -> exchanges + " on " + days.get(0);
      default ->
          "%s on %s, %s to %s"
              .formatted(
                  exchanges,
                  Summary.count(days.size(), "day"),
                  days.get(0),
                  days.get(days.size() - 1));
    };
  }

  /**
   * Since when and how often it is found, as in {@code first on 2026-11-02, in 3 of the last 14
   * runs}.
   */
  public static Optional<String> seen(Cause cause) {
    return cause.recurrence().map(CauseText::seen);
  }

  /** The same of one group of findings. */
  public static String seen(Recurrence often) {
    return "first on %s, in %s of the last %s"
        .formatted(often.first(), often.runs(), Summary.count(often.of(), "run"));
  }

  /** Since when a baseline has it, and why; empty when it is new. */
  public static Optional<String> known(Cause cause) {
    return cause.isKnown() ? Optional.of(since(cause.known())) : Optional.empty();
  }

  /**
   * Since when findings are known, and why.
   *
   * @param known at least one
   */
  public static String since(List<KnownFinding> known) {
    return "since "
        + known.stream().map(KnownFinding::firstSeen).min(Comparator.naturalOrder()).orElseThrow()
        + reasons(known);
  }

  private static String reasons(List<KnownFinding> known) {
    String reasons =
        known.stream()
            .map(KnownFinding::reason)
            .filter(reason -> !reason.isBlank())
            .distinct()
            .collect(Collectors.joining("; "));
    return reasons.isEmpty() ? ", and nobody has written why" : ": " + reasons;
  }
}
