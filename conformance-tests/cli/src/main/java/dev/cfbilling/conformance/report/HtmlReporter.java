package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.Report;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Function;

/**
 * The report for browsers: one self-contained page.
 *
 * <p>Its content security policy allows only its own style and script, by their hashes. The page
 * can be read without JavaScript; with it, findings can be filtered and commands copied. The
 * template is compiled with the project; it escapes each value for its place.
 */
public final class HtmlReporter implements Reporter {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlReporter.class.getClassLoader(),
          HtmlReporter.class.getPackageName());

  private final Function<String, Optional<String>> explanations;
  private final Remedies remedies;

  /**
   * @param explanations a check's explanation by its id; the first line is the question
   */
  public HtmlReporter(Function<String, Optional<String>> explanations, Remedies remedies) {
    this.explanations = explanations;
    this.remedies = remedies;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    TEMPLATES.render(
        "report.jte", new ReportPage(report, explanations, remedies), new VisibleOutput(out));
    out.flush();
  }
}
