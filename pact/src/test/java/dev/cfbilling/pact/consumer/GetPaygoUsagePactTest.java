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
import dev.cfbilling.client.model.PaygoUsageEnvelope;
import dev.cfbilling.client.model.PaygoUsageRecord;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class GetPaygoUsagePactTest {
  private static final String PATH = "accounts/${account_id}/paygo-usage";

  @Pact(consumer = CONSUMER)
  V4Pact minimal(PactBuilder unused) {
    return given("an account with usage of which little is known")
        .receives("a request for PayGo usage of which little is known", PATH)
        .answers(
            ExampleBody.of("getPaygoUsage/nulls")
                .withIntegers("PricingQuantity", "CumulatedPricingQuantity"));
  }

  @Test
  @PactTestFor(pactMethod = "minimal")
  void readsNullsAsAbsent(MockServer server) throws BillingApiException {
    PaygoUsageEnvelope answer = usage(server, null, null);

    assertThat(answer.errors()).isNull();
    assertThat(answer.messages()).isNull();
    PaygoUsageRecord record = answer.result().get(0);
    assertThat(record.serviceFamilyName()).isEqualTo("Workers");
    assertThat(record.subscriptionId()).isNull();
    assertThat(record.zoneId()).isNull();
    assertThat(record.zoneName()).isNull();
  }

  @Pact(consumer = CONSUMER)
  V4Pact full(PactBuilder unused) {
    return given(
            "an account with PayGo usage in a period",
            Map.of("from", "2026-06-14", "to", "2026-06-17", "metric", "argo_smart_routing_gb"))
        .receives("a request for PayGo usage of a zone", PATH)
        .between("2026-06-14", "2026-06-17")
        .answers(
            ExampleBody.ofAll("getPaygoUsage/full-period", 2)
                .withIntegers("PricingQuantity", "CumulatedPricingQuantity"));
  }

  @Test
  @PactTestFor(pactMethod = "full")
  void readsTheSubscriptionAndTheZone(MockServer server) throws BillingApiException {
    PaygoUsageRecord record =
        usage(server, LocalDate.parse("2026-06-14"), LocalDate.parse("2026-06-17")).result().get(0);

    assertThat(record.subscriptionId()).isEqualTo("7QK2M5ZB4XNTH3WD6RVJ8CPYLA");
    assertThat(record.zoneName()).isEqualTo("example.com");
    assertThat(record.cumulatedContractedCost()).isGreaterThanOrEqualTo(record.contractedCost());
  }

  @Pact(consumer = CONSUMER)
  V4Pact empty(PactBuilder unused) {
    return given("an account without usage")
        .receives("a request for PayGo usage when there is none", PATH)
        .answers(ExampleBody.of("getPaygoUsage/empty"));
  }

  @Test
  @PactTestFor(pactMethod = "empty")
  void readsNoUsageAsAnEmptyList(MockServer server) throws BillingApiException {
    assertThat(usage(server, null, null).result()).isEmpty();
  }

  private static PaygoUsageEnvelope usage(
      MockServer server, @Nullable LocalDate from, @Nullable LocalDate to)
      throws BillingApiException {
    return CloudflareBilling.execute(
        BillingClient.at(server).payGoUsage().getPaygoUsage(ACCOUNT, from, to));
  }
}
