package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
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
import dev.cfbilling.conformance.survey.SurveyListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts exchanges to every check, and keeps the record of what is found. Serves one run. */
final class Judge implements SurveyListener {
  /** The column of behaviours, where one that broke off is told too. */
  private static final String PROBE = "probe";

  private static final String UNKNOWN_ENDPOINT = "drift.endpoint";

  /** What is said of requests: nothing, of one that is wrong on purpose. */
  private static final List<String> ABOUT_REQUESTS =
      List.of("request", "drift.parameter", UNKNOWN_ENDPOINT);

  private final Contract contract;
  private final List<GuardedCheck> checks;
  private final SeverityTable severities;
  private final TargetKind target;
  private final Selection selection;
  private final Redactor redactor;
  private final Tally tally;
  private final Illustrator illustrator;
  private final Undecided undecided = new Undecided();
  private final Map<String, OperationTally> operations = new LinkedHashMap<>();
  private final List<ExchangeResult> exchanges = new ArrayList<>();

  Judge(
      Contract contract,
      List<Check> checks,
      Selection selection,
      SeverityTable severities,
      TargetKind target,
      Redactor redactor,
      int maxSamples) {
    this.contract = contract;
    this.checks = checks.stream().map(GuardedCheck::new).toList();
    this.selection = selection;
    this.severities = severities;
    this.target = target;
    this.redactor = redactor;
    this.tally = new Tally(maxSamples);
    this.illustrator = new Illustrator(tally, redactor);
    contract
        .operations()
        .forEach(operation -> operations.put(operation.id(), new OperationTally(operation)));
  }

  List<OperationResult> operations() {
    return operations.values().stream().map(OperationTally::result).toList();
  }

  /** How many elements the successful answers had in their arrays. */
  long records() {
    return operations.values().stream().mapToLong(OperationTally::records).sum();
  }

  List<ExchangeResult> exchanges() {
    return List.copyOf(exchanges);
  }

  List<FindingGroup> groups() {
    return tally.groups();
  }

  List<String> notes() {
    return undecided.notes();
  }

  /** Judges an exchange and closes it. */
  void inspect(Exchange exchange) {
    inspect(exchange, selection);
  }

  @Override
  public void answered(Operation operation, Exchange exchange, boolean trial, boolean broken) {
    if (broken || exchange.request().method().equals("HEAD")) {
      exchanges.add(listed(exchange, operation));
    } else if (trial) {
      List<String> except = new ArrayList<>(selection.except());
      except.addAll(ABOUT_REQUESTS);
      inspect(exchange, new Selection(selection.only(), except));
    } else {
      inspect(exchange, selection);
    }
  }

  /** Without a body that could be judged. */
  private static ExchangeResult listed(Exchange exchange, Operation operation) {
    return result(exchange, new ExchangeSummary(exchange, Optional.of(operation)), new Counts());
  }

  @Override
  public void found(Operation operation, Exchange exchange, Finding finding) {
    ExchangeSummary summary = new ExchangeSummary(exchange, Optional.of(operation));
    Counts counts = new Counts();
    report(finding, operation.stability(), selection, summary, counts)
        .ifPresent(weighed -> tallyOf(operation).found(column(weighed), weighed));
    exchanges.set(
        exchange.index(),
        exchanges
            .get(exchange.index())
            .plus(counts.of(Severity.ERROR), counts.of(Severity.WARNING)));
  }

  private static String column(Finding finding) {
    return finding.check().equals(Check.CRASH) ? PROBE : Columns.of(finding.check());
  }

  @Override
  public void undecided(Operation operation, String behaviour, String reason) {
    undecided.add(operation.id(), behaviour, redactor.redact(reason));
  }

  private OperationTally tallyOf(Operation operation) {
    return operations.computeIfAbsent(operation.id(), id -> new OperationTally(operation));
  }

  private void inspect(Exchange exchange, Selection reported) {
    try (exchange) {
      Request request = exchange.request();
      Optional<Contract.Call> call =
          contract.find(
              request.method(), request.url().host(), request.url().port(), request.path());
      exchanges.add(
          call.map(known -> judge(exchange, known, reported))
              .orElseGet(() -> unknown(exchange, reported)));
    } catch (IOException temporaryFileStays) {
      // It is deleted when the process ends.
    }
  }

  private ExchangeResult unknown(Exchange exchange, Selection reported) {
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
              report(finding, "", reported, summary, counts);
            });
    return result(exchange, summary, counts);
  }

  private ExchangeResult judge(Exchange exchange, Contract.Call call, Selection reported) {
    Operation operation = call.operation();
    OperationTally operationTally = tallyOf(operation);
    operationTally.answered(exchange.response().status());
    ExchangeSummary summary = new ExchangeSummary(exchange, Optional.of(operation));
    Counts counts = new Counts();
    Subject subject =
        new Subject(exchange, operation, call.pathParameters(), operationTally.coverage());
    for (GuardedCheck check : checks) {
      check.inspect(
          subject,
          (column, finding) -> {
            report(finding, operation.stability(), reported, summary, counts)
                .ifPresent(weighed -> operationTally.found(column, weighed));
          });
    }
    illustrator.illustrate(subject, summary, counts.firsts);
    return result(exchange, summary, counts);
  }

  /** Counts the finding at its weight; empty when the user does not want to hear of it. */
  private Optional<Finding> report(
      Finding finding,
      String stability,
      Selection reported,
      ExchangeSummary summary,
      Counts counts) {
    if (!reported.includes(finding.check())) {
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
