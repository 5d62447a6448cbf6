package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.answer.Answer;
import dev.cfbilling.conformance.mock.answer.Endpoint;
import dev.cfbilling.conformance.mock.answer.Query;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What the API says in prose of the days that may be asked for. */
final class PeriodRules {
  private static final int MAX_DAYS = 31;

  private PeriodRules() {}

  /** What was asked for; the contract has no objection to it. */
  static Query query(Call call) {
    return new Query(
        call.query("from").map(LocalDate::parse),
        call.query("to").map(LocalDate::parse),
        call.query("metric"));
  }

  /** Why the days can't be told of; empty when they can. */
  static Optional<Answer> refuse(Endpoint endpoint, Query query) {
    return problem(endpoint, query).map(Refusals::badParameters);
  }

  private static Optional<String> problem(Endpoint endpoint, Query query) {
    boolean pair = query.from().isPresent() && query.to().isPresent();
    if (pair) {
      return problem(endpoint, query.from().get(), query.to().get());
    }
    if (endpoint.hasBoundedDates() && query.from().isPresent()) {
      return Optional.of("to is required when from is set");
    }
    return endpoint.hasBoundedDates() && query.to().isPresent()
        ? Optional.of("from is required when to is set")
        : Optional.empty();
  }

  private static Optional<String> problem(Endpoint endpoint, LocalDate from, LocalDate to) {
    if (from.isAfter(to)) {
      return Optional.of("from is after to");
    }
    return endpoint.hasBoundedDates() && ChronoUnit.DAYS.between(from, to) > MAX_DAYS
        ? Optional.of("the period is longer than " + MAX_DAYS + " days")
        : Optional.empty();
  }
}
