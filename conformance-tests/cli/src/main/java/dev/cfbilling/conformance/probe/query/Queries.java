package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.probe.AskedDays;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The queries that probes send, all of the same closed days, so that their answers agree. */
final class Queries {
  /** Two metrics that many accounts have; an account's own are unknown before the first answer. */
  static final String ONE_METRIC = "workers_standard_requests";

  static final String OTHER_METRIC = "r2_data_storage";

  private static final LocalDate DIMENSIONS = LocalDate.of(2026, 9, 25);
  private static final LocalDate COSTS = LocalDate.of(2026, 10, 15);

  private Queries() {}

  static boolean areIn(Scope scope) {
    return scope.isOf(Resource.ACCOUNT_USAGE_QUERY);
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

  static ApiCall ofMetrics(List<String> metrics, Scope scope) {
    String name = isFrom(DIMENSIONS, scope) ? "BillableMetricIds" : "MetricIds";
    String ids = metrics.stream().collect(Collectors.joining("\",\"", "\"", "\""));
    return asking("\"FilterBy\":{\"%s\":[%s]},".formatted(name, ids), scope);
  }

  /** A trial: a query is refused where the account's usage has no dimensions. */
  static ApiCall byDimension(String key, Scope scope) {
    return asking("\"GroupBy\":[{\"Type\":\"DIMENSION\",\"Key\":\"%s\"}],".formatted(key), scope)
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
