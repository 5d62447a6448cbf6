package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.report.figure.Figure;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The report for browsers: one self-contained page.
 *
 * <p>Its content security policy allows only its own style and script, by their hashes. The page
 * can be read without JavaScript; with it, findings can be filtered and commands copied. The
 * template is compiled with the project; it escapes each value for its place.
 */
public final class HtmlReporter implements Reporter {
  private final Function<String, Optional<String>> explanations;
  private final Remedies remedies;
  private final Supplier<List<Figure>> figures;

  /**
   * @param explanations a check's explanation by its id; the first line is the question
   */
  public HtmlReporter(Function<String, Optional<String>> explanations, Remedies remedies) {
    this(explanations, remedies, List::of);
  }

  /**
   * A reporter that draws pictures too.
   *
   * @param explanations a check's explanation by its id; the first line is the question
   * @param figures are asked for when the report is written
   */
  public HtmlReporter(
      Function<String, Optional<String>> explanations,
      Remedies remedies,
      Supplier<List<Figure>> figures) {
    this.explanations = explanations;
    this.remedies = remedies;
    this.figures = figures;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Pages.render("report.jte", new ReportPage(report, explanations, remedies, figures.get()), out);
  }
}
