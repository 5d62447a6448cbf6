package dev.cfbilling.conformance.probe.query;

import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.probe.Scope;
import dev.cfbilling.conformance.target.ApiCall;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something that queries are filtered by, with two values that no usage has both of.
 *
 * <p>The values are those of the mock, since an account's own are unknown before the first answer.
 * Many accounts have the metrics; of families and tags that an account does not have, nothing is
 * concluded.
 */
enum QueryFilter {
  METRIC("metric", "workers_standard_requests", "r2_data_storage"),
  FAMILY("product family", family("workers_standard_requests"), family("r2_data_storage")),
  TAG("value of the tag \"team\"", "search", "ads");

  private final String title;
  private final String one;
  private final String other;

  QueryFilter(String title, String one, String other) {
    this.title = title;
    this.one = one;
    this.other = other;
  }

  private static String family(String metric) {
    return MetricCatalogue.bundled().find(metric).orElseThrow().productFamily().id();
  }

  /** Those that the edition has. */
  static Stream<QueryFilter> in(Scope scope) {
    return Stream.of(values()).filter(filter -> filter != TAG || Queries.haveTags(scope));
  }

  /** What its values are, in the singular. */
  String title() {
    return title;
  }

  /** One of its values. */
  String value() {
    return one;
  }

  ApiCall one(Scope scope) {
    return of(List.of(one), scope);
  }

  ApiCall other(Scope scope) {
    return of(List.of(other), scope);
  }

  ApiCall both(Scope scope) {
    return of(List.of(one, other), scope);
  }

  /** But for metrics a trial: a query is refused where the account's usage has no tags. */
  private ApiCall of(List<String> values, Scope scope) {
    String list = values.stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    return switch (this) {
      case METRIC -> Queries.filtered("\"%s\":%s".formatted(Queries.metrics(scope), list), scope);
      case FAMILY -> Queries.filtered("\"ProductFamilyIds\":" + list, scope).asTrial();
      case TAG ->
          Queries.filtered("\"Tags\":[{\"Key\":\"team\",\"Values\":%s}]".formatted(list), scope)
              .asTrial();
    };
  }
}
