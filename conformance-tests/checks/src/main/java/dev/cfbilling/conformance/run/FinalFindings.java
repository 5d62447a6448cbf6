package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives findings their final severity and masks secrets in them.
 *
 * @param redactors gives the redactor of the moment: calls that pass bring secrets of their own
 */
record FinalFindings(SeverityTable severities, Supplier<Redactor> redactors) {

  FinalFindings(SeverityTable severities, Redactor redactor) {
    this(severities, () -> redactor);
  }

  Redactor redactor() {
    return redactors.get();
  }

  /** The finding with its final severity, masked; empty when {@code reported} excludes it. */
  Optional<Finding> of(Finding finding, String stability, Selection reported) {
    return reported.includes(finding.check())
        ? Optional.of(redactor().redact(severities.weigh(finding, stability)))
        : Optional.empty();
  }
}
