package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.result.Columns;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.LostCall;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.result.Unlisted;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Records the findings of a run, exchange by exchange. Serves one run. */
final class RunRecorder implements AnswerListener {
  /** The column of probes, including those that threw an exception. */
  private static final String PROBE = "probe";

  private final Inspector inspector;
  private final FinalFindings finalFindings;
  private final Selection selection;
  private final Selection ofTrials;
  private final FindingTally tally;
  private final Reproduction reproduction;
  private final Illustrator illustrator;
  private final Undecided undecided = new Undecided();
  private final CheckedContracts contracts;
  private final CheckedContracts.Checked current;

  /** By the operation's id, and in the order of editions. */
  private final Map<String, NavigableMap<LocalDate, OperationTally>> operations =
      new LinkedHashMap<>();

  private final int listed;
  private final List<ExchangeResult> exchanges = new ArrayList<>();
  private final List<LostCall> lost = new ArrayList<>();
  private Unlisted unlisted = Unlisted.NONE;

  RunRecorder(RunSettings settings, FinalFindings finalFindings) {
    this(settings, finalFindings, Integer.MAX_VALUE);
  }

  /**
   * @param listed the most exchanges without findings to list, and the most with findings; the
   *     others are counted
   */
  RunRecorder(RunSettings settings, FinalFindings finalFindings, int listed) {
    this.listed = listed;
    this.inspector = new Inspector(settings, finalFindings);
    this.contracts = settings.contracts();
    this.current = contracts.current();
    this.reproduction = settings.reproduction();
    this.finalFindings = finalFindings;
    this.selection = settings.selection();
    this.ofTrials = withoutRequests(settings);
    this.tally = new FindingTally(settings.maxSamples());
    this.illustrator = new Illustrator(tally, finalFindings);
  }

  /**
   * The result for each operation that could be called, and for others that were.
   *
   * @param failuresCount whether a failure counts as a test too
   */
  List<OperationResult> operations(boolean failuresCount) {
    Map<String, NavigableMap<LocalDate, OperationTally>> all = new LinkedHashMap<>();
    for (CheckedContracts.Checked each : contracts.inForce(exchanges)) {
      for (Operation operation : each.contract().operations()) {
        tallyLike(each.tally(operation));
        all.computeIfAbsent(operation.id(), operations::get);
      }
    }
    operations.forEach(all::putIfAbsent);
    return all.values().stream()
        .map(editions -> OperationTally.result(editions.values(), failuresCount))
        .toList();
  }

  /** How much there was to check in all operations. */
  CheckedCounts seen() {
    return operations.values().stream()
        .flatMap(editions -> editions.values().stream())
        .map(OperationTally::seen)
        .reduce(CheckedCounts.NOTHING, CheckedCounts::plus);
  }

  /** The calls of operations with an incomplete recording. */
  List<LostCall> lost() {
    return List.copyOf(lost);
  }

  List<ExchangeResult> exchanges() {
    return List.copyOf(exchanges);
  }

  Unlisted unlisted() {
    return unlisted;
  }

  List<FindingGroup> groups() {
    return tally.groups();
  }

  List<String> notes() {
    return undecided.notes();
  }

  /** Inspects an exchange; thread-safe. */
  Inspection inspect(Exchange exchange) {
    return finalFindings.redactor().during(() -> inspector.inspect(exchange, selection));
  }

  /**
   * Judges a call that has passed, and closes its exchange.
   *
   * @return the findings that are the first of their kind
   */
  List<FindingAt> passed(Exchange call) {
    Inspection inspection = inspector.inspect(call, selection);
    return add(inspection).stream().map(inspection.summary()::at).toList();
  }

  /**
   * Records an inspection and closes its exchange.
   *
   * @return the findings that are the first of their kind
   */
  List<Finding> add(Inspection inspection) {
    try (inspection) {
      list(inspection);
      List<Finding> firsts = tally.add(inspection.tally());
      inspection
          .known()
          .ifPresent(
              known -> {
                tallyLike(known.tally()).add(known.tally());
                illustrator.illustrate(known.subject(), inspection.summary(), firsts);
              });
      return firsts;
    } catch (IOException temporaryFileStays) {
      // The file is deleted when the process ends.
      return List.of();
    }
  }

