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
import dev.cfbilling.client.model.BillingProfile;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class GetBillingProfilePactTest {
  private static final String PATH = "accounts/${account_id}/billing/profile";

  @Pact(consumer = CONSUMER)
  V4Pact minimal(PactBuilder unused) {
    return given("an account with a billing profile")
        .receives("a request for a billing profile of which only a few properties are needed", PATH)
        .answers(ExampleBody.of("getBillingProfile/minimal").withLists());
  }

  @Test
  @PactTestFor(pactMethod = "minimal")
  void leavesAbsentWhatIsAbsent(MockServer server) throws BillingApiException {
    BillingProfile profile = profile(server);

    assertThat(profile.id()).isEqualTo("b3f1c7d95a2e48608c1d7e4f9a0b6253");
    assertThat(profile.balance()).isEqualTo("0");
    assertThat(profile.createdOn()).isEqualTo(OffsetDateTime.parse("2023-04-17T09:26:03.1182Z"));
    assertThat(profile.cardExpiryMonth()).isNull();
    assertThat(profile.useLegacy()).isNull();
    assertThat(profile.nextBillDate()).isNull();
  }

  @Pact(consumer = CONSUMER)
  V4Pact full(PactBuilder unused) {
    return given("an account with a complete billing profile")
        .receives("a request for a billing profile with all its properties", PATH)
        .answers(
            ExampleBody.of("getBillingProfile/full")
                .withLists()
                .withIntegers("card_expiry_month", "card_expiry_year"));
  }

  @Test
  @PactTestFor(pactMethod = "full")
  void readsEveryKindOfProperty(MockServer server) throws BillingApiException {
    BillingProfile profile = profile(server);

    assertThat(profile.cardExpiryMonth()).isEqualTo(11);
    assertThat(profile.cardExpiryYear()).isEqualTo(2029);
    assertThat(profile.isPartner()).isFalse();
    assertThat(profile.useLegacy()).isFalse();
    assertThat(profile.nextBillDate()).isEqualTo(OffsetDateTime.parse("2026-12-14T00:00:00Z"));
    assertThat(profile.company()).isEqualTo("Kelp & Anchor Ltd");
  }

  @SuppressWarnings("deprecation") // The contract deprecates it; it is still to be had.
  private static BillingProfile profile(MockServer server) throws BillingApiException {
    return CloudflareBilling.execute(
            BillingClient.at(server).billingProfile().getBillingProfile(ACCOUNT))
        .result();
  }
}
