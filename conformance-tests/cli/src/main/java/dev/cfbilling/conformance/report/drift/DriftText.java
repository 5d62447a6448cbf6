package dev.cfbilling.conformance.report.drift;

import dev.cfbilling.conformance.baseline.AcceptedDifference;
import dev.cfbilling.conformance.drift.result.Acceptance;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.drift.result.NotCompared;
import dev.cfbilling.conformance.drift.result.TrafficEvidence;
import dev.cfbilling.conformance.report.OriginText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

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
    String beside =
        report
            .acceptance()
            .map(
                all ->
                    "; accepted: %s; gone: %s".formatted(all.accepted().size(), all.gone().size()))
            .orElse("");
    if (report.differences().isEmpty()) {
      return "%sno %sdifference%s."
          .formatted(operations, report.acceptance().isPresent() ? "new " : "", beside);
    }
    return "%s%s, %s breaking and %s compatible%s."
        .formatted(
            operations,
            count(
                report.differences().size(),
                report.acceptance().isPresent() ? "new difference" : "difference"),
            report.breaking(),
            report.compatible(),
            beside);
  }

  /** One sentence for each difference that is accepted, and why. */
  static List<String> accepted(DriftReport report) {
    return all(report, Acceptance::accepted)
        .map(
            one ->
                "%s, accepted since %s%s."
                    .formatted(
                        told(one),
                        one.firstSeen(),
                        one.reason().isBlank()
                            ? ", and nobody has written why"
                            : ": " + one.reason()))
        .toList();
  }

  /** One sentence for each that is accepted and no longer there, and that is no longer accepted. */
  static List<String> toMend(DriftReport report) {
    String file = report.acceptance().map(Acceptance::baseline).orElse("");
    return Stream.concat(
            all(report, Acceptance::expired)
                .map(
                    one ->
                        "%s counts again: %s accepted it until %s."
                            .formatted(
                                told(one), file, one.expires().map(String::valueOf).orElse(""))),
            all(report, Acceptance::gone)
                .map(
                    one ->
                        "%s is no difference any more: remove it from %s, or let --update-baseline do so."
                            .formatted(told(one), file)))
        .toList();
  }

  private static Stream<AcceptedDifference> all(
      DriftReport report, Function<Acceptance, List<AcceptedDifference>> which) {
    return report.acceptance().stream().map(which).flatMap(List::stream);
  }

  private static String told(AcceptedDifference one) {
    return "%s at %s (%s)".formatted(one.kind(), one.place(), one.what());
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
