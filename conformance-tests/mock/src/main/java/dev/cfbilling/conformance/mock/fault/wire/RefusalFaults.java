package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.JsonOutput;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.fault.Asked;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
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
                asked ->
                    asked.isForFocusUsage()
                        && asked.url().queryParameterNames().contains("from")
                            != asked.url().queryParameterNames().contains("to"),
                nothing()),
            "probe.both-or-neither"),
        Fault.of(
            "long-period-accepted",
            "A period of more than 31 days is answered, with nothing.",
            insteadOf(1183, asked -> asked.days() > 31, nothing()),
            "probe.window"),
        Fault.of(
            "month-refused",
            "A period of thirty days is turned down.",
            new ShortPeriods(),
            "probe.window"),
        Fault.of(
            "bad-date-accepted",
            "A day that there is not is answered, with nothing.",
            insteadOf(1183, asked -> asked.days() < 0, nothing()),
            "probe.bad-date"),
        Fault.of(
            "bad-date-breaks",
            "A day that there is not breaks the API.",
            insteadOf(1183, asked -> asked.days() < 0, broken()),
            "probe.bad-date"),
        Fault.of(
            "bad-id-breaks",
            "An identifier that is none breaks the API.",
            insteadOf(7003, asked -> asked.resource().isPresent(), broken()),
            "probe.bad-identifier"),
        Fault.of(
            "anybody-let-in",
            "No credentials are needed.",
            insteadOf(6003, Asked::isForFocusUsage, nothing()),
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
  private static Damage insteadOf(int code, Predicate<Asked> when, MockAnswer instead) {
    return (Damage.OfAnswer)
        (asked, answer) ->
            answer.body() instanceof Envelope envelope
                    && envelope.members().at("/errors/0/code").asInt(0) == code
                    && when.test(asked)
                ? instead
                : answer;
  }

  private static MockAnswer withToken(Asked asked, MockAnswer answer) {
    if (answer.status() >= 400 && answer.body() instanceof Envelope envelope) {
      ObjectNode members = envelope.members().deepCopy();
      members.putArray("messages").addObject().put("message", asked.authorization());
      return new MockAnswer(
          answer.status(), answer.headers(), new Envelope(members, envelope.records()));
    }
    return answer;
  }

  /** Refuses periods of more than three weeks. */
  private record ShortPeriods() implements Damage {
    @Override
    public MockAnswer answered(Asked asked, MockAnswer answer) {
      return asked.isForFocusUsage() && asked.days() > BehaviourFaults.LONG
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
