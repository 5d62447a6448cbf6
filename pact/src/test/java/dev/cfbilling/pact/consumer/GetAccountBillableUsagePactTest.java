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
import dev.cfbilling.client.model.ChargeCategory;
import dev.cfbilling.client.model.ChargeClass;
import dev.cfbilling.client.model.ChargeFrequency;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.CostAndUsageRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class GetAccountBillableUsagePactTest {
  private static final String PATH = "accounts/${account_id}/billable/usage";

  @Pact(consumer = CONSUMER)
  V4Pact minimal(PactBuilder unused) {
    return given("an account with usage that has no price yet")
        .receives("a request for the usage of an account in this month", PATH)
        .answers(ExampleBody.of("getAccountBillableUsage/without-costs"));
  }

  @Test
  @PactTestFor(pactMethod = "minimal")
  void leavesCostsAbsentRatherThanZero(MockServer server) throws BillingApiException {
    CostAndUsageRecord record = usage(server, null, null, null).result().get(0);

    assertThat(record.chargeCategory()).isEqualTo(ChargeCategory.USAGE);
    assertThat(record.chargeFrequency()).isEqualTo(ChargeFrequency.USAGE_BASED);
    assertThat(record.chargeDescription()).contains(" — ");
    assertThat(record.consumedQuantity()).isEqualByComparingTo("4200000");
    assertThat(record.billedCost()).isNull();
    assertThat(record.listUnitPrice()).isNull();
    assertThat(record.pricingQuantity()).isNull();
    assertThat(record.billingPeriodStart()).isNull();
    assertThat(record.chargeClass()).isNull();
  }

  @Pact(consumer = CONSUMER)
  V4Pact full(PactBuilder unused) {
    return given(
            "an account with usage that has a price",
            Map.of("from", "2026-09-29", "to", "2026-10-02", "metric", "argo_smart_routing_gb"))
        .receives("a request for the costs of an account in a zone", PATH)
        .between("2026-09-29", "2026-10-02")
        .ofMetric("argo_smart_routing_gb")
        .answers(ExampleBody.ofAll("getAccountBillableUsage/with-costs", 6));
  }

  @Test
  @PactTestFor(pactMethod = "full")
  void readsCostsAndPricesToTheLastDigit(MockServer server) throws BillingApiException {
    CostAndUsageRecord record =
        usage(
                server,
                LocalDate.parse("2026-09-29"),
                LocalDate.parse("2026-10-02"),
                "argo_smart_routing_gb")
            .result()
            .get(0);

    assertThat(record.billedCost()).isEqualTo(new BigDecimal("0.1125"));
    assertThat(record.listUnitPrice()).isEqualByComparingTo("0.1");
    assertThat(record.pricingQuantity()).isEqualTo(new BigDecimal("1.25"));
    assertThat(record.billingCurrency()).isEqualTo("USD");
    assertThat(record.billingPeriodEnd()).isEqualTo(OffsetDateTime.parse("2026-11-01T00:00:00Z"));
    assertThat(record.xZoneName()).isEqualTo("example.com");
  }

  @Pact(consumer = CONSUMER)
  V4Pact correction(PactBuilder unused) {
    return given(
            "an account with a correction",
            Map.of("from", "2026-09-29", "to", "2026-09-29", "metric", "kv_write_operations"))
        .receives("a request for a metric of an account that was corrected", PATH)
        .between("2026-09-29", "2026-09-29")
        .ofMetric("kv_write_operations")
        .answers(ExampleBody.ofFirst("getAccountBillableUsage/with-costs", 0, 1));
  }

  @Test
  @PactTestFor(pactMethod = "correction")
  void readsACorrectionAsNegative(MockServer server) throws BillingApiException {
    LocalDate day = LocalDate.parse("2026-09-29");
    List<CostAndUsageRecord> records = usage(server, day, day, "kv_write_operations").result();

    assertThat(records)
        .extracting(CostAndUsageRecord::chargeClass)
        .containsExactly(null, ChargeClass.CORRECTION);
    assertThat(records.get(0).billedCost()).isEqualTo(new BigDecimal("0.675"));
    assertThat(records.get(1).billedCost()).isEqualTo(new BigDecimal("-0.09"));
    assertThat(records.get(1).consumedQuantity()).isNegative();
  }

  @Pact(consumer = CONSUMER)
  V4Pact nulls(PactBuilder unused) {
    return given("an account with usage of which little is known")
        .receives("a request for the usage of an account of which little is known", PATH)
        .answers(ExampleBody.of("getAccountBillableUsage/nulls"));
  }

  @Test
  @PactTestFor(pactMethod = "nulls")
  void readsNullsAsAbsent(MockServer server) throws BillingApiException {
    CostAndUsageEnvelope answer = usage(server, null, null, null);

    assertThat(answer.errors()).isNull();
    CostAndUsageRecord record = answer.result().get(0);
    assertThat(record.billedCost()).isNull();
    assertThat(record.chargeClass()).isNull();
    assertThat(record.xZoneId()).isNull();
  }

  @Pact(consumer = CONSUMER)
  V4Pact empty(PactBuilder unused) {
    return given("an account without usage")
        .receives("a request for the usage of an account when there is none", PATH)
        .answers(ExampleBody.of("getAccountBillableUsage/empty"));
  }

  @Test
  @PactTestFor(pactMethod = "empty")
  void readsNoUsageAsAnEmptyList(MockServer server) throws BillingApiException {
    assertThat(usage(server, null, null, null).result()).isEmpty();
  }

  private static CostAndUsageEnvelope usage(
      MockServer server, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String metric)
      throws BillingApiException {
    return CloudflareBilling.execute(
        BillingClient.at(server)
            .billableUsage()
            .getAccountBillableUsage(ACCOUNT, from, to, metric));
  }
}
