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
import dev.cfbilling.client.model.PaygoBillableUsageEnvelope;
import dev.cfbilling.client.model.PaygoBillableUsageRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class GetPaygoBillableUsagePactTest {
  private static final String PATH = "accounts/${account_id}/billable-usage";

  @Pact(consumer = CONSUMER)
  V4Pact minimal(PactBuilder unused) {
    return given("an account with PayGo usage")
        .receives("a request for billable usage in this billing period", PATH)
        .answers(
            ExampleBody.of("getPaygoBillableUsage/free-tier")
                .withNullable("ChargeClass")
                .withIntegers("PricingQuantity", "CumulatedPricingQuantity"));
  }

  @Test
  @PactTestFor(pactMethod = "minimal")
  void leavesPlacesAbsentThatAreAbsent(MockServer server) throws BillingApiException {
    PaygoBillableUsageRecord record = usage(server, null, null).result().get(0);

    assertThat(record.consumedQuantity()).isPositive();
    assertThat(record.pricingQuantity()).isZero();
    assertThat(record.billedCost()).isEqualTo(BigDecimal.ZERO);
    assertThat(record.zoneId()).isNull();
    assertThat(record.zoneName()).isNull();
    assertThat(record.chargeClass()).isNull();
  }

  @Pact(consumer = CONSUMER)
  V4Pact nulls(PactBuilder unused) {
    return given("an account with usage of which little is known")
        .receives("a request for billable usage of which little is known", PATH)
        .answers(
            ExampleBody.of("getPaygoBillableUsage/nulls")
                .withNullable("BillingAccountName", "ChargeClass", "ChargeDescription")
                .withIntegers("PricingQuantity", "CumulatedPricingQuantity"));
  }

  @Test
  @PactTestFor(pactMethod = "nulls")
  void readsNullsAsAbsentAndZeroCostsAsZero(MockServer server) throws BillingApiException {
    PaygoBillableUsageRecord record = usage(server, null, null).result().get(0);

    assertThat(record.billingAccountName()).isNull();
    assertThat(record.chargeClass()).isNull();
    assertThat(record.chargeDescription()).isNull();
    assertThat(record.subscriptionId()).isNull();
    assertThat(record.billedCost()).isEqualTo(BigDecimal.ZERO);
  }

  @Pact(consumer = CONSUMER)
  V4Pact full(PactBuilder unused) {
    return given(
            "an account with PayGo usage in a period",
            Map.of("from", "2026-10-14", "to", "2026-10-17", "metric", "argo_smart_routing_gb"))
        .receives("a request for billable usage of a zone", PATH)
        .between("2026-10-14", "2026-10-17")
        .answers(
            ExampleBody.ofAll("getPaygoBillableUsage/full-period", 2)
                .withNullable("ChargeClass")
                .withIntegers("PricingQuantity", "CumulatedPricingQuantity"));
  }

  @Test
  @PactTestFor(pactMethod = "full")
  void readsCostsPeriodsAndPlaces(MockServer server) throws BillingApiException {
    PaygoBillableUsageRecord record =
        usage(server, LocalDate.parse("2026-10-14"), LocalDate.parse("2026-10-17")).result().get(0);

    assertThat(record.chargeCategory()).isEqualTo(ChargeCategory.USAGE);
    assertThat(record.chargePeriodEnd()).isEqualTo(record.chargePeriodStart().plusDays(1));
    assertThat(record.billedCost()).isEqualTo(record.contractedCost());
    assertThat(record.pricingUnit()).isEqualTo("GB");
    assertThat(record.zoneName()).isEqualTo("example.com");
  }

  @Pact(consumer = CONSUMER)
  V4Pact empty(PactBuilder unused) {
    return given("an account without usage")
        .receives("a request for billable usage when there is none", PATH)
        .answers(ExampleBody.of("getPaygoBillableUsage/empty"));
  }

  @Test
  @PactTestFor(pactMethod = "empty")
  void readsNoUsageAsAnEmptyList(MockServer server) throws BillingApiException {
    assertThat(usage(server, null, null).result()).isEmpty();
  }

  private static PaygoBillableUsageEnvelope usage(
      MockServer server, @Nullable LocalDate from, @Nullable LocalDate to)
      throws BillingApiException {
    return CloudflareBilling.execute(
        BillingClient.at(server).payGoUsage().getPaygoBillableUsage(ACCOUNT, from, to));
  }
}
