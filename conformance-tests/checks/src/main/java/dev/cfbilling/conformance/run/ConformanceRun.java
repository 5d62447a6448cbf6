package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractHistory;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.result.CheckScope;
import dev.cfbilling.conformance.result.EditionNotes;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.target.ApiTarget;
import dev.cfbilling.conformance.target.PassingCalls;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import dev.cfbilling.conformance.target.Transport;
import dev.cfbilling.conformance.timing.TimeNotes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs every check on every exchange of a target. Serves one run. */
public final class ConformanceRun {
  /** Their results take some 40 MB. */
  private static final int WATCHED = 100_000;

  private final RunSettings settings;
  private final SeverityTable severities;

  /**
   * A run in which one contract judges all exchanges.
   *
   * @param checks see {@code Checks.all} for the complete list
   * @param maxSamples the number of findings of each group to quote in the report
   */
  public ConformanceRun(
      Contract contract,
      List<Check> checks,
      Selection selection,
      SeverityTable severities,
      int maxSamples) {
    this(ContractHistory.of(contract), each -> checks, selection, severities, maxSamples);
  }

  /**
   * A run in which each exchange is judged by the edition of its time.
   *
   * @param checks makes those of one edition
   * @param maxSamples the number of findings of each group to quote in the report
   */
  public ConformanceRun(
      ContractHistory history,
      Function<Contract, List<Check>> checks,
      Selection selection,
      SeverityTable severities,
      int maxSamples) {
    this(
        new RunSettings(
            new CheckedContracts(history, checks), selection, maxSamples, Reproduction.byAsking()),
        severities);
  }

  private ConformanceRun(RunSettings settings, SeverityTable severities) {
    this.settings = settings;
    this.severities = severities;
  }

  /** The same run with another way to reproduce its findings. */
  public ConformanceRun reproducing(Reproduction other) {
    return new ConformanceRun(settings.reproducing(other), severities);
  }

  /** Passes exchanges to the recorder of a run. */
  private interface Flow {
    void into(RunRecorder recorder) throws TargetException;
  }

  /**
   * Runs until the target has no more exchanges.
   *
   * @throws TargetException when the target delivered nothing at all
   */
  public Report run(Target target) throws TargetException {
    return run(target, Runtime.getRuntime().availableProcessors());
  }

  /** As {@link #run(Target)}, with this many threads besides the reading one. */
  Report run(Target target, int threads) throws TargetException {
    return run(
        target,
        recorder -> {
          try (Inspections inspections = new Inspections(recorder, threads)) {
            target.exchanges(inspections::add);
          }
        },
        List.of());
  }

  /**
   * Runs until all questions are asked.
   *
   * @throws TargetException when the target delivered nothing at all
   */
  public Report run(ApiTarget target, Questions questions) throws TargetException {
    return run(target, recorder -> questions.ask(target, recorder), questions.explanations());
  }

  /**
   * Judges calls one after another as they pass, on this thread, until no more come. Its memory
   * does not grow with their number.
   *
   * @param found takes each finding that is the first of its kind, at once
   */
  public Report watch(PassingCalls calls, Consumer<FindingAt> found) {
    return watch(calls, found, WATCHED);
  }

  /** As {@link #watch(PassingCalls, Consumer)}, with so many exchanges in the report. */
  Report watch(PassingCalls calls, Consumer<FindingAt> found, int listed) {
    FinalFindings finalFindings = new FinalFindings(severities, Redactor::current);
    RunRecorder recorder = new RunRecorder(settings, finalFindings, listed);
    PassedSecrets secrets = new PassedSecrets(calls, settings.contract());
    calls.exchanges(call -> secrets.redactor().during(() -> recorder.passed(call)).forEach(found));
    return secrets
        .redactor()
        .during(
            () -> report(settings, calls, recorder, Transport.explanations(), Optional.empty()));
  }

  /**
   * This run in parts, recorded by any number of processes. Its memory does not grow with the
   * number of exchanges, but for some numbers.
   */
  public PartedRun inParts() {
    return new PartedRun(settings, severities, WATCHED);
  }

