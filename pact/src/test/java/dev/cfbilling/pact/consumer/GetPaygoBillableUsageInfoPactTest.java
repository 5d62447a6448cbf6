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
import dev.cfbilling.client.model.PaygoCoverage;
import dev.cfbilling.client.model.PaygoSubscription;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class GetPaygoBillableUsageInfoPactTest {
  private static final String PATH = "accounts/${account_id}/billable-usage/info";

  @Pact(consumer = CONSUMER)
  V4Pact minimal(PactBuilder unused) {
    return given("an account with PayGo usage")
        .receives("a request for the subscriptions that are covered", PATH)
        .answers(ExampleBody.of("getPaygoBillableUsageInfo/covered").withItsOwn("covered"));
  }

  @Test
  @PactTestFor(pactMethod = "minimal")
  void readsARunningSubscriptionAsOneWithoutAnEnd(MockServer server) throws BillingApiException {
    PaygoCoverage coverage = coverage(server);

    assertThat(coverage.covered()).isTrue();
    PaygoSubscription subscription = coverage.subscriptions().get(0);
    assertThat(subscription.id()).isEqualTo("7QK2M5ZB4XNTH3WD6RVJ8CPYLA");
    assertThat(subscription.billingCycleAnchorTimestamp())
        .isEqualTo(OffsetDateTime.parse("2026-01-14T00:00:00Z"));
    assertThat(subscription.endTimestamp()).isNull();
  }

  @Pact(consumer = CONSUMER)
  V4Pact full(PactBuilder unused) {
    return given("an account with a cancelled subscription")
        .receives("a request for the subscriptions that are covered, one of them cancelled", PATH)
        .answers(
            ExampleBody.ofFirst("getPaygoBillableUsageInfo/cancelled", 0, 1).withItsOwn("covered"));
  }

  @Test
  @PactTestFor(pactMethod = "full")
  void readsWhenASubscriptionEnded(MockServer server) throws BillingApiException {
    assertThat(coverage(server).subscriptions())
        .extracting(PaygoSubscription::endTimestamp)
        .contains(OffsetDateTime.parse("2026-09-30T00:00:00Z"));
  }

  @Pact(consumer = CONSUMER)
  V4Pact empty(PactBuilder unused) {
    return given("an account without PayGo coverage")
        .receives("a request for the subscriptions that are covered when none is", PATH)
        .answers(ExampleBody.of("getPaygoBillableUsageInfo/not-covered").withItsOwn("covered"));
  }

  @Test
  @PactTestFor(pactMethod = "empty")
  void readsThatNothingIsCovered(MockServer server) throws BillingApiException {
    PaygoCoverage coverage = coverage(server);

    assertThat(coverage.covered()).isFalse();
    assertThat(coverage.subscriptions()).isEmpty();
  }

  private static PaygoCoverage coverage(MockServer server) throws BillingApiException {
    return CloudflareBilling.execute(
            BillingClient.at(server).payGoUsage().getPaygoBillableUsageInfo(ACCOUNT))
        .result();
  }
}
