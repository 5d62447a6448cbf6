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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Breaks every constraint and every rule, one at a time, and verifies that exactly the right check
 * reports it.
 */
public final class SelfTest {
  private final Contract contract;
  private final List<Check> ofForm;
  private final List<Check> ofMeaning;
  private final Map<String, ConstraintCoverage> coverages = new HashMap<>();

  public SelfTest(Contract contract) {
    this(contract, Checks.all(contract, List.of()), Checks.all(contract));
  }

  /**
   * @param ofForm checks without the rules about meaning, as a fault of form may break several of
   *     them
   */
  SelfTest(Contract contract, List<Check> ofForm, List<Check> ofMeaning) {
    this.contract = contract;
    this.ofForm = ofForm;
    this.ofMeaning = ofMeaning;
  }

  /** Runs the self-test: some thousands of exchanges in a few seconds. */
  public Matrix run() {
    Matrix matrix = new Matrix(contract.operations().stream().map(op -> op.id()).toList());
    new SelfTestFaults(contract)
        .forEach(
            fault ->
                matrix.add(
                    fault,
                    inspect(fault.exchange(), fault.expected().isPresent() ? ofForm : ofMeaning)));
    new RuleFaults(contract)
        .forEach(
            (fault, consequences) ->
                matrix.add(fault, without(consequences, inspect(fault.exchange(), ofMeaning))));
    new NearMisses(contract)
        .forEach(
            (nearMiss, rule) ->
                matrix.add(nearMiss, of(rule, inspect(nearMiss.exchange(), ofMeaning))));
    return matrix;
  }

  private static List<Finding> of(String check, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.check().equals(check)).toList();
  }

  /** The findings without the consequences; all findings if a consequence is missing. */
  private static List<Finding> without(Set<String> consequences, List<Finding> findings) {
    Set<String> found = findings.stream().map(Finding::check).collect(Collectors.toSet());
    return found.containsAll(consequences)
        ? findings.stream().filter(finding -> !consequences.contains(finding.check())).toList()
        : findings;
  }

  private List<Finding> inspect(Exchange exchange, List<Check> checks) {
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
            // To find an operation's constraints takes longer than to inspect an exchange.
            coverages.computeIfAbsent(
                call.operation().id(), id -> new ConstraintCoverage(call.operation())));
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
