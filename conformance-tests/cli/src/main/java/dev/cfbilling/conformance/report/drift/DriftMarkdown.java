package dev.cfbilling.conformance.report.drift;

import static dev.cfbilling.conformance.report.MarkdownText.block;
import static dev.cfbilling.conformance.report.MarkdownText.code;
import static dev.cfbilling.conformance.report.MarkdownText.text;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.NotCompared;
import dev.cfbilling.conformance.drift.result.TrafficEvidence;
import dev.cfbilling.conformance.report.OriginText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The comparison for GitHub: a comment, an issue or a job summary. */
public final class DriftMarkdown implements DriftReporter {

  @Override
  public void write(DriftReport report, Writer out) throws IOException {
    out.write("## What changed in the API\n\n");
    out.write(
        "From %s to %s: %s\n"
            .formatted(
                text(report.compared().older()),
                text(report.compared().newer()),
                DriftText.summary(report)));
    Optional<String> nearest = DriftText.nearest(report);
    if (nearest.isPresent()) {
      out.write("\n" + text(nearest.get()) + "\n");
    }
    if (report.origin().isPresent()) {
      out.write("\n" + OriginText.list(DriftText.origin(report)));
    }
    if (!report.differences().isEmpty()) {
      out.write("\n" + OriginText.list(DriftText.followers(report)));
    }
    writeTable("Breaking", report, true, out);
    writeTable("Compatible", report, false, out);
    writeList("Accepted", DriftText.accepted(report), out);
    writeList("Of the baseline", DriftText.toMend(report), out);
    writePatches(report, out);
    for (String note : report.notes()) {
      out.write("\n" + text(note) + "\n");
    }
    if (DriftText.endsWithNotCompared(report)) {
      writeNotCompared(report, out);
    }
    out.flush();
  }

  private static void writeTable(String title, DriftReport report, boolean breaking, Writer out)
      throws IOException {
    List<Difference> rows =
        report.differences().stream()
            .filter(difference -> difference.effect().isBreaking() == breaking)
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    out.write("\n### " + title + "\n\n");
    out.write("| change | where | for the Java client |\n|---|---|---|\n");
    for (Difference row : rows) {
      out.write("| %s | %s | %s |\n".formatted(change(row), where(row), text(row.client())));
    }
  }

  private static void writeList(String title, List<String> sentences, Writer out)
      throws IOException {
    out.write(sentences.isEmpty() ? "" : "\n### " + title + "\n\n");
    for (String sentence : sentences) {
      out.write("- " + text(sentence) + "\n");
    }
  }

  private static void writeNotCompared(DriftReport report, Writer out) throws IOException {
    out.write("\n### Not compared\n\n| what | why |\n|---|---|\n");
    for (NotCompared row : report.compared().without()) {
      out.write("| %s | %s |\n".formatted(text(row.label()), text(row.reason())));
    }
  }

  private static void writePatches(DriftReport report, Writer out) throws IOException {
    String title = "\n### Patches\n\nEach is for the contract as it is; `git apply` takes it.\n";
    for (Difference row : report.differences()) {
      Optional<String> patch = row.observation().flatMap(TrafficEvidence::patch);
      if (patch.isPresent()) {
        out.write(
            title
                + "\n"
                + text(row.what())
                + ":\n\n"
                + block("diff", withoutLastBreak(patch.get())));
        title = "";
      }
    }
  }

  private static String withoutLastBreak(String patch) {
    return patch.substring(0, patch.length() - 1);
  }

  private static String change(Difference row) {
    String operations =
        row.operations().stream().map(id -> code(id)).collect(Collectors.joining(", "));
    String seen =
        row.observation().map(observed -> "<br>" + text(DriftText.seen(observed))).orElse("");
    return "%s (%s)<br>%s: %s%s"
        .formatted(code(row.kind()), row.effect().wireName(), operations, text(row.what()), seen);
  }

  private static String where(Difference row) {
    return code(row.older().toString()) + "<br>" + code(row.newer().toString());
  }
}
