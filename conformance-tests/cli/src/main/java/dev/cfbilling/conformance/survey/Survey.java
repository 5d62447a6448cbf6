package dev.cfbilling.conformance.survey;

import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Days;
import dev.cfbilling.conformance.behaviour.Promises;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.run.AnswerListener;
import dev.cfbilling.conformance.run.Questions;
import dev.cfbilling.conformance.target.ApiTarget;
import dev.cfbilling.conformance.target.Connection;
import dev.cfbilling.conformance.target.Ids;
import dev.cfbilling.conformance.target.Probe;
import dev.cfbilling.conformance.target.TargetException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** Everything that a target is asked about its behaviour. */
public final class Survey implements Questions {
  private final Contract contract;
  private final List<Behaviour> behaviours;
  private final InstantSource clock;
  private final Promises promises;
  private final LongConsumer progress;

  /**
   * @param selection which behaviours count; the others are not asked about
   * @param clock tells which days are over; it is read once for a plan and once for a run
   * @param promises what the API is held to
   */
  public Survey(Contract contract, Selection selection, InstantSource clock, Promises promises) {
    this(
        contract,
        Behaviours.all().stream().filter(behaviour -> selection.includes(behaviour.id())).toList(),
        clock,
        promises,
        calls -> {});
  }

  private Survey(
      Contract contract,
      List<Behaviour> behaviours,
      InstantSource clock,
      Promises promises,
      LongConsumer progress) {
    this.contract = contract;
    this.behaviours = behaviours;
    this.clock = clock;
    this.promises = promises;
    this.progress = progress;
  }

  /**
   * The same survey, whose course can be watched.
   *
   * @param watching takes a 1 for each call
   */
  public Survey watchedBy(LongConsumer watching) {
    return new Survey(contract, behaviours, clock, promises, watching);
  }

  @Override
  public List<Explanation> explanations() {
    return Explanations.ofSurveys();
  }

  /** Every call that a run makes at most, in its order. Nothing is sent. */
  public List<PlannedCall> plan(ApiTarget target) throws TargetException {
    try (Connection connection = target.connect()) {
      Map<Probe, List<String>> purposes = new LinkedHashMap<>();
      target.calls(connection.ids()).forEach(probe -> purposes.put(probe, new ArrayList<>()));
      for (Scope scope : scopes(connection.ids())) {
        purposes.computeIfAbsent(scope.plain(), unseen -> new ArrayList<>());
        for (Behaviour behaviour : behaviours(scope)) {
          for (Question question : behaviour.questions(scope)) {
            purposes
                .computeIfAbsent(question.probe(), unseen -> new ArrayList<>())
                .add(behaviour.id() + ": " + question.why());
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
    try (Connection connection = target.connect()) {
      Interview interview = new Interview(connection, target.secrets(), listener, progress);
      for (Probe probe : target.calls(connection.ids())) {
        interview.ask(probe);
      }
      for (Scope scope : scopes(connection.ids())) {
        interview.about(scope, behaviours(scope));
      }
    }
  }

  /** One for each operation whose ids are known. */
  private List<Scope> scopes(Ids ids) {
    Days days = new Days(clock.instant());
    List<Scope> scopes = new ArrayList<>();
    for (Operation operation : contract.operations()) {
      ids.of(operation)
          .ifPresent(
              values -> scopes.add(new Scope(contract, operation, ids, values, days, promises)));
    }
    return scopes;
  }

  private List<Behaviour> behaviours(Scope scope) {
    return behaviours.stream().filter(behaviour -> behaviour.isAbout(scope)).toList();
  }
}
