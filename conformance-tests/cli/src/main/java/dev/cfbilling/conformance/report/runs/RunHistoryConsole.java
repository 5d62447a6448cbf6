package dev.cfbilling.conformance.report.runs;

import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.history.PastFinding;
import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.text.Prose;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** A history of runs for a terminal. */
public final class RunHistoryConsole {
  private static final int DAYS = 30;
  private static final int EVENTS = 10;

  private final Ansi ansi;
  private final Prose prose;

  public RunHistoryConsole(Ansi ansi, Prose prose) {
    this.ansi = ansi;
    this.prose = prose;
  }

  /** Writes all of it. Does not close {@code out}. */
  public void write(RunHistory history, Writer out) throws IOException {
    writeMap(HeatMap.of(history, DAYS), out);
    for (Timeline.Event event :
        Timeline.of(history, ContractLoader.editions()).events().stream().limit(EVENTS).toList()) {
      write(event, out);
    }
    for (PastFinding finding : RunHistoryText.last(history)) {
      String label = finding.severity() + "  ";
      out.write(
          prose.lines(
                  styled(finding) + "  ",
                  label.length(),
                  "%s ×%s: %s"
                      .formatted(
                          finding.place(),
                          Sentences.number(finding.count()),
                          RunHistoryText.seen(history, finding)))
              + "\n");
    }
    for (String note : history.notes()) {
      out.write(prose.lines("", 0, note) + "\n");
    }
    out.write(prose.lines("", 0, RunHistoryText.extent(history)) + "\n");
    out.write(prose.lines("", 0, RunHistoryText.headline(history)) + "\n");
    out.flush();
  }

  private void writeMap(HeatMap map, Writer out) throws IOException {
    if (map.days().isEmpty()) {
      return;
    }
    int width = map.rows().stream().mapToInt(row -> row.operation().length()).max().orElse(0);
    for (HeatMap.Row row : map.rows()) {
      out.write(row.operation() + " ".repeat(width + 2 - row.operation().length()));
      for (HeatMap.Cell cell : row.cells()) {
        out.write(styled(cell.tone()));
      }
      out.write("\n");
    }
    out.write(
        "%s%s to %s, a column for each day with runs: E error, w warning, · neither%n%n"
            .formatted(
                " ".repeat(width + 2), map.days().get(0), map.days().get(map.days().size() - 1))
            .replace(System.lineSeparator(), "\n"));
  }

  private void write(Timeline.Event event, Writer out) throws IOException {
    String day = event.day() + "  ";
    if (!event.edition().isEmpty()) {
      out.write(prose.lines(day, day.length(), "contract: " + event.edition()) + "\n");
      return;
    }
    String changes =
        event.appeared().stream().map(place -> "new: " + place).collect(Collectors.joining("; "));
    String gone =
        event.gone().stream().map(place -> "gone: " + place).collect(Collectors.joining("; "));
    out.write(
        prose.lines(
                day,
                day.length(),
                changes + (changes.isEmpty() || gone.isEmpty() ? "" : "; ") + gone)
            + "\n");
  }

  private String styled(PastFinding finding) {
    String style =
        switch (finding.severity()) {
          case ERROR -> "bold,red";
          case WARNING -> "bold,yellow";
          case INFORMATION -> "bold";
        };
    return ansi.string("@|%s %s|@".formatted(style, finding.severity()));
  }

  private String styled(HeatMap.Tone tone) {
    return switch (tone) {
      case ERROR -> ansi.string("@|bold,red " + tone.sign() + "|@");
      case WARNING -> ansi.string("@|yellow " + tone.sign() + "|@");
      case OK -> ansi.string("@|green " + tone.sign() + "|@");
      case UNTESTED -> tone.sign();
    };
  }
}
