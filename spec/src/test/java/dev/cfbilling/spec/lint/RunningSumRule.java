package dev.cfbilling.spec.lint;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** In our examples, a cumulated column is the sum of its daily one since the cycle began. */
final class RunningSumRule implements Rule {

  private static final Map<String, String> DAILY_BY_CUMULATED =
      Map.of(
          "CumulatedContractedCost", "ContractedCost",
          "CumulatedPricingQuantity", "PricingQuantity");

  private static final List<String> SERIES =
      List.of("BillingPeriodStart", "ServiceName", "SubscriptionId", "ZoneId");

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return contract.names("examples").stream()
        .map(contract::read)
        .flatMap(
            body ->
                DAILY_BY_CUMULATED.keySet().stream()
                    .sorted()
                    .flatMap(cumulated -> departures(body, cumulated)));
  }

  private static Stream<String> departures(Located body, String cumulated) {
    Map<List<JsonNode>, BigDecimal> sums = new HashMap<>();
    return body.child("result")
        .elements()
        .filter(usage -> usage.node().has(cumulated))
        .sorted(Comparator.comparing(usage -> usage.text("ChargePeriodStart")))
        .flatMap(
            usage -> {
              BigDecimal day = usage.decimal(DAILY_BY_CUMULATED.getOrDefault(cumulated, ""));
              List<JsonNode> series = SERIES.stream().map(usage.node()::path).toList();
              BigDecimal sum = sums.merge(series, day, BigDecimal::add);
              return usage.decimal(cumulated).compareTo(sum) == 0
                  ? Stream.empty()
                  : Stream.of(
                      "%s is %s; the days up to it add up to %s"
                          .formatted(usage.child(cumulated), usage.child(cumulated).quoted(), sum));
            });
  }
}
