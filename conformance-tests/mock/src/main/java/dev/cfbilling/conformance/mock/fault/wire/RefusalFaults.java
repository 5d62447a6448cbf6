package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.JsonOutput;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.mock.fault.ReceivedRequest;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Requests refused without a reason, or accepted though they must be refused. */
public final class RefusalFaults {
  private RefusalFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "lone-day-accepted",
            "One end of a period does where both are required.",
            insteadOf(
                1183,
                request ->
                    request.isForFocusUsage()
                        && request.url().queryParameterNames().contains("from")
                            != request.url().queryParameterNames().contains("to"),
                nothing()),
            "probe.both-or-neither"),
        Fault.of(
            "long-period-accepted",
            "A period of more than 31 days is answered, with nothing.",
            insteadOf(1183, request -> request.days() > 31, nothing()),
            "probe.window"),
        Fault.of(
            "month-refused",
            "A period of thirty days is turned down.",
            new ShortPeriods(),
            "probe.window"),
        Fault.of(
            "bad-date-accepted",
            "A day that there is not is answered, with nothing.",
            insteadOf(1183, request -> request.days() < 0, nothing()),
            "probe.bad-date"),
        Fault.of(
            "bad-date-breaks",
            "A day that there is not breaks the API.",
            insteadOf(1183, request -> request.days() < 0, broken()),
            "probe.bad-date"),
        Fault.of(
            "bad-id-breaks",
            "An identifier that is none breaks the API.",
            insteadOf(7003, request -> request.resource().isPresent(), broken()),
            "probe.bad-identifier"),
        Fault.of(
            "anybody-let-in",
            "No credentials are needed.",
            insteadOf(6003, ReceivedRequest::isForFocusUsage, nothing()),
            "probe.credentials"),
        Fault.of(
            "token-repeated",
            "A failure says which token it was called with.",
            (Damage.OfAnswer) RefusalFaults::withToken,
            "probe.credentials"));
  }

  private static MockAnswer nothing() {
    return MockAnswer.json(200, Envelope.success(consumer -> {}));
  }

  private static MockAnswer broken() {
    return MockAnswer.json(
        500,
        Envelope.failure(List.of(JsonOutput.object().put("message", "Internal server error"))));
  }

  /** Sends {@code instead} of a failure with that code. */
  private static Damage insteadOf(int code, Predicate<ReceivedRequest> when, MockAnswer instead) {
    return (Damage.OfAnswer)
        (request, answer) ->
            answer.body() instanceof Envelope envelope
                    && envelope.members().at("/errors/0/code").asInt(0) == code
                    && when.test(request)
                ? instead
                : answer;
  }

  private static MockAnswer withToken(ReceivedRequest request, MockAnswer answer) {
    if (answer.status() >= 400 && answer.body() instanceof Envelope envelope) {
      ObjectNode members = envelope.members().deepCopy();
      members.putArray("messages").addObject().put("message", request.authorization());
      return new MockAnswer(
          answer.status(), answer.headers(), new Envelope(members, envelope.records()));
    }
    return answer;
  }

  /** Refuses periods of more than three weeks. */
  private record ShortPeriods() implements Damage {
    @Override
    public MockAnswer answered(ReceivedRequest request, MockAnswer answer) {
      return request.isForFocusUsage() && request.days() > BehaviourFaults.LONG
          ? MockAnswer.json(
              400,
              Envelope.failure(
                  List.of(
                      JsonOutput.object()
                          .put("code", 1183)
                          .put("message", "Invalid request parameters: the period is too long"))))
          : answer;
    }
  }
}
