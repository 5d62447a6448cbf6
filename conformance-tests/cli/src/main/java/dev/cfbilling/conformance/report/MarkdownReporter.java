package dev.cfbilling.conformance.report;

import static dev.cfbilling.conformance.report.MarkdownText.code;
import static dev.cfbilling.conformance.report.MarkdownText.text;

import dev.cfbilling.conformance.check.record.FocusCoverage;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.Standing;
import dev.cfbilling.conformance.result.StatusCoverage;
import dev.cfbilling.conformance.result.Verdict;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.CauseText;
import dev.cfbilling.conformance.text.JudgingEditions;
import dev.cfbilling.conformance.text.Summary;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The report as Markdown for GitHub: a job summary or a comment. */
public final class MarkdownReporter implements Reporter {
  /** Keeps the report below 1 MiB; GitHub does not show larger job summaries. */
  private static final int MAX_CAUSES = 100;

  /** The number of causes that are not folded. */
  private static final int OPEN = 10;

  private static final int SAMPLES = 3;
  private static final String NOTHING = "–";

  private final Remedies remedies;

  public MarkdownReporter(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Summary summary = new Summary(report);
    out.write("## " + symbol(summary.verdict()) + " " + summary.headline() + "\n\n");
    for (String caution : summary.cautions()) {
      out.write("> [!WARNING]\n> " + text(caution) + "\n\n");
    }
    out.write(
        "%s against %s: %s; **%s**.\n\n"
            .formatted(
                code(report.target()),
                text(report.contractAndEditions()),
                text(summary.extent()),
                text(summary.counts())));
    out.write(matrix(report));
    out.write(findings(report));
    out.write(coverage(report));
    out.write(captures(report));
    for (String note : report.notes()) {
      out.write("\n" + text(note) + "\n");
    }
    out.write(origin(report));
    out.flush();
  }

  private static String matrix(Report report) {
    JudgingEditions judging = new JudgingEditions(report);
    List<String> header = new ArrayList<>(List.of("operation", "verdict", "answers"));
    header.addAll(report.columns());
    if (judging.areSeveral()) {
      header.add("judged by");
    }
    StringBuilder table = new StringBuilder(row(header)).append("|---|---|--:|");
    table.append("---|".repeat(header.size() - 3)).append('\n');
    for (OperationResult operation : report.operations()) {
      List<String> cells = new ArrayList<>();
      cells.add(code(operation.operation()));
      cells.add(
          symbol(operation.verdict())
              + " "
              + operation.verdict().name().toLowerCase(Locale.ROOT)
              + operation.reason().map(reason -> ": " + text(reason)).orElse(""));
      cells.add(
          Sentences.number(operation.answers().values().stream().mapToLong(Long::longValue).sum()));
      report.columns().forEach(column -> cells.add(cell(operation, column)));
      if (judging.areSeveral()) {
        cells.add(judging.of(operation.operation()).orElse(NOTHING));
      }
      table.append(row(cells));
    }
    return table.toString();
  }

  private static String cell(OperationResult operation, String column) {
    String cell = Summary.cell(operation, column);
    if (cell.equals("-")) {
      return NOTHING;
    }
    return operation.errors().containsKey(column) ? "**" + cell + "**" : cell;
  }

  private String findings(Report report) {
    if (report.baseline().isEmpty()) {
      return findings("Findings", report.causes(), report);
    }
    List<String> gone = new Summary(report).gone();
    return findings("New findings", of(Standing.NEW, report), report)
        + findings("Known findings", of(Standing.KNOWN, report), report)
        + (gone.isEmpty() ? "" : "\n### Gone\n\n")
        + gone.stream().map(line -> "- " + text(line) + "\n").collect(Collectors.joining())
        + findings("For information", of(Standing.INFORMATION, report), report);
  }

  private static List<Cause> of(Standing standing, Report report) {
    return report.causes().stream().filter(cause -> cause.standing() == standing).toList();
  }

  private String findings(String title, List<Cause> causes, Report report) {
    if (causes.isEmpty()) {
      return "";
    }
    StringBuilder findings = new StringBuilder("\n### " + title + "\n");
    causes.stream().limit(OPEN).forEach(cause -> findings.append(finding(cause, report)));
    if (causes.size() > OPEN) {
      findings.append(
          "\n<details>\n<summary>Show all %s groups</summary>\n".formatted(causes.size()));
      causes.stream()
          .skip(OPEN)
          .limit(MAX_CAUSES - OPEN)
          .forEach(cause -> findings.append(finding(cause, report)));
      if (causes.size() > MAX_CAUSES) {
        findings.append("\n…and %s more groups.\n".formatted(causes.size() - MAX_CAUSES));
      }
      findings.append("\n</details>\n");
    }
    return findings.toString();
  }

