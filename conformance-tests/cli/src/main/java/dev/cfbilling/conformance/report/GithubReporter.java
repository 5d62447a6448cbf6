package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.result.Standing;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.CauseText;
import dev.cfbilling.conformance.text.Summary;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The report as commands of a GitHub workflow, each of which makes an annotation once it is
 * printed.
 *
 * <p>What is known or for information has none: an annotation asks somebody to act.
 */
public final class GithubReporter implements Reporter {
  /** GitHub shows no more of one level in one step. */
  private static final int MAX_ANNOTATIONS = 10;

  private final Path root;
  private final SourceLines lines;
  private final Remedies remedies;

  /**
   * @param root of the repository that is annotated; it need not hold the contract
   * @param lines of the checked contract
   */
  public GithubReporter(Path root, SourceLines lines, Remedies remedies) {
    this.root = root;
    this.lines = lines;
    this.remedies = remedies;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    Summary summary = new Summary(report);
    write("error", reasons(report), Severity.ERROR, report, out);
    write(
        "warning",
        Stream.concat(report.cautions().stream(), summary.expired().stream()).toList(),
        Severity.WARNING,
        report,
        out);
    out.flush();
  }

  private static List<String> reasons(Report report) {
    return report.interruption().map(Interruption::reason).stream().toList();
  }

  private void write(
      String level, List<String> sentences, Severity severity, Report report, Writer out)
      throws IOException {
    List<String> commands = new ArrayList<>();
    sentences.forEach(text -> commands.add("::%s title=conform::%s".formatted(level, data(text))));
    report.causes().stream()
        .filter(cause -> cause.severity() == severity && cause.standing() == Standing.NEW)
        .forEach(cause -> commands.add(annotation(level, cause, report)));
    int shown = commands.size() > MAX_ANNOTATIONS ? MAX_ANNOTATIONS - 1 : commands.size();
    for (String command : commands.subList(0, shown)) {
      out.write(command + "\n");
    }
    if (shown < commands.size()) {
      out.write(
          "::%s title=conform::%s more of this level; the other reports have all.\n"
              .formatted(level, Sentences.number(commands.size() - shown)));
    }
  }

  private String annotation(String level, Cause cause, Report report) {
    String title = cause.check() + " in " + CauseText.operations(cause);
    return "::%s %stitle=%s::%s"
        .formatted(level, place(cause), property(title), data(text(cause, report)));
  }

  /** The line of the contract, where the repository has it: GitHub can link no other. */
  private String place(Cause cause) {
    String file = lines.path(cause.contract());
    return Files.isRegularFile(root.resolve(file))
        ? "file=%s,line=%s,".formatted(property(file), lines.line(cause.contract()))
        : "";
  }

  private String text(Cause cause, Report report) {
    FindingAt first = cause.first();
    List<String> text = new ArrayList<>();
    text.add(
        first.finding().message()
            + (cause.found() == 1
                ? ""
                : " ×%s %s".formatted(Sentences.number(cause.found()), CauseText.extent(cause))));
    text.add("contract " + cause.contract());
    text.add("exchange #%s %s".formatted(first.exchange(), first.request()));
    CauseText.seen(cause).ifPresent(seen -> text.add("seen " + seen));
    text.add("next " + remedies.next(cause, report, Remedies.IN_A_FILE));
    return String.join("\n", text);
  }

  /** Escapes the text of a command. */
  private static String data(String text) {
    return Quote.visible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  /** Escapes the value of a command's property. */
  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }
}
