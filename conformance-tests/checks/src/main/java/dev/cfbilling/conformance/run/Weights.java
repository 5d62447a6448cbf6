package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import java.util.Optional;

/** What findings weigh in one run, and what may be said in them. */
record Weights(SeverityTable severities, Redactor redactor) {

  /** The finding as it is told; empty when {@code reported} leaves it out. */
  Optional<Finding> weigh(Finding finding, String stability, Selection reported) {
    return reported.includes(finding.check())
        ? Optional.of(redactor.redact(severities.weigh(finding, stability)))
        : Optional.empty();
  }
}
