package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.AskedUsage;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Limits of the requested period that the API states only in prose. */
final class PeriodLimits {
  private static final int MAX_DAYS = 31;
  private static final int MAX_PAYGO_DAYS = 90;

  /** The parameters of different editions. */
  private static final List<String> METRIC_FILTERS = List.of("metric", "metric_id");

  private final Scenario scenario;
  private final Clock clock;

  PeriodLimits(Scenario scenario, Clock clock) {
    this.scenario = scenario;
    this.clock = clock;
  }

  /** The query of a call that conforms to the contract. */
  static AskedUsage query(OperationCall call) {
    return AskedUsage.of(
        call.query("from").map(LocalDate::parse),
        call.query("to").map(LocalDate::parse),
        METRIC_FILTERS.stream().flatMap(call::queried).collect(Collectors.toSet()));
  }

  /** The refusal; empty when the period is within the limits. */
  Optional<MockAnswer> refuse(Resource resource, AskedUsage query) {
    return problem(resource, query).or(() -> future(query)).map(Refusals::badParameters);
  }

  /** The refusal of a query that conforms; empty when the period is within the limits. */
  Optional<MockAnswer> refuse(AskedUsage query) {
    return future(query).map(Refusals::badParameters);
  }

  private Optional<String> future(AskedUsage query) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return query
        .to()
        .filter(to -> scenario.has(Effect.NO_FUTURE) && to.isAfter(today))
        .map(to -> "the period ends in the future");
  }

  private Optional<String> problem(Resource resource, AskedUsage query) {
    boolean pair = query.from().isPresent() && query.to().isPresent();
    if (pair) {
      return problem(resource, query.from().get(), query.to().get());
    }
    if (isOfVersion2(resource) && query.from().isPresent()) {
      return Optional.of("to is required when from is set");
    }
    return isOfVersion2(resource) && query.to().isPresent()
        ? Optional.of("from is required when to is set")
        : Optional.empty();
  }

  private Optional<String> problem(Resource resource, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      return Optional.of("from is after to");
    }
    long days = ChronoUnit.DAYS.between(from, to);
    if (scenario.has(Effect.MAX_90_DAYS)
        && resource == Resource.PAYGO_USAGE
        && days + 1 > MAX_PAYGO_DAYS) {
      return Optional.of("max_date_range_days is " + MAX_PAYGO_DAYS);
    }
    return isOfVersion2(resource) && days > MAX_DAYS
        ? Optional.of("the period is longer than " + MAX_DAYS + " days")
        : Optional.empty();
  }

  private static boolean isOfVersion2(Resource resource) {
    return resource.isCostAndUsage() || resource == Resource.BILLABLE_METRICS;
  }
}
