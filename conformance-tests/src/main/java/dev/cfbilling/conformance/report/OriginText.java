package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.Report;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** When, from where to where and how a report was made, in words that all formats share. */
final class OriginText {
  private OriginText() {}

  /** By what each line tells; nothing that is not known. */
  static Map<String, String> of(Report report) {
    Map<String, String> lines = new LinkedHashMap<>();
    report.origin().ifPresent(origin -> lines.put("made", origin.madeAt().toString()));
    lines.put("checked", report.target());
    lines.put("against", report.contract());
    report
        .span()
        .ifPresent(
            span ->
                lines.put(
                    "exchanges",
                    span.first().equals(span.last())
                        ? text(span.first())
                        : text(span.first()) + " to " + text(span.last())));
    report
        .origin()
        .ifPresent(
            origin -> {
              lines.put("tool", origin.tool());
              if (!origin.mock().isEmpty()) {
                lines.put(
                    "mock",
                    origin.mock().entrySet().stream()
                        .map(setting -> setting.getKey() + " " + setting.getValue())
                        .collect(Collectors.joining(", ")));
              }
              lines.put("command", origin.command());
            });
    return lines;
  }

  private static String text(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
