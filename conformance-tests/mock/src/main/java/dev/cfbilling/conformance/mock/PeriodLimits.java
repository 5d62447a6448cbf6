package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.UsageQuery;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Limits of the requested period that the API states only in prose. */
final class PeriodLimits {
  private static final int MAX_DAYS = 31;

  /** The parameters of different editions. */
  private static final List<String> METRIC_FILTERS = List.of("metric", "metric_id");

  private PeriodLimits() {}

  /** The query of a call that conforms to the contract. */
  static UsageQuery query(OperationCall call) {
    return new UsageQuery(
        call.query("from").map(LocalDate::parse),
        call.query("to").map(LocalDate::parse),
        METRIC_FILTERS.stream().flatMap(call::queried).collect(Collectors.toSet()));
  }

  /** The refusal; empty when the period is within the limits. */
  static Optional<MockAnswer> refuse(Resource resource, UsageQuery query) {
    return problem(resource, query).map(Refusals::badParameters);
  }

  private static Optional<String> problem(Resource resource, UsageQuery query) {
    boolean pair = query.from().isPresent() && query.to().isPresent();
    if (pair) {
      return problem(resource, query.from().get(), query.to().get());
    }
    if (resource.isCostAndUsage() && query.from().isPresent()) {
      return Optional.of("to is required when from is set");
    }
    return resource.isCostAndUsage() && query.to().isPresent()
        ? Optional.of("from is required when to is set")
        : Optional.empty();
  }

  private static Optional<String> problem(Resource resource, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      return Optional.of("from is after to");
    }
    return resource.isCostAndUsage() && ChronoUnit.DAYS.between(from, to) > MAX_DAYS
        ? Optional.of("the period is longer than " + MAX_DAYS + " days")
        : Optional.empty();
  }
}
