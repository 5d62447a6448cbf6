package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.rule.Meaning;
import java.util.List;

/** Puts one exchange to every check of form; what it means is not asked. */
final class Inspection {
  private static final List<Check> CHECKS = Checks.all(Traffic.CONTRACT, List.of());

  private Inspection() {}

  static List<Finding> of(String path, int status, String body) {
    return of(Traffic.answer(path, status, body));
  }

  static List<Finding> of(Exchange exchange) {
    return Meaning.put(Traffic.CONTRACT, exchange, CHECKS);
  }

  /** The only finding, as the sentence that a user reads. */
  static String sentence(List<Finding> findings) {
    if (findings.size() != 1) {
      throw new AssertionError("expected one finding, not " + findings);
    }
    return findings.get(0).message();
  }
}
