package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import java.util.Optional;

/** Decides the severity of findings and masks secrets in them. */
record Weights(SeverityTable severities, Redactor redactor) {

  /** The finding with its final severity, masked; empty when {@code reported} excludes it. */
  Optional<Finding> weigh(Finding finding, String stability, Selection reported) {
    return reported.includes(finding.check())
        ? Optional.of(redactor.redact(severities.weigh(finding, stability)))
        : Optional.empty();
  }
}
