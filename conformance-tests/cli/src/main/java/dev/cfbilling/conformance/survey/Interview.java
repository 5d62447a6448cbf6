package dev.cfbilling.conformance.survey;

import dev.cfbilling.conformance.behaviour.Behaviour;
import dev.cfbilling.conformance.behaviour.Observation;
import dev.cfbilling.conformance.behaviour.Question;
import dev.cfbilling.conformance.behaviour.Scope;
import dev.cfbilling.conformance.behaviour.Usage;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.run.AnswerListener;
import dev.cfbilling.conformance.target.Answer;
import dev.cfbilling.conformance.target.Connection;
import dev.cfbilling.conformance.target.Probe;
import dev.cfbilling.conformance.target.TargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

/** Asks one target, remembers what it has said, and lets the behaviours judge. */
final class Interview {
  private static final int TOO_MANY_REQUESTS = 429;

  private final Connection connection;
  private final List<String> secrets;
  private final AnswerListener listener;
  private final LongConsumer progress;
  private final Map<Probe, Observation> answers = new HashMap<>();

  /**
   * @param secrets what must not come back
   * @param progress takes a 1 for each call
   */
  Interview(
      Connection connection, List<String> secrets, AnswerListener listener, LongConsumer progress) {
    this.progress = progress;
    this.connection = connection;
    this.listener = listener;
    this.secrets = new ArrayList<>(secrets);
    this.secrets.add(Probe.MALFORMED_CREDENTIAL);
  }

  /** Asks about one operation, unless it is closed to the caller: nobody is bothered then. */
  void about(Scope scope, List<Behaviour> behaviours) throws TargetException {
    if (behaviours.isEmpty()) {
      return;
    }
    Observation door = ask(scope.plain());
    AnswerRules.judgeSound(door, finding -> report(door, finding));
    if (!door.isSuccess() || door.broken().isPresent()) {
      for (Behaviour behaviour : behaviours) {
        listener.undecided(scope.operation(), behaviour.id(), unusable(door));
      }
      return;
    }
    for (Behaviour behaviour : behaviours) {
      about(scope, behaviour);
    }
  }

  private void about(Scope scope, Behaviour behaviour) throws TargetException {
    for (Question question : behaviour.questions(scope)) {
      Probe probe = question.probe();
      boolean asked = answers.containsKey(probe);
      Observation answer = ask(probe);
      if (!asked && !probe.trial()) {
        AnswerRules.judgeSound(answer, finding -> report(answer, finding));
      }
      if (!isUsable(answer)) {
        listener.undecided(scope.operation(), behaviour.id(), unusable(answer));
        return;
      }
    }
    try {
      behaviour.judge(
          scope, this::known, new Notes(scope.operation(), behaviour.explanation(), listener));
    } catch (RuntimeException broken) {
      report(
          known(scope.plain()),
          Finding.aroundBody(
              Check.FAILED,
              scope.operation().location(),
              "The behaviour %s broke off with %s; it was not judged"
                  .formatted(behaviour.id(), broken.getClass().getSimpleName())));
    }
  }

  /** Of a trial the status is what counts. */
  private static boolean isUsable(Observation answer) {
    if (answer.broken().isPresent() || answer.status() == TOO_MANY_REQUESTS) {
      return false;
    }
    return answer.probe().trial() || answer.isComparable();
  }

  private static String unusable(Observation answer) {
    if (answer.broken().isPresent()) {
      return "no whole answer came to " + answer.asked();
    }
    if (!answer.isSuccess()) {
      return "%s is answered with %s".formatted(answer.asked(), answer.status());
    }
    return answer.readable()
        ? "the answer to %s has %s records, too many to compare"
            .formatted(answer.asked(), answer.rowCount())
        : "the answer to %s can't be read".formatted(answer.asked());
  }

  /** The answer to one call, which is made once. */
  Observation ask(Probe probe) throws TargetException {
    Observation known = answers.get(probe);
    if (known != null) {
      return known;
    }
    Observation last = null;
    progress.accept(1);
    for (Answer answer : connection.ask(probe)) {
      Observation read = new AnswerReader(Usage.of(probe.operation()), secrets).read(probe, answer);
      listener.answered(
          probe.operation(), answer.exchange(), probe.trial(), answer.broken().isPresent());
      AnswerRules.judge(read, finding -> report(read, finding));
      last = read;
    }
    Observation counting = Objects.requireNonNull(last);
    answers.put(probe, counting);
    return counting;
  }

  private Observation known(Probe probe) {
    Observation answer = answers.get(probe);
    if (answer == null) {
      throw new IllegalArgumentException("never asked: " + probe);
    }
    return answer;
  }

  private void report(Observation answer, Finding finding) {
    listener.found(answer.probe().operation(), answer.exchange(), finding);
  }
}
