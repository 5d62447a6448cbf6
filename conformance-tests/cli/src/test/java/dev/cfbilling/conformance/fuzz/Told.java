package dev.cfbilling.conformance.fuzz;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.probe.run.Explanations;
import dev.cfbilling.conformance.report.ConsoleLayout;
import dev.cfbilling.conformance.report.ConsoleReporter;
import dev.cfbilling.conformance.report.HtmlReporter;
import dev.cfbilling.conformance.report.JsonReporter;
import dev.cfbilling.conformance.report.JunitReporter;
import dev.cfbilling.conformance.report.MarkdownReporter;
import dev.cfbilling.conformance.report.Remedies;
import dev.cfbilling.conformance.report.Reporter;
import dev.cfbilling.conformance.report.SarifReporter;
import dev.cfbilling.conformance.report.SourceLines;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;

/** Whatever is told to a user. */
final class Told {
  private static final List<Reporter> REPORTERS =
      List.of(
          new ConsoleReporter(ConsoleLayout.PLAIN, Remedies.ofBundled()),
          new HtmlReporter(Explanations::text, Remedies.ofBundled()),
          new JsonReporter(Remedies.ofBundled()),
          new JunitReporter(Remedies.ofBundled()),
          new MarkdownReporter(Remedies.ofBundled()),
          new SarifReporter(Explanations::text, SourceLines.bundled(), Remedies.ofBundled()));

  /** Reports are read by people, however much is wrong. */
  private static final int MAX_LENGTH = 5_000_000;

  private Told() {}

  /** What is wrong with the reports; empty when nothing is. */
  static Optional<String> problem(Report report) throws IOException {
    for (Reporter reporter : REPORTERS) {
      StringWriter text = new StringWriter();
      reporter.write(report, text);
      Optional<String> problem =
          problem(text.toString()).map(found -> reporter.getClass().getSimpleName() + " " + found);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  /** What is wrong with the sentence in place of a report, as it is printed. */
  static Optional<String> problem(Exception refusal) {
    String sentence = Quote.sentence(String.valueOf(refusal.getMessage()));
    return problem(Redactor.of(List.of(HostileBytes.SECRET)).redact(sentence));
  }

  private static Optional<String> problem(String text) {
    if (text.contains(HostileBytes.SECRET)) {
      return Optional.of("tells the secret");
    }
    if (text.contains("\tat java.") || text.contains("\tat dev.")) {
      return Optional.of("prints a trace");
    }
    if (text.indexOf('\u001b') >= 0 || text.indexOf('\u202e') >= 0 || text.indexOf('\0') >= 0) {
      return Optional.of("prints what a terminal would obey");
    }
    return text.length() > MAX_LENGTH
        ? Optional.of("has %s characters".formatted(text.length()))
        : Optional.empty();
  }
}
