package dev.cfbilling.conformance.mock.fault.wire;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.AskedUsage;
import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Records;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.Fault;
import dev.cfbilling.conformance.mock.fault.ReceivedRequest;
import dev.cfbilling.conformance.mock.fault.data.RecordDamage;
import dev.cfbilling.conformance.mock.fault.data.SelectedRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Answers that would be correct for a different request. */
public final class BehaviourFaults {
  /** A period of more days is long. */
  static final int LONG = 20;

  private BehaviourFaults() {}

  public static List<Fault> all() {
    return Stream.concat(questions(), wholes()).toList();
  }

  private static Stream<Fault> questions() {
    return Stream.of(
        Fault.of(
            "metric-ignored",
            "Usage of every metric is returned, whichever was asked for.",
            focus(AskedUsage::ofAllMetrics),
            "dataset.asked",
            "probe.metric-filter",
            "probe.query-filter",
            "probe.query-union",
            "probe.unknown-metric"),
        Fault.of(
            "day-too-many",
            "Usage of the day before the first one is returned too.",
            focus(query -> query.withFrom(day -> day.minusDays(1))),
            "dataset.asked",
            "probe.range",
            "probe.default-range",
            "probe.split"),
        Fault.of(
            "last-day-left-out",
            "Usage of the last day is not returned.",
            focus(BehaviourFaults::withoutLastDay),
            "probe.range",
            "probe.split"),
        Fault.of(
            "other-default",
            "Without days, usage of the last thirty is returned.",
            (Damage.OfQuery)
                (request, query) ->
                    request.isForFocusUsage() && query.from().isEmpty()
                        ? lastThirtyDays(request.today(), query)
                        : query,
            "probe.default-range"));
  }

  private static Stream<Fault> wholes() {
    return Stream.of(
        Fault.of(
            "hole-in-long-periods",
            "A period of more than twenty days lacks a record that its parts have.",
            without(
                request -> request.days() > LONG,
                SelectedRecord.focusRecord(SelectedRecord.COSTLY)),
            "probe.split"),
        Fault.of(
            "account-left-out",
            "An organization's usage lacks that of one account.",
            without(
                request -> request.isFor(Resource.ORGANIZATION_USAGE),
                row -> !row.path("BillingAccountId").asString("").equals(Customers.FIRST_ACCOUNT)),
            "probe.organization"),
        Fault.of(
            "restless-records",
            "The same question has another answer each time.",
            (Damage.OfAnswer)
                (request, answer) ->
                    RecordDamage.ofFocus(
                            SelectedRecord.focusMetric(SelectedRecord.COSTLY),
                            row -> row.put("ConsumedQuantity", 1_000_000 + request.number()))
                        .answered(request, answer),
            "probe.repeat",
            "probe.default-range",
            "probe.encoding",
            "probe.organization",
            "probe.query-costs",
            "probe.query-filter",
            "probe.query-groups",
            "probe.query-union",
            "probe.split"));
  }

  private static Damage focus(UnaryOperator<AskedUsage> change) {
    return (Damage.OfQuery)
        (request, query) -> request.isForFocusUsage() ? change.apply(query) : query;
  }

  private static AskedUsage withoutLastDay(AskedUsage query) {
    Optional<LocalDate> to =
        query.to().filter(day -> query.from().filter(day::isAfter).isPresent());
    return query.withDays(
        query.from(), to.isPresent() ? to.map(day -> day.minusDays(1)) : query.to());
  }

  private static AskedUsage lastThirtyDays(LocalDate today, AskedUsage query) {
    return query.withDays(Optional.of(today.minusDays(29)), Optional.of(today));
  }

  private static Damage without(Predicate<ReceivedRequest> when, Predicate<ObjectNode> left) {
    return (Damage.OfAnswer)
        (request, answer) ->
            when.test(request)
                    && answer.body() instanceof Envelope envelope
                    && envelope.records().isPresent()
                ? MockAnswer.json(200, envelope.withRecords(except(envelope.records().get(), left)))
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
}
