package dev.cfbilling.conformance.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.CloudflareBillingBuilder;
import dev.cfbilling.client.Credentials;
import dev.cfbilling.client.EmailAndKey;
import dev.cfbilling.conformance.junit.BillingMock;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client of this project under the eyes of the interceptor. */
@BillingMock(clock = "2026-11-21T12:00:00Z")
class OurClientTest {
  private static final String SECRET = "s3cret-t0ken-of-the-api";

  private final ExchangeLog log = new ExchangeLog(ConformanceRules.bundled());
  private final ConformanceInterceptor interceptor = new ConformanceInterceptor(log);

  static Stream<Credentials> credentials() {
    return Stream.of(new ApiToken(SECRET), new EmailAndKey("owner@example.com", SECRET));
  }

  private Judgement judge(
      MockApi mock,
      Credentials credentials,
      BiConsumer<CloudflareBillingBuilder, ConformanceInterceptor> watched)
      throws IOException {
    CloudflareBillingBuilder builder =
        CloudflareBilling.builder(credentials).baseUrl(mock.baseUrl());
    watched.accept(builder, interceptor);
    CloudflareBilling.execute(
        builder
            .build()
            .billableUsage()
            .getAccountBillableMetrics(Customers.FIRST_ACCOUNT, null, null));
    return log.judge();
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void isSeenToSendItsCredentials(Credentials credentials, MockApi mock) throws IOException {
    Judgement judgement = judge(mock, credentials, CloudflareBillingBuilder::addNetworkInterceptor);

    assertThat(judgement.report().findings()).isEmpty();
    assertThat(judgement.unmatched()).isEmpty();
    assertThat(judgement.toString()).doesNotContain(SECRET, "owner@example.com");
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void isSeenWhereItDerivesFromAClientThatIsWatched(Credentials credentials, MockApi mock)
      throws IOException {
    OkHttpClient watched = new OkHttpClient.Builder().addNetworkInterceptor(interceptor).build();

    Judgement judgement =
        judge(mock, credentials, (builder, unused) -> builder.okHttpClient(watched));

    assertThat(judgement.report().findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void isNoExcuseForOthers(Credentials credentials, MockApi mock) throws IOException {
    judge(mock, credentials, CloudflareBillingBuilder::addNetworkInterceptor);
    OkHttpClient other = new OkHttpClient.Builder().addNetworkInterceptor(interceptor).build();
    String url = mock.baseUrl() + "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage";
    try (Response answer = other.newCall(new Request.Builder().url(url).build()).execute()) {
      assertThat(answer.code()).isEqualTo(400);
    }

    assertThat(log.judge().report().findings())
        .anySatisfy(
            finding -> assertThat(finding.finding().check()).isEqualTo("request.credentials"));
  }
}
