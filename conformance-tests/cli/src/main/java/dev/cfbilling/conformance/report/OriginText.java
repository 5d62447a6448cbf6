package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.origin.TimeSpan;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.Prose;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The origin of a report in words that all formats share: when it was made, of what, and how. */
public final class OriginText {
  private OriginText() {}

  /** The known facts, by label. */
  static Map<String, String> of(Report report) {
    Map<String, String> sides = new LinkedHashMap<>();
    sides.put("checked", report.target());
    sides.put("against", report.contractAndEditions());
    Map<String, String> mock = report.origin().map(RunOrigin::mock).orElse(Map.of());
    return of(report.origin().map(RunOrigin::report), sides, report.span(), mock);
  }

  /**
   * The known facts, by label.
   *
   * @param sides the two things that were compared, by label
   * @param exchanges the time span of the exchanges
   */
  public static Map<String, String> of(
      Optional<ReportOrigin> origin, Map<String, String> sides, Optional<TimeSpan> exchanges) {
    return of(origin, sides, exchanges, Map.of());
  }

  private static Map<String, String> of(
      Optional<ReportOrigin> origin,
      Map<String, String> sides,
      Optional<TimeSpan> exchanges,
      Map<String, String> mock) {
    Map<String, String> lines = new LinkedHashMap<>();
    origin.ifPresent(made -> lines.put("made", made.madeAt().toString()));
    lines.putAll(sides);
    exchanges.ifPresent(span -> lines.put("exchanges", span.text()));
    origin.ifPresent(made -> lines.put("tool", made.tool()));
    if (!mock.isEmpty()) {
      lines.put(
          "mock",
          mock.entrySet().stream()
              .map(setting -> setting.getKey() + " " + setting.getValue())
              .collect(Collectors.joining(", ")));
    }
    origin.ifPresent(made -> lines.put("command", made.command()));
    return lines;
  }

  /** The facts as wrapped lines with labels, for a terminal. */
  public static String lines(Map<String, String> origin, Prose prose) {
    return origin.entrySet().stream()
        .map(
            line -> {
              String start = "%-11s".formatted(line.getKey());
              return prose.lines(start, start.length(), line.getValue()) + "\n";
            })
        .collect(Collectors.joining());
  }

  /** The facts as plain text, one per line. */
  public static String plain(Map<String, String> origin) {
    return origin.entrySet().stream()
        .map(line -> line.getKey() + ": " + line.getValue().replaceAll("\\R", " ") + "\n")
        .collect(Collectors.joining());
  }

  /** The facts as a Markdown list. */
  public static String list(Map<String, String> origin) {
    return origin.entrySet().stream()
        .map(line -> "- %s: %s\n".formatted(line.getKey(), MarkdownText.code(line.getValue())))
        .collect(Collectors.joining());
  }
}
