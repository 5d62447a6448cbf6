package dev.cfbilling.conformance.probe.period;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.AskedDays;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.probe.Probe;
import dev.cfbilling.conformance.probe.ProbeAnswers;
import dev.cfbilling.conformance.probe.ProbeFindings;
import dev.cfbilling.conformance.probe.Question;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * On the newest PayGo path, a billing cycle is returned only if its first day is requested.
 *
 * <p>The coverage path tells the first days. The probe asks for three windows that make up a month.
 * With one subscription, at least one of them has no first day, and must be empty.
 */
final class AnchorProbe implements Probe {
  private static final Explanation ASKS = Explanation.of(AnchorProbe.class, "probe.anchor");

  private static final int DAYS = 31;
  private static final int PART = 10;

  @Override
  public Explanation explanation() {
    return ASKS;
  }

  @Override
  public boolean isAbout(Scope scope) {
    return scope.isOf(Resource.PAYGO_USAGE) && scope.hasDays() && coverage(scope).isPresent();
  }

  @Override
  public List<Question> questions(Scope scope) {
    List<Question> questions = new ArrayList<>();
    questions.add(new Question(scope.plain(), "this tells whether there is usage"));
    coverage(scope)
        .ifPresent(call -> questions.add(new Question(call, "this tells when cycles start")));
    windows(scope)
        .forEach(
            window ->
                questions.add(
                    new Question(
                        scope.asking(window),
                        "there are records if a cycle starts on one of these days")));
    return questions;
  }

  private static Optional<ApiCall> coverage(Scope scope) {
    return scope
        .sibling(Resource.PAYGO_COVERAGE)
        .map(operation -> ApiCall.of(operation, scope.pathParameters()));
  }

  private static List<AskedDays> windows(Scope scope) {
    LocalDate first = scope.days().closed(DAYS - 1).from();
    LocalDate second = first.plusDays(PART);
    LocalDate third = second.plusDays(PART);
    return List.of(
        new AskedDays(first, second.minusDays(1)),
        new AskedDays(second, third.minusDays(1)),
        new AskedDays(third, scope.days().lastClosed()));
  }

  @Override
  public void judge(Scope scope, ProbeAnswers answers, ProbeFindings verdict) {
    List<Cycle> cycles = coverage(scope).map(call -> Cycle.of(answers.to(call))).orElse(List.of());
    if (cycles.isEmpty()) {
      verdict.undecided("no subscription says when its cycle starts");
      return;
    }
    boolean told = false;
    List<ObservedAnswer> silent = new ArrayList<>();
    for (AskedDays window : windows(scope)) {
      ObservedAnswer answer = answers.to(scope.asking(window));
      boolean starts = cycles.stream().anyMatch(cycle -> cycle.startsWithin(window));
      if (!starts && answer.rowCount() > 0) {
        report(
            "To %s %s records are returned; no billing cycle starts on one of these days"
                .formatted(answer.asked(), answer.rowCount()),
            answer,
            scope,
            verdict);
      }
      told |= starts && answer.rowCount() > 0;
      if (starts && answer.rowCount() == 0) {
        silent.add(answer);
      }
    }
    if (!told && silent.isEmpty()) {
      verdict.undecided("no cycle starts in that month");
    } else if (!told && answers.to(scope.plain()).rowCount() == 0) {
      verdict.undecided("there is no usage");
    } else if (!told) {
      report(
          "To %s no record is returned, though a billing cycle starts on one of these days"
              .formatted(silent.get(0).asked()),
          silent.get(0),
          scope,
          verdict);
    }
  }

  private static void report(
      String message, ObservedAnswer answer, Scope scope, ProbeFindings verdict) {
    verdict.found(answer, scope.place(Scope.FROM), message);
  }
}
