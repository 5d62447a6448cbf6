package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Puts one exchange to every check of form; what it means is not asked. */
final class Inspection {
  private static final List<Check> CHECKS = Checks.all(Traffic.CONTRACT, List.of());

  private Inspection() {}

  static List<Finding> of(String path, int status, String body) {
    return of(Traffic.answer(path, status, body));
  }

  static List<Finding> of(Exchange exchange) {
    Request request = exchange.request();
    Contract.Call call =
        Traffic.CONTRACT
            .find(request.method(), request.url().host(), request.url().port(), request.path())
            .orElseThrow();
    Subject subject =
        new Subject(
            exchange,
            call.operation(),
            call.pathParameters(),
            new ConstraintCoverage(call.operation()));
    List<Finding> findings = new ArrayList<>();
    for (Check check : CHECKS) {
      try {
        check.inspect(subject, findings::add);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return findings;
  }

  /** The only finding, as the sentence that a user reads. */
  static String sentence(List<Finding> findings) {
    if (findings.size() != 1) {
      throw new AssertionError("expected one finding, not " + findings);
    }
    return findings.get(0).message();
  }
}
