package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.Report;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import java.util.function.Function;

/**
 * The report for people who want to look around: one page that needs nothing else.
 *
 * <p>It loads nothing and its content security policy lets it load nothing: the only style and the
 * only script that run are those within, named by their hashes. Without JavaScript everything can
 * be read; with it, findings can be filtered and their commands copied. The template is compiled
 * with the project, and escapes by the place in which a value stands.
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
   * @param explanations what each check asks and why, by its id; the first line is the question
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
