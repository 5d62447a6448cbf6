package dev.cfbilling.conformance.report.drift;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.TrafficEvidence;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.report.OriginText;
import dev.cfbilling.conformance.text.Prose;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** The comparison for people at a terminal. */
public final class DriftConsole implements DriftReporter {
  private final Ansi ansi;

  public DriftConsole(Ansi ansi) {
    this.ansi = ansi;
  }

  @Override
  public void write(DriftReport report, Writer out) throws IOException {
    for (Difference difference : report.differences()) {
      out.write(
          """
          %s  %s  %s
            %s
            older   %s
            newer   %s
            client  %s
          """
              .formatted(
                  styled(difference),
                  difference.kind(),
                  line(String.join(", ", difference.operations())),
                  line(difference.what()),
                  line(difference.older().toString()),
                  line(difference.newer().toString()),
                  line(difference.client())));
      if (difference.observation().isPresent()) {
        write(difference.observation().get(), out);
      }
      out.write("\n");
    }
    for (String accepted : DriftText.accepted(report)) {
      out.write("ACCEPTED  " + line(accepted) + "\n");
    }
    for (String mending : DriftText.toMend(report)) {
      out.write(line(mending) + "\n");
    }
    for (String note : report.notes()) {
      out.write(line(note) + "\n");
    }
    if (report.origin().isPresent()) {
      out.write(report.notes().isEmpty() ? "" : "\n");
      out.write(OriginText.lines(DriftText.origin(report), Prose.UNBROKEN) + "\n");
    }
    out.write(
        "%s, then %s: %s%n"
            .formatted(
                line(report.compared().older()),
                line(report.compared().newer()),
                DriftText.summary(report))
            .replace(System.lineSeparator(), "\n"));
    Optional<String> nearest = DriftText.nearest(report);
    if (nearest.isPresent()) {
      out.write(line(nearest.get()) + "\n");
    }
    for (var follower : DriftText.followers(report).entrySet()) {
      out.write("  %-6s  %s\n".formatted(follower.getKey(), line(follower.getValue())));
    }
    out.write(DriftText.notCompared(report));
    out.flush();
  }

  /** What others sent, in one line: a terminal or a workflow would obey one of its own. */
  private static String line(String text) {
    return Quote.visible(text).replaceAll("\\R", "\\\\n");
  }

  /** Writes the patch without indentation, so that it can be copied and applied. */
  private static void write(TrafficEvidence observation, Writer out) throws IOException {
    out.write("  seen    %s\n".formatted(DriftText.seen(observation)));
    if (observation.patch().isPresent()) {
      out.write("\n" + observation.patch().get());
    }
  }

  /** Only for this tool's own words: text from outside could contain markup. */
  private String styled(Difference difference) {
    String style = difference.effect().isBreaking() ? "bold,red" : "bold,green";
    return ansi.string("@|%s %s|@".formatted(style, DriftText.effect(difference.effect())));
  }
}
