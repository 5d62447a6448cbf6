package dev.cfbilling.example.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.io.Writer;

/**
 * The report as one page that needs nothing else: it loads nothing, runs nothing, and its content
 * security policy lets it do neither. The template escapes what comes from elsewhere.
 */
public final class HtmlReport {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          HtmlReport.class.getClassLoader(),
          HtmlReport.class.getPackageName());

  private final UsageReport report;

  /** Shows a report. */
  public HtmlReport(UsageReport report) {
    this.report = report;
  }

  /** Writes all of it. */
  public void write(Writer out) throws IOException {
    TEMPLATES.render("usage-report.jte", new UsagePage(report), new WriterOutput(out));
    out.flush();
  }
}
