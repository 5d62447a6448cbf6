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
import dev.cfbilling.client.failure.NotFoundException;
import dev.cfbilling.client.model.PaygoUsageEnvelope;
import dev.cfbilling.client.model.PaygoUsageRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import retrofit2.Call;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class GetBillingUsagePaygoPactTest {
  private static final String PATH = "accounts/${account_id}/billing/usage/paygo";
  private static final LocalDate FROM = LocalDate.parse("2026-04-14");
  private static final LocalDate TO = LocalDate.parse("2026-04-17");

  @Pact(consumer = CONSUMER)
  V4Pact full(PactBuilder unused) {
    return given(
            "an account with PayGo usage in a period",
            Map.of("from", "2026-04-14", "to", "2026-04-17"))
        .receives("a request for PayGo usage on the first path", PATH)
        .between("2026-04-14", "2026-04-17")
        .answers(
            ExampleBody.of("getBillingUsagePaygo/full-period")
                .withIntegers("PricingQuantity", "CumulatedPricingQuantity"));
  }

  @Test
  @PactTestFor(pactMethod = "full")
  void readsTheElevenPropertiesOfTheFirstPath(MockServer server) throws BillingApiException {
    PaygoUsageRecord record = CloudflareBilling.execute(usage(server, FROM, TO)).result().get(0);

    assertThat(record.chargePeriodStart()).isEqualTo(OffsetDateTime.parse("2026-04-14T00:00:00Z"));
    assertThat(record.consumedQuantity()).isEqualByComparingTo("4200000");
    assertThat(record.consumedUnit()).isEmpty();
    assertThat(record.contractedCost()).isEqualTo(BigDecimal.ZERO);
    assertThat(record.pricingQuantity()).isZero();
    assertThat(record.serviceFamilyName()).isNull();
    assertThat(record.subscriptionId()).isNull();
    assertThat(record.zoneId()).isNull();
  }

  @Pact(consumer = CONSUMER)
  V4Pact empty(PactBuilder unused) {
    return given("an account without usage")
        .receives("a request for PayGo usage on the first path when there is none", PATH)
        .answers(ExampleBody.of("getBillingUsagePaygo/empty"));
  }

  @Test
  @PactTestFor(pactMethod = "empty")
  void readsNoUsageAsAnEmptyList(MockServer server) throws BillingApiException {
    assertThat(CloudflareBilling.execute(usage(server, null, null)).result()).isEmpty();
  }

  @Pact(consumer = CONSUMER)
  V4Pact retired(PactBuilder unused) {
    return given("the older PayGo paths are retired")
        .receives("a request for PayGo usage on the first path when it is retired", PATH)
        .answers(
            404,
            Map.of(),
            ExampleBody.of("errors/no-route").withoutCodes(1000, 1183, 6003, 9109, 10000));
  }

  @Test
  @PactTestFor(pactMethod = "retired")
  void tellsThatThePathIsGone(MockServer server) {
    NotFoundException failure =
        BillingClient.failure(NotFoundException.class, usage(server, null, null));

    assertThat(failure.status()).isEqualTo(404);
    assertThat(failure.hasCode(7003)).isTrue();
  }

  @SuppressWarnings("deprecation") // The contract deprecates it; it is still to be had.
  private static Call<PaygoUsageEnvelope> usage(
      MockServer server, @Nullable LocalDate from, @Nullable LocalDate to) {
    CloudflareBilling billing = BillingClient.at(server);
    return billing.payGoUsage().getBillingUsagePaygo(ACCOUNT, from, to);
  }
}
