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
import dev.cfbilling.client.EmailAndKey;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.model.PaygoCoverage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The older way in. */
@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class EmailAndKeyPactTest {

  @Pact(consumer = CONSUMER)
  V4Pact emailAndKey(PactBuilder unused) {
    return given("an account whose user has an API key", Map.of("email", Interaction.EMAIL))
        .receives(
            "a request by e-mail and key for the subscriptions that are covered",
            "accounts/${account_id}/billable-usage/info")
        .byEmailAndKey()
        .answers(ExampleBody.of("getPaygoBillableUsageInfo/covered").withItsOwn("covered"));
  }

  @Test
  @PactTestFor(pactMethod = "emailAndKey")
  void showsBoth(MockServer server) throws BillingApiException {
    EmailAndKey credentials = new EmailAndKey("not-of-the-pact@example.com", "not-of-the-pact");
    PaygoCoverage coverage =
        CloudflareBilling.execute(
                BillingClient.at(server, credentials)
                    .payGoUsage()
                    .getPaygoBillableUsageInfo(ACCOUNT))
            .result();

    assertThat(coverage.covered()).isTrue();
  }
}
