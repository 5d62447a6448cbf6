package dev.cfbilling.pact.consumer;

import static dev.cfbilling.pact.consumer.Interaction.ACCOUNT;
import static dev.cfbilling.pact.consumer.Interaction.CONSUMER;
import static dev.cfbilling.pact.consumer.Interaction.given;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.model.CostAndUsageRecord;
import dev.cfbilling.client.query.UsageQuery;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class QueryAccountBillableUsagePactTest {
  private static final String PATH = "accounts/${account_id}/billable/usage";

  /** Pact JS forwards no body that is an empty object, so each query asks for something. */
  private static final String ONE_DAY =
      """
      {"TimePeriod": {"From": "2026-10-01T00:00:00Z", "To": "2026-10-02T00:00:00Z"}}
      """;

  @Pact(consumer = CONSUMER)
  V4Pact minimal(PactBuilder unused) {
    return given("an account with usage that has no price yet")
        .receives("a query for the usage of an account on one day", PATH)
        .byPostOf(ONE_DAY)
        .answers(ExampleBody.of("queryAccountBillableUsage/filtered"));
  }

  @Test
  @PactTestFor(pactMethod = "minimal")
  void leavesCostsAbsentRatherThanZero(MockServer server) throws BillingApiException {
    CostAndUsageRecord record = ask(server, oneDay()).get(0);

    assertThat(record.consumedQuantity()).isEqualByComparingTo("4200000");
    assertThat(record.xBillableMetricId()).isEqualTo("workers_standard_requests");
    assertThat(record.billedCost()).isNull();
  }

  @Pact(consumer = CONSUMER)
  V4Pact full(PactBuilder unused) {
    return given(
            "an account with usage that has a price",
            Map.of("from", "2026-09-29", "to", "2026-10-02", "metric", "kv_write_operations"))
        .receives("a query for the costs of a metric of an account", PATH)
        .byPostOf(
            """
            {
              "FilterBy": {"BillableMetricIds": ["kv_write_operations"]},
              "Metric": "cost",
              "TimePeriod": {"From": "2026-09-29T00:00:00Z", "To": "2026-10-03T00:00:00Z"}
            }
            """)
        .answers(ExampleBody.of("queryAccountBillableUsage/costs"));
  }

  @Test
  @PactTestFor(pactMethod = "full")
  void readsCostsAndPricesToTheLastDigit(MockServer server) throws BillingApiException {
    UsageQuery query =
        UsageQuery.builder()
            .between(Instant.parse("2026-09-29T00:00:00Z"), Instant.parse("2026-10-03T00:00:00Z"))
            .metrics(List.of("kv_write_operations"))
            .costs()
            .build();

    CostAndUsageRecord record = ask(server, query).get(0);

    assertThat(record.billedCost()).isEqualTo(new BigDecimal("0.675"));
    assertThat(record.listUnitPrice()).isEqualByComparingTo("0.000005");
  }

  @Pact(consumer = CONSUMER)
  V4Pact empty(PactBuilder unused) {
    return given("an account without usage")
        .receives("a query for the usage of an account on a day without any", PATH)
        .byPostOf(ONE_DAY)
        .answers(ExampleBody.of("queryAccountBillableUsage/empty"));
  }

  @Test
  @PactTestFor(pactMethod = "empty")
  void readsNoUsageAsAnEmptyList(MockServer server) throws BillingApiException {
    assertThat(ask(server, oneDay())).isEmpty();
  }

  private static UsageQuery oneDay() {
    return UsageQuery.builder()
        .between(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-10-02T00:00:00Z"))
        .build();
  }

  private static List<CostAndUsageRecord> ask(MockServer server, UsageQuery query)
      throws BillingApiException {
    return CloudflareBilling.execute(
            BillingClient.at(server)
                .billableUsage()
                .queryAccountBillableUsage(ACCOUNT, query.body()))
        .result();
  }
}
