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

/** When, from where to where and how a report was made, in words that all formats share. */
public final class OriginText {
  private OriginText() {}

  /** By what each line tells; nothing that is not known. */
  static Map<String, String> of(Report report) {
    Map<String, String> sides = new LinkedHashMap<>();
    sides.put("checked", report.target());
    sides.put("against", report.contract());
    Map<String, String> mock = report.origin().map(RunOrigin::mock).orElse(Map.of());
    return of(report.origin().map(RunOrigin::report), sides, report.span(), mock);
  }

  /**
   * By what each line tells; nothing that is not known.
   *
   * @param sides what was compared with what
   * @param exchanges when they were
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

  /** For a terminal, each with its label in front. */
  public static String lines(Map<String, String> origin, Prose prose) {
    return origin.entrySet().stream()
        .map(
            line -> {
              String start = "%-11s".formatted(line.getKey());
              return prose.lines(start, start.length(), line.getValue()) + "\n";
            })
        .collect(Collectors.joining());
  }

  /** As plain text, each on one line. */
  public static String plain(Map<String, String> origin) {
    return origin.entrySet().stream()
        .map(line -> line.getKey() + ": " + line.getValue().replaceAll("\\R", " ") + "\n")
        .collect(Collectors.joining());
  }

  /** For Markdown, as a list. */
  public static String list(Map<String, String> origin) {
    return origin.entrySet().stream()
        .map(line -> "- %s: %s\n".formatted(line.getKey(), MarkdownText.code(line.getValue())))
        .collect(Collectors.joining());
  }
}