  private String finding(Cause cause, Report report) {
    FindingAt first = cause.first();
    StringBuilder finding = new StringBuilder("\n<details>\n<summary>");
    finding.append("<b>").append(cause.severity().wireName()).append("</b> ");
    finding.append(code(cause.check())).append(" in ");
    finding.append(
        cause.operations().size() == 1
            ? code(cause.operations().get(0))
            : CauseText.operations(cause));
    if (cause.found() > 1) {
      finding.append(" ×").append(Sentences.number(cause.found()));
      finding.append(' ').append(text(CauseText.extent(cause)));
    }
    finding.append(": ").append(text(first.finding().message())).append("</summary>\n\n");
    CauseText.known(cause)
        .ifPresent(since -> finding.append("- known: ").append(text(since)).append('\n'));
    CauseText.seen(cause)
        .ifPresent(seen -> finding.append("- seen: ").append(text(seen)).append('\n'));
    finding.append("- contract: ").append(code(cause.contract().toString())).append('\n');
    new JudgingEditions(report)
        .of(cause)
        .ifPresent(editions -> finding.append("- judged by ").append(editions).append('\n'));
    for (FindingAt at : cause.samples().stream().limit(SAMPLES).toList()) {
      finding.append("- exchange %s: ".formatted(at.exchange())).append(code(at.request()));
      finding.append(" answered %s: ".formatted(at.status())).append(text(at.finding().message()));
      finding.append('\n');
    }
    String next = remedies.next(cause, report, Remedies.SHOWN);
    finding.append("- next: ").append(text(next)).append('\n');
    remedies
        .patch(cause)
        .ifPresent(
            patch ->
                finding.append("\n").append(MarkdownText.block("diff", patch.stripTrailing())));
    if (!first.reproduction().isEmpty()) {
      finding.append("\n").append(MarkdownText.block("sh", first.reproduction()));
    }
    return finding.append("\n</details>\n").toString();
  }

  private static String captures(Report report) {
    StringBuilder captures = new StringBuilder();
    for (CaptureSection section : CaptureSection.of(report)) {
      captures.append(captures.isEmpty() ? "\n### " + CaptureSection.TITLE + "\n" : "");
      captures.append("\n").append(text(section.heading())).append(":\n\n");
      section.losses().forEach(loss -> captures.append("- ").append(text(loss)).append('\n'));
      section
          .advice()
          .ifPresent(advice -> captures.append("- next: ").append(text(advice)).append('\n'));
    }
    return captures.toString();
  }

  private static String origin(Report report) {
    return report.origin().isEmpty()
        ? ""
        : "\n### Run\n\n" + OriginText.list(OriginText.of(report));
  }

  private static String coverage(Report report) {
    StringBuilder table = new StringBuilder("\n### Coverage\n\n");
    table.append(
        row(
            List.of(
                "operation", "covered", "not tested", "undocumented", "constraints", "FOCUS 1.3")));
    table.append("|---|---|---|---|--:|---|\n");
    for (OperationResult operation : report.operations()) {
      StatusCoverage statuses = operation.statuses();
      table.append(
          row(
              List.of(
                  code(operation.operation()),
                  list(List.copyOf(statuses.covered())),
                  list(statuses.untested()),
                  list(statuses.others().stream().map(String::valueOf).toList()),
                  operation.exercised() + "/" + operation.constraints(),
                  operation.focus().map(MarkdownReporter::focus).orElse(NOTHING))));
    }
    return table.toString();
  }

  private static String focus(FocusCoverage focus) {
    String carried = focus.carried() + "/" + focus.mandatory();
    return focus.absent().isEmpty()
        ? carried
        : carried + ", without " + String.join(", ", focus.absent());
  }

  private static String list(List<String> statuses) {
    return statuses.isEmpty() ? NOTHING : text(String.join(", ", statuses));
  }

  /** A table row of cells in Markdown. */
  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }

  private static String symbol(Verdict verdict) {
    return switch (verdict) {
      case CONFORMS -> "✅";
      case DEPARTS -> "❌";
      case UNTESTED -> "⚪";
    };
  }
}
