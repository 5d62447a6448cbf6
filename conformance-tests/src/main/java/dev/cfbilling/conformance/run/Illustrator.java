package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Excerpts;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows what stands around the first finding of each group. */
record Illustrator(Tally tally, Redactor redactor) {

  void illustrate(Subject subject, ExchangeSummary summary, List<Finding> firsts) {
    Map<String, List<Finding>> byPlace = new LinkedHashMap<>();
    for (Finding first : firsts) {
      place(first)
          .ifPresent(
              place -> byPlace.computeIfAbsent(place, unseen -> new ArrayList<>()).add(first));
    }
    try {
      excerpts(subject, byPlace.keySet())
          .forEach(
              (place, excerpt) ->
                  byPlace
                      .getOrDefault(place, List.of())
                      .forEach(
                          first -> tally.illustrate(first, summary, redactor.redact(excerpt))));
    } catch (IOException unreadable) {
      // The findings stand without a picture; a check has said that the body can't be read back.
    }
  }

  private Map<String, Excerpt> excerpts(Subject subject, Set<String> places) throws IOException {
    try {
      return redactor.during(
          () -> {
            try {
              return Excerpts.of(subject, places);
            } catch (IOException unreadable) {
              throw new UncheckedIOException(unreadable);
            }
          });
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /** Of what is wrong around a body, the body as a whole is shown. */
  private static Optional<String> place(Finding finding) {
    return finding
        .pointer()
        .or(() -> Optional.of("").filter(root -> Selection.covers("response", finding.check())));
  }
}
