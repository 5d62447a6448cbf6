package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts every exchange of a target to every check. Serves one run. */
public final class ConformanceRun {
  private static final String CRASH = "check.failed";

  private final Contract contract;
  private final List<Check> checks;
  private final Tally tally;
  private final Map<String, OperationTally> operations = new LinkedHashMap<>();
  private final List<ExchangeResult> exchanges = new ArrayList<>();

  /**
   * @param maxShown how many findings of each rule and operation the report quotes
   */
  public ConformanceRun(Contract contract, int maxShown) {
    this(contract, Checks.all(contract), maxShown);
  }

  ConformanceRun(Contract contract, List<Check> checks, int maxShown) {
    this.contract = contract;
    this.checks = checks;
    this.tally = new Tally(maxShown);
    contract.operations().forEach(op -> operations.put(op.id(), new OperationTally(op.id())));
  }

  /**
   * Runs to the target's end.
   *
   * @throws TargetException when the target delivered nothing at all
   */
  public Report run(Target target) throws TargetException {
    Optional<Interruption> interruption = Optional.empty();
    try {
      target.exchanges(this::inspect);
    } catch (TargetException stopped) {
      if (exchanges.isEmpty()) {
        throw stopped;
      }
      interruption =
          Optional.of(new Interruption(stopped.kind(), String.valueOf(stopped.getMessage())));
    }
    return new Report(
        contract.title() + " " + contract.version(),
        target.name(),
        checks.stream().flatMap(check -> check.ids().stream()).toList(),
        operations.values().stream().map(OperationTally::result).toList(),
        List.copyOf(exchanges),
        tally.shown(),
        tally.groups(),
        interruption);
  }

  private void inspect(Exchange exchange) {
    try (exchange) {
      Request request = exchange.request();
      Optional<Contract.Call> call =
          contract.find(
              request.method(), request.url().host(), request.url().port(), request.path());
      exchanges.add(call.map(known -> judge(exchange, known)).orElseGet(() -> unknown(exchange)));
    } catch (IOException temporaryFileStays) {
      // It is deleted when the process ends.
    }
  }

  private static ExchangeResult unknown(Exchange exchange) {
    return new ExchangeResult(
        exchange.index(),
        Optional.empty(),
        exchange.request().method(),
        exchange.response().status(),
        0,
        0);
  }

  private ExchangeResult judge(Exchange exchange, Contract.Call call) {
    Operation operation = call.operation();
    int status = exchange.response().status();
    String request = shown(exchange.request(), operation);
    OperationTally operationTally = operations.computeIfAbsent(operation.id(), OperationTally::new);
    operationTally.answered(status);
    Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    Subject subject = new Subject(exchange, operation, call.pathParameters());
    for (Check check : checks) {
      inspect(
          check,
          subject,
          (column, finding) -> {
            counts.merge(finding.severity(), 1L, Long::sum);
            operationTally.found(column, finding);
            tally.add(new FindingAt(operation.id(), exchange.index(), request, status, finding));
          });
    }
    return new ExchangeResult(
        exchange.index(),
        Optional.of(operation.id()),
        request,
        status,
        counts.getOrDefault(Severity.ERROR, 0L),
        counts.getOrDefault(Severity.WARNING, 0L));
  }

  private interface ColumnSink {
    void add(String column, Finding finding);
  }

  /** A check that throws has not passed: that it broke is a finding of its own. */
  private static void inspect(Check check, Subject subject, ColumnSink sink) {
    try {
      check.inspect(subject, finding -> sink.add(column(check, finding), finding));
    } catch (IOException | RuntimeException broken) {
      sink.add(
          check.ids().get(0),
          Finding.aroundBody(
              CRASH,
              subject.operation().location(),
              "The check %s broke off with %s; what it covers was not checked"
                  .formatted(check.ids().get(0), broken.getClass().getSimpleName())));
    }
  }

  private static String column(Check check, Finding finding) {
    return check.ids().stream()
        .filter(id -> finding.check().equals(id) || finding.check().startsWith(id + "."))
        .findFirst()
        .orElse(check.ids().get(0));
  }

  /** Only documented query parameters are shown: others may carry anything, a secret too. */
  private static String shown(Request request, Operation operation) {
    StringBuilder shown = new StringBuilder();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("query")) {
        for (String value : request.query(parameter.name())) {
          shown
              .append(shown.isEmpty() ? "?" : "&")
              .append(parameter.name())
              .append('=')
              .append(Quote.raw(value));
        }
      }
    }
    return request.method() + " " + operation.path() + shown;
  }
}
