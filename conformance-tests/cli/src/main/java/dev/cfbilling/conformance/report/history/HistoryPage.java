package dev.cfbilling.conformance.report.history;

import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.edition.EditionHistory;
import dev.cfbilling.conformance.edition.EditionStep;
import dev.cfbilling.conformance.edition.Lifespan;
import dev.cfbilling.conformance.edition.Lineage;
import dev.cfbilling.conformance.edition.Mark;
import dev.cfbilling.conformance.edition.PartPresence;
import dev.cfbilling.conformance.report.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The values and functions that the page of the history uses. */
final class HistoryPage {
  private static final String STYLE = Pages.style("history.css");
  private static final int AXIS = 52;
  private static final int ROW = 36;

  /** Positions have three decimals of a percent. */
  private static final int WHOLE = 100_000;

  private static final int DAY_OF_YEAR = 5;

  private final EditionHistory history;

  /** A part of a bar; {@code x} and {@code width} are percentages. */
  record Bar(String x, String width, String tone) {}

  /** A mark on a bar. */
  record Tick(String x, Mark mark, String title) {}

  /** A line of a picture. */
  record Row(String name, int y, List<Bar> bars, List<Tick> ticks) {}

  HistoryPage(EditionHistory history) {
    this.history = history;
  }

  EditionHistory history() {
    return history;
  }

  String policy() {
    return Pages.policy(STYLE, Optional.empty());
  }

  String style() {
    return STYLE;
  }

  String summary() {
    return HistoryText.summary(history);
  }

  /** The first days, as they stand over the columns. */
  List<Tick> axis() {
    return IntStream.range(0, columns())
        .mapToObj(i -> new Tick(percent(i, columns()), Mark.NONE, date(i).substring(DAY_OF_YEAR)))
        .toList();
  }

  /** Where the columns begin. */
  List<String> lines() {
    return IntStream.range(0, columns()).mapToObj(i -> percent(i, columns())).toList();
  }

  List<Row> rows(Lineage lineage) {
    List<Lifespan> lifespans =
        Stream.concat(lineage.operations().stream(), lineage.parts().stream()).toList();
    return IntStream.range(0, lifespans.size())
        .mapToObj(i -> row(lifespans.get(i), AXIS + i * ROW))
        .toList();
  }

  int height(Lineage lineage) {
    return AXIS + ROW * (lineage.operations().size() + lineage.parts().size());
  }

  /** What the picture leaves out, in a sentence; empty if nothing. */
  String rest(Lineage lineage) {
    if (lineage.sameRecord().isPresent()) {
      return "Its records are those of %s.".formatted(lineage.sameRecord().get());
    }
    return lineage.unchanged() == 0
        ? ""
        : "%s more fields were the same all the time.".formatted(lineage.unchanged());
  }

  String description(Lineage lineage) {
    return "Bars over the editions for %s and its parameters and fields that changed; the steps below say each change."
        .formatted(lineage.name());
  }

  String id(EditionStep step) {
    return "edition-" + step.edition().date();
  }

  String title(EditionStep step) {
    return HistoryText.title(step.edition());
  }

  String label(Difference difference) {
    return HistoryText.label(difference);
  }

  String tone(Difference difference) {
    return difference.effect().isBreaking() ? "breaking" : "harmless";
  }

  private Row row(Lifespan lifespan, int y) {
    List<Bar> bars = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= columns(); i++) {
      PartPresence presence = lifespan.presence().get(start);
      if (i == columns() || lifespan.presence().get(i) != presence) {
        if (presence != PartPresence.ABSENT) {
          bars.add(
              new Bar(
                  percent(start, columns()),
                  percent(i - start, columns()),
                  presence.name().toLowerCase(Locale.ROOT)));
        }
        start = i;
      }
    }
    List<Tick> ticks =
        IntStream.range(0, columns())
            .filter(i -> lifespan.marks().get(i) != Mark.NONE)
            .mapToObj(
                i ->
                    new Tick(
                        percent(i, columns()),
                        lifespan.marks().get(i),
                        "%s, %s"
                            .formatted(
                                date(i),
                                lifespan.marks().get(i) == Mark.BREAKING
                                    ? "a breaking change"
                                    : "a change")))
            .toList();
    return new Row(lifespan.name(), y, bars, ticks);
  }

  private int columns() {
    return history.steps().size();
  }

  private String date(int column) {
    return history.steps().get(column).edition().date().toString();
  }

  private static String percent(int part, int all) {
    int thousandths = WHOLE * part / all;
    return String.format(Locale.ROOT, "%s.%03d%%", thousandths / 1000, thousandths % 1000);
  }
}
