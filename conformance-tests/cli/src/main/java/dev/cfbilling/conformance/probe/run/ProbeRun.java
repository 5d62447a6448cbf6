package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.probe.Days;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.run.AnswerListener;
import dev.cfbilling.conformance.run.Questions;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.ApiTarget;
import dev.cfbilling.conformance.target.Ids;
import dev.cfbilling.conformance.target.TargetConnection;
import dev.cfbilling.conformance.target.TargetException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** A run of all selected probes against one target. */
public final class ProbeRun implements Questions {
  private final Contract contract;
  private final List<Probe> probes;
  private final InstantSource clock;
  private final LongConsumer progress;

  /**
   * @param selection the selected probes; the others send nothing
   * @param clock tells which days are closed; read once per plan and once per run
   */
  public ProbeRun(Contract contract, Selection selection, InstantSource clock) {
    this(
        contract,
        ProbeTable.all().stream().filter(probe -> selection.includes(probe.id())).toList(),
        clock,
        calls -> {});
  }

  private ProbeRun(
      Contract contract, List<Probe> probes, InstantSource clock, LongConsumer progress) {
    this.contract = contract;
    this.probes = probes;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * The same run, with progress.
   *
   * @param watching takes a 1 for each call
   */
  public ProbeRun watchedBy(LongConsumer watching) {
    return new ProbeRun(contract, probes, clock, watching);
  }

  @Override
  public List<Explanation> explanations() {
    return Explanations.ofProbes();
  }

  /** Lists every call that a run can make, in order. Sends nothing. */
  public List<PlannedCall> plan(ApiTarget target) throws TargetException {
    try (TargetConnection connection = target.connect()) {
      Map<ApiCall, List<String>> purposes = new LinkedHashMap<>();
      target.calls(connection.ids()).forEach(call -> purposes.put(call, new ArrayList<>()));
      for (Scope scope : scopes(connection.ids())) {
        purposes.computeIfAbsent(scope.plain(), unseen -> new ArrayList<>());
        for (Probe probe : probes(scope)) {
          for (Question question : probe.questions(scope)) {
            purposes
                .computeIfAbsent(question.call(), unseen -> new ArrayList<>())
                .add(probe.id() + ": " + question.why());
          }
        }
      }
      return purposes.entrySet().stream()
          .map(call -> new PlannedCall(call.getKey(), call.getValue()))
          .toList();
    }
  }

  @Override
  public void ask(ApiTarget target, AnswerListener listener) throws TargetException {
    try (TargetConnection connection = target.connect()) {
      ProbeSession session = new ProbeSession(connection, target.secrets(), listener, progress);
      for (ApiCall call : target.calls(connection.ids())) {
        session.ask(call);
      }
      for (Scope scope : scopes(connection.ids())) {
        session.about(scope, probes(scope));
      }
    }
  }

  /** One for each operation with known ids. */
  private List<Scope> scopes(Ids ids) {
    Days days = new Days(clock.instant());
    List<Scope> scopes = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      ids.of(operation)
          .ifPresent(values -> scopes.add(new Scope(contract, operation, ids, values, days)));
    }
    return scopes;
  }

  private List<Probe> probes(Scope scope) {
    return probes.stream().filter(probe -> probe.isAbout(scope)).toList();
  }
}
