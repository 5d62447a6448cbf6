package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.check.excerpt.Excerpts;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds an excerpt of the body to the first finding of each group. */
record Illustrator(FindingTally tally, FinalFindings finalFindings) {

  void illustrate(Subject subject, ExchangeSummary summary, List<Finding> firsts) {
    Map<String, List<Finding>> byPlace = new LinkedHashMap<>();
    for (Finding first : firsts) {
      place(first)
          .ifPresent(
              place -> byPlace.computeIfAbsent(place, unseen -> new ArrayList<>()).add(first));
    }
    Redactor redactor = finalFindings.redactor();
    try {
      redactor
          .during(() -> Excerpts.of(subject, byPlace.keySet()))
          .forEach(
              (place, excerpt) ->
                  byPlace
                      .getOrDefault(place, List.of())
                      .forEach(
                          first -> tally.illustrate(first, summary, redactor.redact(excerpt))));
    } catch (IOException unreadable) {
      // The findings have no excerpt then; a check has reported that the body can't be read back.
    }
  }

  /** The place to show; for a finding about the response outside its body, the whole body. */
  private static Optional<String> place(Finding finding) {
    return finding
        .pointer()
        .or(() -> Optional.of("").filter(root -> Selection.covers("response", finding.check())));
  }
}
