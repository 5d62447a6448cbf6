package dev.cfbilling.conformance.drift.report;

import dev.cfbilling.conformance.drift.Difference;
import dev.cfbilling.conformance.drift.DriftReport;
import java.io.IOException;
import java.io.Writer;
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
                  String.join(", ", difference.operations()),
                  difference.what(),
                  difference.older(),
                  difference.newer(),
                  difference.client()));
    }
    for (String note : report.notes()) {
      out.write(note + "\n");
    }
    out.write(
        "%s, then %s: %s%n"
            .formatted(report.older(), report.newer(), DriftText.summary(report))
            .replace(System.lineSeparator(), "\n"));
    out.flush();
  }

  /** Text from outside never passes through here: it may hold what looks like markup. */
  private String styled(Difference difference) {
    String style = difference.effect().isBreaking() ? "bold,red" : "bold,green";
    return ansi.string("@|%s %s|@".formatted(style, DriftText.effect(difference.effect())));
  }
}
