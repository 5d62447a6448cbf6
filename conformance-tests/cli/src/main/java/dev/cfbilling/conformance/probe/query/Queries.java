package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.probe.AskedDays;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.time.LocalDate;

/** The queries that probes send, all of the same closed days, so that their answers agree. */
final class Queries {
  private static final LocalDate TAGS = LocalDate.of(2026, 9, 15);
  private static final LocalDate DIMENSIONS = LocalDate.of(2026, 9, 25);
  private static final LocalDate COSTS = LocalDate.of(2026, 10, 15);

  private Queries() {}

  static boolean areIn(Scope scope) {
    return scope.isOf(Resource.ACCOUNT_USAGE_QUERY);
  }

  /** Whether usage has tags to ask for. */
  static boolean haveTags(Scope scope) {
    return areIn(scope) && isFrom(TAGS, scope);
  }

  /** Whether records can be told apart by a dimension. */
  static boolean haveDimensions(Scope scope) {
    return areIn(scope) && isFrom(DIMENSIONS, scope);
  }

  /** Whether a query may ask for costs. */
  static boolean haveCosts(Scope scope) {
    return areIn(scope) && isFrom(COSTS, scope);
  }

  private static boolean isFrom(LocalDate day, Scope scope) {
    return scope.contract().edition().map(edition -> !edition.isBefore(day)).orElse(true);
  }

  /** Everything of the closed week. */
  static ApiCall whole(Scope scope) {
    return asking("", scope);
  }

  /** The name of the filter by metrics. */
  static String metrics(Scope scope) {
    return isFrom(DIMENSIONS, scope) ? "BillableMetricIds" : "MetricIds";
  }

  /**
   * What one filter lets through.
   *
   * @param filter as a member of a JSON object
   */
  static ApiCall filtered(String filter, Scope scope) {
    return asking("\"FilterBy\":{%s},".formatted(filter), scope);
  }

  /** A trial: a query is refused where the account's usage has no dimensions or tags. */
  static ApiCall grouped(String type, String key, Scope scope) {
    return asking("\"GroupBy\":[{\"Type\":\"%s\",\"Key\":\"%s\"}],".formatted(type, key), scope)
        .asTrial();
  }

  /** A trial: some accounts have no costs. */
  static ApiCall costs(Scope scope) {
    return asking("\"Metric\":\"cost\",", scope).asTrial();
  }

  private static ApiCall asking(String wish, Scope scope) {
    AskedDays week = scope.days().closedWeek();
    return scope
        .plain()
        .withBody(
            "{%s\"TimePeriod\":{\"From\":\"%sT00:00:00Z\",\"To\":\"%sT00:00:00Z\"}}"
                .formatted(wish, week.from(), week.to().plusDays(1)));
  }
}
