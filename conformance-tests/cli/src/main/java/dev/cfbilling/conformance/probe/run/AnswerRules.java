package dev.cfbilling.conformance.probe.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.probe.ObservedAnswer;
import dev.cfbilling.conformance.target.Transport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules for every answer, whatever the call. */
final class AnswerRules {
  /** A valid request gets a success. */
  private static final Explanation ANSWER = Explanation.of(AnswerRules.class, "probe.answer");

  /** A 429 says how long to wait. */
  private static final Explanation RATE_LIMIT =
      Explanation.of(AnswerRules.class, "probe.rate-limit");

  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final String PARAMETER = "(;\\s*[a-z]+=[0-9]+)+";
  private static final String ITEM = "\"[^\"]*\"" + PARAMETER;

  /** The syntax of rate limit headers: lists of items with parameters, as in RFC 9651. */
  private static final Map<String, Pattern> LIMIT_HEADERS =
      Map.of(
          "Ratelimit", Pattern.compile(ITEM + "(,\\s*" + ITEM + ")*"),
          "Ratelimit-Policy", Pattern.compile(ITEM + "(,\\s*" + ITEM + ")*"));

  private AnswerRules() {}

  static List<Explanation> explanations() {
    return Stream.concat(Transport.explanations().stream(), Stream.of(ANSWER, RATE_LIMIT)).toList();
  }

  /** Judges any answer. */
  static void judge(ObservedAnswer answer, Consumer<Finding> findings) {
    Operation operation = answer.call().operation();
    answer
        .broken()
        .ifPresent(why -> findings.accept(Transport.finding(why, operation, answer.asked())));
    if (answer.status() == TOO_MANY_REQUESTS) {
      judgeRateLimit(answer, findings);
    }
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

  private static void judgeRateLimit(ObservedAnswer answer, Consumer<Finding> findings) {
    Optional<String> seconds = header("Retry-After", answer);
    if (!seconds.map(value -> value.matches("0*[1-9][0-9]{0,8}")).orElse(false)) {
      findings.accept(
          rateLimit(
              answer,
              "Retry-After",
              "Retry-After is %s; a 429 says for how many whole seconds to wait, one at least"
                  .formatted(seconds.map(Quote::text).orElse("absent"))));
    }
    LIMIT_HEADERS.forEach(
        (name, form) ->
            header(name, answer)
                .filter(value -> !form.matcher(value).matches())
                .ifPresent(
                    value ->
                        findings.accept(
                            rateLimit(
                                answer,
                                name,
                                "%s is %s; it is of the form \"default\";q=1200;w=300"
                                    .formatted(name, Quote.text(value))))));
  }

  private static Optional<String> header(String name, ObservedAnswer answer) {
    return Optional.ofNullable(answer.headers().get(name));
  }

  private static Finding rateLimit(ObservedAnswer answer, String header, String message) {
    Operation operation = answer.call().operation();
    SpecLocation location =
        operation
            .response(TOO_MANY_REQUESTS)
            .map(ResponseShape::location)
            .orElse(operation.location())
            .child("headers")
            .child(header);
    return Finding.aroundBody(RATE_LIMIT, location, message);
  }
}
