package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Excerpts;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts every exchange of a target to every check. Serves one run. */
public final class ConformanceRun {
  private static final String UNKNOWN_ENDPOINT = "drift.endpoint";

  private final Contract contract;
  private final List<Check> checks;
  private final SeverityTable severities;
  private final Selection selection;
  private final Tally tally;
  private final Map<String, OperationTally> operations = new LinkedHashMap<>();
  private final List<ExchangeResult> exchanges = new ArrayList<>();
  private Redactor redactor = new Redactor(List.of());
  private TargetKind target = TargetKind.CAPTURE;

  /**
   * @param checks what to look for; {@code Checks.all} has everything
   * @param maxSamples how many findings of each group the report quotes
   */
  public ConformanceRun(
      Contract contract,
      List<Check> checks,
      Selection selection,
      SeverityTable severities,
      int maxSamples) {
    this.contract = contract;
    this.checks = List.copyOf(checks);
    this.selection = selection;
    this.severities = severities;
    this.tally = new Tally(maxSamples);
    contract
        .operations()
        .forEach(operation -> operations.put(operation.id(), new OperationTally(operation)));
  }

  /**
   * Runs to the target's end.
   *
   * @throws TargetException when the target delivered nothing at all
   */
  public Report run(Target source) throws TargetException {
    redactor = new Redactor(source.secrets());
    target = source.kind();
    Optional<Interruption> interruption = Optional.empty();
    try {
      source.exchanges(this::inspect);
    } catch (TargetException stopped) {
      if (exchanges.isEmpty()) {
        throw stopped;
      }
      interruption =
          Optional.of(
              new Interruption(
                  stopped.kind(), redactor.redact(String.valueOf(stopped.getMessage()))));
    }
    List<OperationResult> results =
        operations.values().stream().map(OperationTally::result).toList();
    return new Report(
        contract.title() + " " + contract.version(),
        source.name(),
        Cautions.of(results, operations.values().stream().mapToLong(OperationTally::records).sum()),
        Columns.of(checks, selection),
        results,
        List.copyOf(exchanges),
        tally.groups().stream().sorted(Comparator.comparing(FindingGroup::severity)).toList(),
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

  private ExchangeResult unknown(Exchange exchange) {
    ExchangeSummary summary = new ExchangeSummary(exchange, Optional.empty());
    Counts counts = new Counts();
    Request request = exchange.request();
    contract
        .findNeighbour(request.method(), request.url().host(), request.url().port(), request.path())
        .ifPresent(
            place -> {
              Finding finding =
                  new Finding(
                      UNKNOWN_ENDPOINT,
                      Severity.WARNING,
                      Optional.empty(),
                      contract.location("/paths"),
                      Quote.escape(request.method())
                          + " "
                          + place
                          + " is not in the contract; the API may have moved");
              report(finding, "", summary, counts);
            });
    return result(exchange, summary, counts);
  }

  private ExchangeResult judge(Exchange exchange, Contract.Call call) {
    Operation operation = call.operation();
    OperationTally operationTally =
        operations.computeIfAbsent(operation.id(), id -> new OperationTally(operation));
    operationTally.answered(exchange.response().status());
    ExchangeSummary summary = new ExchangeSummary(exchange, Optional.of(operation));
    Counts counts = new Counts();
    Subject subject =
        new Subject(exchange, operation, call.pathParameters(), operationTally.coverage());
    for (Check check : checks) {
      inspect(
          check,
          subject,
          (column, finding) -> {
            report(finding, operation.stability(), summary, counts)
                .ifPresent(weighed -> operationTally.found(column, weighed));
          });
    }
    illustrate(subject, summary, counts.firsts);
    return result(exchange, summary, counts);
  }

  /** Shows what stands around the first finding of each group. */
  private void illustrate(Subject subject, ExchangeSummary summary, List<Finding> firsts) {
    Map<String, List<Finding>> byPlace = new LinkedHashMap<>();
    for (Finding first : firsts) {
      place(first)
          .ifPresent(
              place -> byPlace.computeIfAbsent(place, unseen -> new ArrayList<>()).add(first));
    }
    try {
      Excerpts.of(subject, byPlace.keySet())
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

  /** Of what is wrong around a body, the body as a whole is shown. */
  private static Optional<String> place(Finding finding) {
    return finding
        .pointer()
        .or(() -> Optional.of("").filter(root -> Selection.covers("response", finding.check())));
  }

  /** Counts the finding at its weight; empty when the user does not want to hear of it. */
  private Optional<Finding> report(
      Finding finding, String stability, ExchangeSummary summary, Counts counts) {
    if (!selection.includes(finding.check())) {
      return Optional.empty();
    }
    Finding weighed = redactor.redact(severities.weigh(finding, stability, target));
    counts.add(weighed);
    if (tally.add(weighed, summary)) {
      counts.firsts.add(weighed);
    }
    return Optional.of(weighed);
  }

  private static ExchangeResult result(Exchange exchange, ExchangeSummary summary, Counts counts) {
    return new ExchangeResult(
        exchange.index(),
        summary.operation(),
        summary.request(),
        exchange.response().status(),
        counts.of(Severity.ERROR),
        counts.of(Severity.WARNING));
  }

  private interface ColumnSink {
    void add(String column, Finding finding);
  }

  /** A check that throws has not passed: that it broke is a finding of its own. */
  private static void inspect(Check check, Subject subject, ColumnSink sink) {
    try {
      check.inspect(subject, finding -> sink.add(column(finding, check), finding));
    } catch (IOException | RuntimeException broken) {
      sink.add(
          Columns.of(check.ids().get(0)),
          Finding.aroundBody(
              Check.CRASH,
              subject.operation().location(),
              "The check %s broke off with %s; what it covers was not checked"
                  .formatted(check.ids().get(0), broken.getClass().getSimpleName())));
    }
  }

  /** That of the finding, or of the check when it broke off. */
  private static String column(Finding finding, Check check) {
    return Columns.of(finding.check().equals(Check.CRASH) ? check.ids().get(0) : finding.check());
  }

  /** How many findings of each weight one exchange has, and which are the first of their group. */
  private static final class Counts {
    private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
    private final List<Finding> firsts = new ArrayList<>();

    void add(Finding finding) {
      counts.merge(finding.severity(), 1L, Long::sum);
    }

    long of(Severity severity) {
      return counts.getOrDefault(severity, 0L);
    }
  }
}