  private Report run(Target target, Flow flow, List<Explanation> probes) throws TargetException {
    Redactor redactor =
        Redactor.current().with(target.secrets()).sparing(() -> Vocabulary.of(settings.contract()));
    return redactor.during(() -> run(target, flow, probes, redactor));
  }

  private Report run(Target target, Flow flow, List<Explanation> probes, Redactor redactor)
      throws TargetException {
    FinalFindings finalFindings = new FinalFindings(severities, redactor);
    RunRecorder recorder = new RunRecorder(settings, finalFindings);
    Optional<Interruption> interruption = Optional.empty();
    try {
      flow.into(recorder);
    } catch (TargetException stopped) {
      if (recorder.exchanges().isEmpty()) {
        throw stopped;
      }
      interruption =
          Optional.of(
              new Interruption(
                  stopped.kind(), redactor.redact(String.valueOf(stopped.getMessage()))));
    }
    return report(settings, target, recorder, probes, interruption);
  }

  static Report report(
      RunSettings settings,
      Target target,
      RunRecorder recorder,
      List<Explanation> probes,
      Optional<Interruption> interruption) {
    List<OperationResult> results = recorder.operations(target.isAboutFailures());
    Optional<String> nothingTested = Cautions.nothingTested(results, recorder.seen());
    CaptureQuality captures =
        CaptureQuality.of(target.captures(), recorder.lost(), recorder.exchanges());
    return new Report(
        settings.contract().title() + " " + settings.contract().version(),
        target.name(),
        Cautions.of(
            settings.contract().operations().stream()
                .filter(operation -> operation.resource().isEmpty())
                .toList(),
            nothingTested,
            Cautions.unseen(captures, interruption.isPresent())),
        notes(target, recorder, settings.contracts().history()),
        CheckScope.of(ids(settings, probes), settings.selection()),
        results,
        recorder.exchanges(),
        recorder.unlisted(),
        recorder.groups().stream().sorted(Comparator.comparing(FindingGroup::severity)).toList(),
        interruption,
        nothingTested,
        captures,
        Optional.empty(),
        Optional.empty());
  }

  private static List<String> notes(Target target, RunRecorder recorder, ContractHistory history) {
    List<String> notes =
        new ArrayList<>(new EditionNotes(history, target.kind()).of(recorder.exchanges()));
    notes.addAll(recorder.notes());
    if (recorder.unlisted().exchanges() > 0) {
      notes.add(
          Sentences.number(recorder.unlisted().exchanges())
              + " exchanges more are counted and not listed one by one.");
    }
    Map<String, Integer> firsts = new LinkedHashMap<>();
    recorder.exchanges().stream()
        .filter(exchange -> exchange.errors() + exchange.warnings() > 0)
        .forEach(
            exchange ->
                target
                    .source(exchange.index())
                    .ifPresent(source -> firsts.putIfAbsent(source, exchange.index())));
    firsts.forEach(
        (source, first) ->
            notes.add("%s has findings, the first in exchange %s.".formatted(source, first)));
    notes.addAll(TimeNotes.of(recorder.exchanges()));
    return notes;
  }

  private static List<String> ids(RunSettings settings, List<Explanation> probes) {
    return Stream.concat(
            settings.checks().stream().flatMap(check -> check.explanations().stream()),
            probes.stream())
        .map(Explanation::id)
        .toList();
  }

  /** The redactor of all secrets that calls have brought so far; made anew when there are more. */
  private static final class PassedSecrets {
    private final PassingCalls calls;
    private final Contract contract;
    private List<String> known = List.of();
    private Redactor redactor = Redactor.current();

    PassedSecrets(PassingCalls calls, Contract contract) {
      this.calls = calls;
      this.contract = contract;
    }

    Redactor redactor() {
      List<String> now = calls.secrets();
      if (!now.equals(known)) {
        known = now;
        redactor = Redactor.current().with(now).sparing(() -> Vocabulary.of(contract));
      }
      return redactor;
    }
  }
}
