package dev.cfbilling.pact.consumer;

import static dev.cfbilling.pact.consumer.Interaction.ACCOUNT;
import static dev.cfbilling.pact.consumer.Interaction.CONSUMER;
import static dev.cfbilling.pact.consumer.Interaction.given;
import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.Matchers;
import au.com.dius.pact.consumer.dsl.PactBuilder;
import au.com.dius.pact.consumer.junit5.PactConsumerTestExt;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.cfbilling.client.failure.AccessDeniedException;
import dev.cfbilling.client.failure.AuthenticationException;
import dev.cfbilling.client.failure.BadRequestException;
import dev.cfbilling.client.failure.RateLimitException;
import dev.cfbilling.client.failure.ServerException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import retrofit2.Call;

@ExtendWith(PactConsumerTestExt.class)
@PactTestFor(providerName = Interaction.PROVIDER, pactVersion = PactSpecVersion.V4)
class FailurePactTest {
  private static final String PATH = "accounts/${account_id}/billable/usage";

  @Pact(consumer = CONSUMER)
  V4Pact badRequest(PactBuilder unused) {
    return given("an account with usage that has no price yet")
        .receives("a request for a period that is too long", PATH)
        .between("2026-08-01", "2026-10-31")
        .answers(
            400,
            Map.of(),
            ExampleBody.of("errors/period-too-long")
                .withoutCodes(1000, 6003, 7000, 7003, 9109, 10000));
  }

  @Test
  @PactTestFor(pactMethod = "badRequest")
  void tellsWhyARequestIsBad(MockServer server) {
    BadRequestException failure =
        BillingClient.failure(
            BadRequestException.class,
            usage(server, LocalDate.parse("2026-08-01"), LocalDate.parse("2026-10-31")));

    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.hasCode(1183)).isTrue();
    assertThat(failure).hasMessageContaining("the period is longer than 31 days");
  }

  @Pact(consumer = CONSUMER)
  V4Pact unauthorized(PactBuilder unused) {
    return given("an unknown API token")
        .receives("a request with an unknown token", PATH)
        .answers(401, Map.of(), ExampleBody.of("errors/unknown-token"));
  }

  @Test
  @PactTestFor(pactMethod = "unauthorized")
  void tellsThatTheTokenIsNotKnown(MockServer server) {
    AuthenticationException failure =
        BillingClient.failure(AuthenticationException.class, usage(server, null, null));

    assertThat(failure.status()).isEqualTo(401);
    assertThat(failure.hasCode(1000)).isTrue();
    assertThat(failure).hasMessageNotContaining("not-the-token-of-the-pact");
  }

  @Pact(consumer = CONSUMER)
  V4Pact forbidden(PactBuilder unused) {
    return given("an account without access to billable usage")
        .receives("a request for what only selected accounts may see", PATH)
        .answers(403, Map.of(), ExampleBody.of("errors/no-permission").withItsCode());
  }

  @Test
  @PactTestFor(pactMethod = "forbidden")
  void tellsThatTheAccountIsNotLetIn(MockServer server) {
    AccessDeniedException failure =
        BillingClient.failure(AccessDeniedException.class, usage(server, null, null));

    assertThat(failure.status()).isEqualTo(403);
    assertThat(failure.hasCode(10000)).isTrue();
  }

  @Pact(consumer = CONSUMER)
  V4Pact tooManyRequests(PactBuilder unused) {
    return given("a caller without requests left")
        .receives("a request too many", PATH)
        .answers(
            429,
            Map.of("Retry-After", Matchers.regexp(Demand.RETRY_AFTER, "17")),
            ExampleBody.of("errors/too-many-requests"));
  }

  @Test
  @PactTestFor(pactMethod = "tooManyRequests")
  void tellsThatThereWereTooManyRequests(MockServer server) {
    RateLimitException failure =
        BillingClient.failure(RateLimitException.class, usage(server, null, null));

    assertThat(failure.status()).isEqualTo(429);
    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(17));
  }

  @Pact(consumer = CONSUMER)
  V4Pact serverError(PactBuilder unused) {
    return given("the API has an internal error")
        .receives("a request that the API fails at", PATH)
        .answers(500, Map.of(), ExampleBody.of("errors/internal-error"));
  }

  @Test
  @PactTestFor(pactMethod = "serverError")
  void tellsThatTheApiFailed(MockServer server) {
    ServerException failure =
        BillingClient.failure(ServerException.class, usage(server, null, null));

    assertThat(failure.status()).isEqualTo(500);
    assertThat(failure.errors().get(0).code()).isNull();
  }

  private static Call<CostAndUsageEnvelope> usage(
      MockServer server, @Nullable LocalDate from, @Nullable LocalDate to) {
    return BillingClient.at(server)
        .billableUsage()
        .getAccountBillableUsage(ACCOUNT, from, to, null);
  }
}
