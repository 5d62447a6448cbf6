package dev.cfbilling.conformance.report.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.conformance.edition.EditionStep;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.text.Prose;
import java.io.IOException;
import java.io.StringWriter;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** The history in each format tells each change of each edition. */
class HistoryReporterTest {
  private static final EditionHistory HISTORY = EditionHistory.of(ContractLoader.editions());

  @Test
  void tellsEveryChangeAtATerminal() throws IOException {
    String plain = write(new HistoryConsole(Ansi.OFF, Prose.UNBROKEN));

    for (EditionStep step : HISTORY.steps()) {
      assertThat(plain).contains("\n  " + step.edition().change() + "\n");
      for (Difference difference : step.differences()) {
        assertThat(plain).contains(": " + difference.what() + "\n");
      }
    }
    assertThat(plain).endsWith(" of them breaking.\n");
  }

  @Test
  void isColouredAndWrappedOnATerminalAndSaysTheSame() throws IOException {
    String plain = write(new HistoryConsole(Ansi.OFF, Prose.UNBROKEN));
    String coloured = write(new HistoryConsole(Ansi.ON, new Prose(OptionalInt.of(72))));

    assertThat(coloured).contains("\u001b[1m\u001b[31mBREAKS CALLERS");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("\\s+", " "))
        .isEqualTo(plain.replaceAll("\\s+", " "));
  }

  @Test
  void hasARowForEachChangeInMarkdown() throws IOException {
    assertThat(write(new HistoryMarkdown()).lines().filter(line -> line.startsWith("| ")).toList())
        .filteredOn(line -> !line.startsWith("| whom"))
        .hasSize(HISTORY.changes() + HISTORY.steps().get(0).differences().size());
  }

  @Test
  void isOnePageThatLoadsNothingAndIsTheSameEachTime() throws IOException {
    String page = write(new HistoryHtml());

    assertThat(page)
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
        .doesNotContain("<script", " style=", "src=", "href=\"http", "url(");
    assertThat(page).isEqualTo(write(new HistoryHtml()));
    for (EditionStep step : HISTORY.steps()) {
      assertThat(page).contains("id=\"edition-" + step.edition().date() + "\"");
    }
  }

  private static String write(HistoryReporter reporter) throws IOException {
    StringWriter out = new StringWriter();
    reporter.write(HISTORY, out);
    return out.toString();
  }
}