  /** Empty when nothing is lost, or the call is not for the contract's operations. */
  private static Optional<LostCall> lost(Inspection inspection) {
    int index = inspection.exchange().index();
    return inspection
        .exchange()
        .response()
        .gap()
        .flatMap(gap -> inspection.summary().operation().map(id -> new LostCall(index, id, gap)));
  }

  private void list(Inspection inspection) {
    if (list(inspection.result())) {
      lost(inspection).ifPresent(lost::add);
    }
  }

  /** Whether the exchange is listed, and not only counted. */
  private boolean list(ExchangeResult result) {
    boolean remarkable = result.errors() + result.warnings() > 0;
    long most = remarkable ? 2L * listed : listed;
    if (exchanges.size() < most) {
      exchanges.add(result);
      return true;
    }
    unlisted = unlisted.plus(result);
    return false;
  }

  /** Adds a later part, the first exchange of which gets the number {@code first}. */
  void add(RunPart part, int first) {
    part.exchanges().forEach(exchange -> list(exchange.at(first + exchange.index())));
    unlisted = unlisted.plus(part.unlisted());
    for (LostCall call : part.lost()) {
      lost.add(new LostCall(first + call.exchange(), call.operation(), call.gap()));
    }
    tally.add(part.groups(), first);
    for (RunPart.OfOperation more : part.operations()) {
      tallyLike(contracts.tally(more.operation(), more.edition())).add(more);
    }
  }

  /** The counts of all operations, to be added to those of another part. */
  List<RunPart.OfOperation> operationParts() {
    return operations.values().stream()
        .flatMap(editions -> editions.values().stream())
        .map(OperationTally::part)
        .toList();
  }

  /** The findings, to be added to those of another part. */
  List<RunPart.Group> groupParts() {
    return tally.parts();
  }

  @Override
  public void answered(Operation operation, Exchange exchange, boolean trial) {
    if (exchange.response().breakage().isPresent() || exchange.request().method().equals("HEAD")) {
      // Recorded without findings: there is no complete body to check.
      exchanges.add(summary(operation, exchange).result(0, 0));
    } else {
      add(inspector.inspect(exchange, trial ? ofTrials : selection));
    }
  }

  /** The checks of a request that is wrong on purpose. */
  private static Selection withoutRequests(RunSettings settings) {
    List<String> except = new ArrayList<>(settings.selection().except());
    except.add(Checks.UNKNOWN_ENDPOINT.id());
    settings.checks().stream()
        .filter(Check::isOfRequest)
        .flatMap(check -> check.explanations().stream())
        .forEach(check -> except.add(check.id()));
    return new Selection(settings.selection().only(), except);
  }

  @Override
  public void found(Operation operation, Exchange exchange, Finding finding) {
    finalFindings
        .of(finding, operation.stability(), selection)
        .ifPresent(
            weighed -> {
              tally.add(weighed, summary(operation, exchange));
              tallyOf(operation).found(column(weighed), weighed);
              exchanges.set(exchange.index(), exchanges.get(exchange.index()).plus(weighed));
            });
  }

  private ExchangeSummary summary(Operation operation, Exchange exchange) {
    return new ExchangeSummary(
        exchange,
        Optional.of(new ExchangeSummary.Called(operation, current.contract().edition())),
        reproduction);
  }

  private static String column(Finding finding) {
    return finding.check().equals(Check.FAILED.id()) ? PROBE : Columns.of(finding.check());
  }

  @Override
  public void undecided(Operation operation, String probe, String reason) {
    undecided.add(operation.id(), probe, finalFindings.redactor().redact(reason));
  }

  private OperationTally tallyOf(Operation operation) {
    return tallyLike(current.tally(operation));
  }

  private OperationTally tallyLike(OperationTally tally) {
    return operations
        .computeIfAbsent(tally.operation(), id -> new TreeMap<>())
        .computeIfAbsent(tally.edition().orElse(LocalDate.MIN), edition -> tally.afresh());
  }
}
