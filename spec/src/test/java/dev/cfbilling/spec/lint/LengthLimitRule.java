package dev.cfbilling.spec.lint;

import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A length is limited only where a source limits it.
 *
 * <p>Other identifiers look alike, but one of them is a UUID of 36 characters.
 */
final class LengthLimitRule implements Rule {

  private static final Map<String, Integer> LIMITS =
      Map.of(
          "parameters/AccountId.yaml#/schema", 32,
          "parameters/OrganizationId.yaml#/schema", 32,
          "parameters/Metric.yaml#/schema", 128,
          "schemas/BillingProfile.yaml#/properties/id", 32,
          "schemas/TagFilter.yaml#/properties/Key", 256,
          "schemas/TagFilter.yaml#/properties/Values/items", 1024,
          "schemas/CostAndUsageFilter.yaml#/properties/BillableMetricIds/items", 128,
          "schemas/CostAndUsageFilter.yaml#/properties/MetricIds/items", 128,
          "schemas/UsageGrouping.yaml#/properties/Key", 256);

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract
        .schemas()
        .flatMap(
            schema -> {
              JsonNode limit = schema.node().path("maxLength");
              int stated = LIMITS.getOrDefault(schema.toString(), 0);
              return limit.asInt(0) == stated
                  ? Stream.empty()
                  : Stream.of(
                      "%s limits its length to %s; the sources state %s"
                          .formatted(
                              schema,
                              limit.isMissingNode() ? "nothing" : limit,
                              stated == 0 ? "no limit" : stated));
            });
  }
}
