package dev.cfbilling.conformance.report.runs;

import dev.cfbilling.conformance.history.RunChange;
import dev.cfbilling.conformance.history.RunHistory;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What changed and when, the newest first: what runs found anew or no more, and the editions of the
 * contract between.
 */
record Timeline(List<Event> events) {

  /**
   * Something that changed.
   *
   * @param appeared what was found anew
   * @param gone what was found no more
   * @param edition what an edition of the contract changed; empty for a run
   */
  record Event(LocalDate day, List<String> appeared, List<String> gone, String edition) {
    private static Event of(RunChange change) {
      return new Event(
          change.run().day(),
          change.appeared().stream().map(String::valueOf).toList(),
          change.gone().stream().map(String::valueOf).toList(),
          "");
    }

    private static Event of(Edition edition) {
      return new Event(edition.date(), List.of(), List.of(), edition.change());
    }
  }

  static Timeline of(RunHistory history, Editions editions) {
    if (history.runs().isEmpty()) {
      return new Timeline(List.of());
    }
    LocalDate first = history.runs().get(0).day();
    LocalDate last = history.runs().get(history.runs().size() - 1).day();
    Stream<Event> steps =
        editions.all().stream()
            .filter(edition -> edition.date().isAfter(first) && !edition.date().isAfter(last))
            .map(Event::of);
    return new Timeline(
        Stream.concat(history.changes().stream().map(Event::of), steps)
            .sorted(Comparator.comparing(Event::day).reversed())
            .toList());
  }
}
