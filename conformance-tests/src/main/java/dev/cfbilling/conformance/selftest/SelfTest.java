package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.ConstraintCoverage;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks every constraint, one at a time, and asks whether exactly the right check says so. */
public final class SelfTest {
  private final Contract contract;
  private final List<Check> checks;

  public SelfTest(Contract contract) {
    this(contract, Checks.all(contract));
  }

  SelfTest(Contract contract, List<Check> checks) {
    this.contract = contract;
    this.checks = checks;
  }

  /** Some thousands of exchanges; a few seconds. */
  public Matrix run() {
    Matrix matrix = new Matrix(contract.operations().stream().map(op -> op.id()).toList());
    new Faults(contract)
        .forEach(
            fault -> {
              List<Finding> findings = inspect(fault.exchange());
              matrix.add(fault, findings);
            });
    return matrix;
  }

  private List<Finding> inspect(Exchange exchange) {
    Request request = exchange.request();
    Contract.Call call =
        contract
            .find(request.method(), request.url().host(), request.url().port(), request.path())
            .orElseThrow();
    Subject subject =
        new Subject(
            exchange,
            call.operation(),
            call.pathParameters(),
            new ConstraintCoverage(call.operation()));
    List<Finding> findings = new ArrayList<>();
    for (Check check : checks) {
      try {
        check.inspect(subject, findings::add);
      } catch (IOException notInMemory) {
        throw new UncheckedIOException(notInMemory);
      }
    }
    return findings;
  }
}
