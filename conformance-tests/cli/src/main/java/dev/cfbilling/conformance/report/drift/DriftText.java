package dev.cfbilling.conformance.report.drift;

import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.drift.result.NotCompared;
import dev.cfbilling.conformance.drift.result.TrafficEvidence;
import dev.cfbilling.conformance.report.OriginText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sentences that the formats share. */
final class DriftText {
  private static final int WIDTH = 78;

  private DriftText() {}

  static String effect(Effect effect) {
    return switch (effect) {
      case COMPATIBLE -> "COMPATIBLE";
      case BREAKS_CALLER -> "BREAKS CALLERS";
      case BREAKS_READER -> "BREAKS READERS";
    };
  }

  /** When, of what and how the comparison was made; empty if unknown. */
  static Map<String, String> origin(DriftReport report) {
    Map<String, String> sides = new LinkedHashMap<>();
    sides.put("older", report.compared().older());
    sides.put("newer", report.compared().newer());
    return report.origin().isEmpty()
        ? Map.of()
        : OriginText.of(report.origin(), sides, report.captured().exchanges());
  }

  static String summary(DriftReport report) {
    String operations = count(report.compared().operations(), "operation") + " compared; ";
    if (report.differences().isEmpty()) {
      return operations + "no difference.";
    }
    return "%s%s, %s breaking and %s compatible."
        .formatted(
            operations,
            count(report.differences().size(), "difference"),
            report.breaking(),
            report.compatible());
  }

  /** The edition that the newer document is nearest to, in a sentence; empty when unknown. */
  static Optional<String> nearest(DriftReport report) {
    return report
        .nearest()
        .map(nearest -> "%s is %s.".formatted(report.compared().newer(), nearest.text()));
  }

  /**
   * Who has to follow: those on the wire, those who compile against the client, and those who were
   * compiled against it; empty if there are no differences.
   */
  static Map<String, String> followers(DriftReport report) {
    Map<String, String> followers = new LinkedHashMap<>();
    if (!report.differences().isEmpty()) {
      followers.put("wire", outcome(report.breaking(), "callers or readers of the API"));
      followers.put(
          "source", outcome(report.breakingSource(), "code that uses the client generated anew"));
      followers.put(
          "binary", outcome(report.breakingBinary(), "code compiled against the client before"));
    }
    return followers;
  }

  private static String outcome(long breaking, String whom) {
    return breaking == 0 ? "compatible" : "%s breaking for %s".formatted(breaking, whom);
  }

  /** How often and when it was seen, without a full stop; times are the captures', in UTC. */
  static String seen(TrafficEvidence observation) {
    String often = observation.count() == 1 ? "once" : "%s times".formatted(observation.count());
    return often
        + observation.first().map(first -> ", first at " + first).orElse("")
        + observation.last().map(last -> ", last at " + last).orElse("");
  }

  /**
   * The labels of what was not compared, wrapped for a terminal; empty if there are differences.
   */
  static String notCompared(DriftReport report) {
    if (!endsWithNotCompared(report)) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder("Not compared:");
    String separator = " ";
    for (NotCompared row : report.compared().without()) {
      String label = separator + row.label();
      if (line.length() + label.length() > WIDTH) {
        text.append(line).append(separator.strip()).append('\n');
        line = new StringBuilder("  " + row.label());
      } else {
        line.append(label);
      }
      separator = ", ";
    }
    return text.append(line)
        .append(".\n")
        .append("The reports (--report markdown=FILE, json=FILE) say why of each.\n")
        .toString();
  }

  /** Whether to list what was not compared: a reader of "no difference" has to know it. */
  static boolean endsWithNotCompared(DriftReport report) {
    return report.differences().isEmpty() && !report.compared().without().isEmpty();
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
