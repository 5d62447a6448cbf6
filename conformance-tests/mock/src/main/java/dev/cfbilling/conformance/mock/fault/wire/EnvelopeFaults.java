package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.JsonOutput;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes that contradict themselves or the answer around them. */
public final class EnvelopeFaults {
  private EnvelopeFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "success-with-errors",
            "A success has an error in it.",
            envelope(
                EnvelopeFaults::isSuccess,
                members -> members.putArray("errors").add(error("This resource is deprecated."))),
            "response.envelope"),
        Fault.of(
            "unsuccessful-success",
            "An answer with status 200 says that it is no success.",
            envelope(EnvelopeFaults::isSuccess, members -> members.put("success", false)),
            "schema.enum"),
        Fault.of("null-result", "A success has no result.", nullResult(), "schema.type"),
        Fault.of(
            "successful-failure",
            "A failure says that it is a success.",
            envelope(EnvelopeFaults::isFailure, members -> members.put("success", true)),
            "schema.enum"),
        Fault.of(
            "failure-without-errors",
            "A failure does not say why.",
            envelope(EnvelopeFaults::isFailure, members -> members.putArray("errors")),
            "schema.minItems"),
        Fault.of(
            "blank-message",
            "A failure says why, in blanks.",
            envelope(EnvelopeFaults::isFailure, EnvelopeFaults::blankMessages),
            "response.envelope"),
        Fault.of(
            "accepted",
            "A success has status 202.",
            status(EnvelopeFaults::isSuccess, 202),
            "response.status",
            "probe.answer"),
        Fault.of(
            "teapot",
            "A failure has a status that nobody documents.",
            status(EnvelopeFaults::isFailure, 418),
            "drift.status"),
        Fault.of(
            "plain-text",
            "JSON comes as plain text.",
            contentType("text/plain; charset=utf-8"),
            "response.content-type"),
        Fault.of(
            "no-content-type",
            "JSON comes without saying that it is.",
            contentType(""),
            "response.content-type"));
  }

  private static boolean isSuccess(int status) {
    return status == 200;
  }

  private static boolean isFailure(int status) {
    return status >= 400;
  }

  private static ObjectNode error(String message) {
    return JsonOutput.object().put("code", 1000).put("message", message);
  }

  private static void blankMessages(ObjectNode members) {
    members.putArray("errors").add(error(" "));
  }

  private static Damage envelope(IntPredicate statuses, Consumer<ObjectNode> change) {
    return (Damage.OfAnswer)
        (asked, answer) -> {
          if (statuses.test(answer.status()) && answer.body() instanceof Envelope envelope) {
            change.accept(envelope.members());
          }
          return answer;
        };
  }

  private static Damage nullResult() {
    return (Damage.OfAnswer)
        (asked, answer) ->
            isSuccess(answer.status()) && answer.body() instanceof Envelope envelope
                ? MockAnswer.json(
                    200, new Envelope(envelope.members().putNull("result"), Optional.empty()))
                : answer;
  }

  private static Damage status(IntPredicate statuses, int instead) {
    return (Damage.OfAnswer)
        (asked, answer) ->
            statuses.test(answer.status())
                ? new MockAnswer(instead, answer.headers(), answer.body())
                : answer;
  }

  private static Damage contentType(String type) {
    return (Damage.OfAnswer)
        (asked, answer) ->
            new MockAnswer(
                answer.status(),
                type.isEmpty() ? Map.of() : Map.of(MockAnswer.CONTENT_TYPE, type),
                answer.body());
  }
}
