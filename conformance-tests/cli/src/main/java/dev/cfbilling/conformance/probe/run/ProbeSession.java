package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.probe.Usage;
import dev.cfbilling.conformance.run.AnswerListener;
import dev.cfbilling.conformance.target.ApiAnswer;
import dev.cfbilling.conformance.target.ApiCall;
import dev.cfbilling.conformance.target.TargetConnection;
import dev.cfbilling.conformance.target.TargetException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

/** Sends the probes' calls to one target, remembers the answers, and has the probes judge them. */
final class ProbeSession {
  private static final int TOO_MANY_REQUESTS = 429;

  private final TargetConnection connection;
  private final List<String> secrets;
  private final AnswerListener listener;
  private final LongConsumer progress;
  private final Map<ApiCall, ObservedAnswer> answers = new HashMap<>();

  /**
   * @param secrets credentials that an answer must not repeat
   * @param progress takes a 1 for each call
   */
  ProbeSession(
      TargetConnection connection,
      List<String> secrets,
      AnswerListener listener,
      LongConsumer progress) {
    this.progress = progress;
    this.connection = connection;
    this.listener = listener;
    this.secrets = new ArrayList<>(secrets);
    this.secrets.add(ApiCall.MALFORMED_CREDENTIAL);
  }

  /** Probes one operation. Stops after the first call if the operation refuses it. */
  void about(Scope scope, List<Probe> probes) throws TargetException {
    if (probes.isEmpty()) {
      return;
    }
    ObservedAnswer door = ask(scope.plain());
    AnswerRules.judgeSound(door, finding -> report(door, finding));
    if (!door.isSuccess() || door.broken().isPresent()) {
      for (Probe probe : probes) {
        listener.undecided(scope.operation(), probe.id(), unusable(door));
      }
      return;
    }
    for (Probe probe : probes) {
      about(scope, probe);
    }
  }

  private void about(Scope scope, Probe probe) throws TargetException {
    for (Question question : probe.questions(scope)) {
      ApiCall call = question.call();
      boolean asked = answers.containsKey(call);
      ObservedAnswer answer = ask(call);
      if (!asked && !call.isTrial()) {
        AnswerRules.judgeSound(answer, finding -> report(answer, finding));
      }
      if (!isUsable(answer)) {
        listener.undecided(scope.operation(), probe.id(), unusable(answer));
        return;
      }
    }
    try {
      probe.judge(
          scope,
          this::known,
          new ProbeNotes(
              scope.operation(), probe.explanation().in(scope.contract().edition()), listener));
    } catch (RuntimeException broken) {
      report(
          known(scope.plain()),
          Finding.aroundBody(
              Check.FAILED,
              scope.operation().location(),
              "The probe %s broke off with %s; it was not judged"
                  .formatted(probe.id(), broken.getClass().getSimpleName())));
    }
  }

  /** For a trial, the status is enough. */
  private static boolean isUsable(ObservedAnswer answer) {
    if (answer.broken().isPresent() || answer.status() == TOO_MANY_REQUESTS) {
      return false;
    }
    return answer.call().isTrial() || answer.isComparable();
  }

  private static String unusable(ObservedAnswer answer) {
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

  /**
   * Answers a call from memory, or sends it. If it is sent several times, the last answer counts.
   */
  ObservedAnswer ask(ApiCall call) throws TargetException {
    ObservedAnswer known = answers.get(call);
    if (known != null) {
      return known;
    }
    ObservedAnswer last = null;
    progress.accept(1);
    for (ApiAnswer answer : connection.ask(call)) {
      ObservedAnswer read =
          new AnswerReader(Usage.of(call.operation()), secrets).read(call, answer);
      listener.answered(call.operation(), answer.exchange(), call.isTrial());
      AnswerRules.judge(read, finding -> report(read, finding));
      last = read;
    }
    ObservedAnswer counting = Objects.requireNonNull(last);
    answers.put(call, counting);
    return counting;
  }

  private ObservedAnswer known(ApiCall call) {
    ObservedAnswer answer = answers.get(call);
    if (answer == null) {
      throw new IllegalArgumentException("never asked: " + call);
    }
    return answer;
  }

  private void report(ObservedAnswer answer, Finding finding) {
    listener.found(answer.call().operation(), answer.exchange(), finding);
  }
}
