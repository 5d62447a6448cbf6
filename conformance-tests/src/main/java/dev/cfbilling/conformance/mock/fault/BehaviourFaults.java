package dev.cfbilling.conformance.mock.fault;

import dev.cfbilling.conformance.mock.answer.Answer;
import dev.cfbilling.conformance.mock.answer.Endpoint;
import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.Json;
import dev.cfbilling.conformance.mock.answer.Query;
import dev.cfbilling.conformance.mock.answer.Records;
import dev.cfbilling.conformance.mock.data.Customers;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Answers that are right for another question than the one that was asked. */
final class BehaviourFaults {
  private static final int LONG = 20;

  private BehaviourFaults() {}

  static List<Fault> all() {
    return Stream.of(questions(), refusals(), wholes()).flatMap(faults -> faults).toList();
  }

  private static Stream<Fault> questions() {
    return Stream.of(
        Fault.of(
            "metric-ignored",
            "Usage of every metric is returned, whichever was asked for.",
            focus(query -> new Query(query.from(), query.to(), Optional.empty())),
            "probe.metric-filter"),
        Fault.of(
            "day-too-many",
            "Usage of the day before the first one is returned too.",
            focus(
                query ->
                    new Query(
                        query.from().map(day -> day.minusDays(1)), query.to(), query.metric())),
            "probe.range"),
        Fault.of(
            "last-day-left-out",
            "Usage of the last day is not returned.",
            focus(BehaviourFaults::withoutLastDay),
            "probe.split-range"),
        Fault.of(
            "other-default",
            "Without days, usage of the last thirty is returned.",
            (Damage.OfQuery)
                (asked, query) ->
                    asked.isForFocusUsage() && query.from().isEmpty()
                        ? lastThirtyDays(asked.today(), query)
                        : query,
            "probe.default-range"));
  }

  private static Stream<Fault> refusals() {
    return Stream.of(
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
            insteadOf(1183, asked -> days(asked) > 31, nothing()),
            "probe.period-length"),
        Fault.of(
            "month-refused",
            "A period of thirty days is turned down.",
            new ShortPeriods(),
            "probe.period-length"),
        Fault.of(
            "bad-date-accepted",
            "A day that there is not is answered, with nothing.",
            insteadOf(1183, asked -> days(asked) < 0, nothing()),
            "probe.bad-date"),
        Fault.of(
            "bad-date-breaks",
            "A day that there is not breaks the API.",
            insteadOf(1183, asked -> days(asked) < 0, broken()),
            "probe.bad-date"),
        Fault.of(
            "bad-id-breaks",
            "An identifier that is none breaks the API.",
            insteadOf(7003, asked -> asked.endpoint().isPresent(), broken()),
            "probe.identifier"),
        Fault.of(
            "anybody-let-in",
            "No credentials are needed.",
            insteadOf(6003, asked -> true, nothing()),
            "probe.credentials"),
        Fault.of(
            "token-repeated",
            "A failure says which token it was called with.",
            (Damage.OfAnswer) BehaviourFaults::withToken,
            "probe.secrets"));
  }

  private static Stream<Fault> wholes() {
    return Stream.of(
        Fault.of(
            "hole-in-long-periods",
            "A period of more than twenty days lacks a record that its parts have.",
            without(asked -> days(asked) > LONG, Which.focusRecord(Which.COSTLY)),
            "probe.split-range"),
        Fault.of(
            "account-left-out",
            "An organization's usage lacks that of one account.",
            without(
                asked -> asked.isFor(Endpoint.ORGANIZATION_USAGE),
                row -> !row.path("BillingAccountId").asString("").equals(Customers.FIRST_ACCOUNT)),
            "probe.organization-union"),
        Fault.of(
            "restless-records",
            "The same question has another answer each time.",
            (Damage.OfAnswer)
                (asked, answer) ->
                    RecordDamage.ofFocus(
                            row -> row.put("ConsumedQuantity", 1_000_000 + asked.number()))
                        .answered(asked, answer),
            "probe.repeatable"));
  }

  private static Damage focus(UnaryOperator<Query> change) {
    return (Damage.OfQuery) (asked, query) -> asked.isForFocusUsage() ? change.apply(query) : query;
  }

  private static Query withoutLastDay(Query query) {
    Optional<LocalDate> to =
        query.to().filter(day -> query.from().filter(day::isAfter).isPresent());
    return new Query(
        query.from(),
        to.isPresent() ? to.map(day -> day.minusDays(1)) : query.to(),
        query.metric());
  }

  private static Query lastThirtyDays(LocalDate today, Query query) {
    return new Query(Optional.of(today.minusDays(29)), Optional.of(today), query.metric());
  }

  /** From the first day to the last that were asked for; negative when they are no two days. */
  private static long days(Asked asked) {
    try {
      String from = asked.url().queryParameter("from");
      String to = asked.url().queryParameter("to");
      return from == null || to == null
          ? 0
          : Math.max(0, ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to)));
    } catch (DateTimeException noDay) {
      return -1;
    }
  }

  private static Answer nothing() {
    return Answer.json(200, Envelope.success(consumer -> {}));
  }

  private static Answer broken() {
    return Answer.json(
        500, Envelope.failure(List.of(Json.object().put("message", "Internal server error"))));
  }

  /** Gives {@code instead} where a failure of that code was due. */
  private static Damage insteadOf(int code, Predicate<Asked> when, Answer instead) {
    return (Damage.OfAnswer)
        (asked, answer) ->
            answer.body() instanceof Envelope envelope
                    && envelope.members().at("/errors/0/code").asInt(0) == code
                    && when.test(asked)
                ? instead
                : answer;
  }

  private static Damage without(Predicate<Asked> when, Predicate<ObjectNode> left) {
    return (Damage.OfAnswer)
        (asked, answer) ->
            when.test(asked)
                    && answer.body() instanceof Envelope envelope
                    && envelope.records().isPresent()
                ? Answer.json(200, envelope.withRecords(except(envelope.records().get(), left)))
                : answer;
  }

  private static Records except(Records records, Predicate<ObjectNode> left) {
    return consumer ->
        records.forEach(
            row -> {
              if (!left.test(row)) {
                consumer.accept(row);
              }
            });
  }

  private static Answer withToken(Asked asked, Answer answer) {
    if (answer.status() >= 400 && answer.body() instanceof Envelope envelope) {
      Map<String, String> headers = new HashMap<>(answer.headers());
      ObjectNode members = envelope.members().deepCopy();
      members.putArray("messages").addObject().put("message", asked.authorization());
      return new Answer(answer.status(), headers, new Envelope(members, envelope.records()));
    }
    return answer;
  }

  /** Turns down what is longer than three weeks. */
  private record ShortPeriods() implements Damage {
    @Override
    public Answer answered(Asked asked, Answer answer) {
      return asked.isForFocusUsage() && days(asked) > LONG
          ? Answer.json(
              400,
              Envelope.failure(
                  List.of(
                      Json.object()
                          .put("code", 1183)
                          .put("message", "Invalid request parameters: the period is too long"))))
          : answer;
    }
  }
}
