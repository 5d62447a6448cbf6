package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.target.Transport;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The rules for every answer, whatever the call. */
final class AnswerRules {
  /** A valid request gets a success. */
  private static final Explanation ANSWER = Explanation.of(AnswerRules.class, "probe.answer");

  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_MANY_REQUESTS = 429;

  private AnswerRules() {}

  static List<Explanation> explanations() {
    return Stream.concat(Transport.explanations().stream(), Stream.of(ANSWER)).toList();
  }

  /** Judges any answer. */
  static void judge(ObservedAnswer answer, Consumer<Finding> findings) {
    Operation operation = answer.call().operation();
    answer
        .broken()
        .ifPresent(why -> findings.accept(Transport.finding(why, operation, answer.asked())));
  }

  /** Judges the answer to a valid request. */
  static void judgeSound(ObservedAnswer answer, Consumer<Finding> findings) {
    boolean reportedAlready = answer.broken().isPresent() || answer.status() == TOO_MANY_REQUESTS;
    if (!reportedAlready && !answer.isSuccess() && !answer.isNoAccess() && !isNoQuery(answer)) {
      findings.accept(
          Finding.aroundBody(
              ANSWER,
              answer.call().operation().location(),
              "%s is answered with %s; nothing is wrong with the request, and 200 is expected"
                  .formatted(sentence(answer.asked()), answer.status())));
    }
  }

  /** As callers report of some accounts; the note of each probe that asked says so. */
  private static boolean isNoQuery(ObservedAnswer answer) {
    return answer.status() == METHOD_NOT_ALLOWED
        && answer.call().operation().resource().equals(Optional.of(Resource.ACCOUNT_USAGE_QUERY));
  }

  private static String sentence(String asked) {
    return asked.startsWith("a ") ? "A" + asked.substring(1) : asked;
  }
}
