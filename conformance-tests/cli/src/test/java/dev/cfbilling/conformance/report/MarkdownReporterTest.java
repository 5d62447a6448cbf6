package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.run.Report;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the report as GitHub does: CommonMark with tables. */
class MarkdownReporterTest {
  private static final List<Extension> GITHUB = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(GITHUB).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(GITHUB).build();

  @Test
  void beginsWithTheVerdictAndWhatMakesItMeanLess() {
    assertThat(Reports.write(new MarkdownReporter(Remedies.ofBundled()), Reports.faulty()))
        .startsWith("## ❌ Departs from the contract\n");
    assertThat(
            Reports.write(
                new MarkdownReporter(Remedies.ofBundled()), Reports.run(Traffic.CONTRACT)))
        .startsWith(
            """
            ## ⚪ Nothing was tested

            > [!WARNING]
            > Nothing was tested&#58; no exchange is a call of the contract.
            """);
  }

  @Test
  void hasARowForEachOperation() {
    Report report = Reports.faulty();

    assertThat(cells(Reports.write(new MarkdownReporter(Remedies.ofBundled()), report)))
        .contains("getPaygoUsage", "❌ departs", "⚪ untested: never reached")
        .hasSize((1 + report.operations().size()) * (3 + report.columns().size() + 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a | b | c",
        "\\| ` `` ``` *a* _b_ ~~c~~ [d](https://e.example) ![f](g) <https://h.example>",
        "</code></summary></details><script>alert(1)</script><!-- -->",
        "https://i.example www.j.example :smile: @someone #1 $x$",
        "one\n\n# two\r\n- three\n| four |",
        "&lt;b&gt; &#124; &amp;",
      })
  void showsTextFromOutsideAsItIs(String hostile) {
    Document plain = shown(Reports.saying("plain"));
    Document shown = shown(Reports.saying(hostile));

    assertThat(shown.select("*").eachAttr("href")).isEmpty();
    assertThat(shown.select("*")).hasSameSizeAs(plain.select("*"));
    assertThat(shown.wholeText().replace(hostile.replaceAll("\\R", " "), "plain"))
        .isEqualTo(plain.wholeText());
  }

  @Test
  void makesNoLinkOfWhatOnlyLooksLikeOne() {
    assertThat(MarkdownText.text("https://a.example www.b.example c@d.example"))
        .isEqualTo("https&#58;//a.example www&#46;b.example c&#64;d.example");
  }

  @Test
  void fencesCodeWithMoreBackticksThanItHas() {
    assertThat(MarkdownText.block("sh", "a ``` b ```` c"))
        .isEqualTo("`````sh\na ``` b ```` c\n`````\n");
  }

  /** Without the blocks of code: they are fenced, and what is within needs no escape. */
  private static Document shown(Report report) {
    String markdown = Reports.write(new MarkdownReporter(Remedies.ofBundled()), report);
    String prose = markdown.replaceAll("(?ms)^(```+)(sh|diff)\n.*?^\\1\n", "");
    return Jsoup.parse(RENDERER.render(PARSER.parse(prose)));
  }

  private static List<String> cells(String markdown) {
    List<String> cells = new ArrayList<>();
    PARSER
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode node) {
                if (node instanceof TableCell) {
                  cells.add(text(node));
                }
                visitChildren(node);
              }
            });
    return cells;
  }

  private static String text(Node cell) {
    StringBuilder text = new StringBuilder();
    cell.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString();
  }
}
