package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.RedirectedElsewhereException;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.query.UsageQuery;
import dev.cfbilling.client.retry.RetryPolicy;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

class RedirectTest {
  private static final String SECRET = "s3cret-t0ken-of-the-api";

  @AutoClose private final MockBilling mock = new MockBilling();

  private static Call<CostAndUsageEnvelope> usage(CloudflareBilling billing) {
    return billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  private static Call<CostAndUsageEnvelope> query(CloudflareBilling billing) {
    return billing
        .billableUsage()
        .queryAccountBillableUsage(
            ACCOUNT, UsageQuery.builder().tag("team", "search").build().body());
  }

  private BillingApiException failure() {
    CloudflareBilling billing =
        mock.client(new ApiToken(SECRET)).retryPolicy(RetryPolicy.DEFAULT).build();
    return catchThrowableOfType(
        BillingApiException.class, () -> CloudflareBilling.execute(usage(billing)));
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 307, 308})
  void isNotFollowedToAnotherPort(int status) throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      elsewhere.enqueue(new MockResponse.Builder().body(EMPTY).build());
      mock.answer(status, "", "Location", elsewhere.url("/login?next=" + SECRET).toString());

      assertThat(failure())
          .isInstanceOf(RedirectedElsewhereException.class)
          .hasMessage(
              "GET /client/v4/accounts/%s/billable/usage answered %d with a redirect to"
                  + " http://%s:%d/login; only redirects within %s are followed",
              ACCOUNT, status, elsewhere.getHostName(), elsewhere.getPort(), mock.server.url("/"));
      assertThat(elsewhere.getRequestCount()).isZero();
      assertThat(mock.server.getRequestCount()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://evil.example/,                   http://evil.example/",
    "//evil.example:8443,                    http://evil.example:8443/",
    "https://LOCALHOST/,                     https://localhost/",
    "http://user:pw@evil.example/a?t=1#x,    http://evil.example/a",
    "http://evil.example/s3cret-t0ken-of-the-api/x, http://evil.example/redacted/x",
  })
  void isNotFollowedToAnotherHost(String location, String shown) {
    mock.answer(302, "", "Location", location, "cf-ray", "8e1f-AKL");

    assertThat(failure())
        .isInstanceOf(RedirectedElsewhereException.class)
        .hasMessageContaining(" answered 302 with a redirect to " + shown + "; only")
        .hasMessageEndingWith(" are followed (cf-ray 8e1f-AKL)");
  }

  @Test
  void isNotFollowedFromHttpsToHttp() throws Exception {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    HandshakeCertificates tls =
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .addTrustedCertificate(certificate.certificate())
            .build();
    try (MockWebServer secure = new MockWebServer()) {
      secure.useHttps(tls.sslSocketFactory());
      secure.start();
      String inTheClear = "http://localhost:" + secure.getPort() + "/x";
      secure.enqueue(
          new MockResponse.Builder().code(302).addHeader("Location", inTheClear).build());
      CloudflareBilling billing =
          CloudflareBilling.builder(new ApiToken(SECRET))
              .baseUrl("https://localhost:" + secure.getPort())
              .okHttpClient(
                  new OkHttpClient.Builder()
                      .sslSocketFactory(tls.sslSocketFactory(), tls.trustManager())
                      .build())
              .build();

      assertThatThrownBy(() -> CloudflareBilling.execute(usage(billing)))
          .isInstanceOf(RedirectedElsewhereException.class)
          .hasMessageContaining(inTheClear);
    }
  }

  /** OkHttp asks with GET then, and without the query: that is all usage. */
  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303})
  void isNotFollowedWhereItLosesAQuery(int status) {
    mock.answer(status, "", "Location", "/moved").answer(200, EMPTY);

    assertThatThrownBy(() -> CloudflareBilling.execute(query(mock.client())))
        .isInstanceOf(RedirectedElsewhereException.class)
        .hasMessageContaining(" answered " + status + " with a redirect to ")
        .hasMessageEndingWith(
            "/moved; of what is posted, only one with 307 or 308 is followed, which keeps the query");
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void isFollowedWhereItKeepsAQuery(int status) throws IOException {
    mock.answer(status, "", "Location", "/moved").answer(200, EMPTY);

    assertThat(CloudflareBilling.execute(query(mock.client())).result()).isEmpty();
  }

  @Test
  void failsAFutureTheSameWay() {
    mock.answer(307, "", "Location", "http://evil.example/");
    CompletableFuture<?> future = CloudflareBilling.enqueue(usage(mock.client()));

    assertThatThrownBy(future::get).hasCauseInstanceOf(RedirectedElsewhereException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/moved", "moved", "?page=2"})
  void isFollowedWithinTheApi(String location) throws IOException {
    mock.answer(308, "", "Location", location).answer(200, EMPTY);

    assertThat(CloudflareBilling.execute(usage(mock.client())).result()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"403, ''", "404, ''", "200, ''", "302, http://evil.example/"})
  void putsNoPathThatAnAnswerChoseIntoAMessage(int status, String location) {
    mock.answer(302, "", "Location", "/moved/" + SECRET).answer(status, "", "Location", location);

    assertThat(failure())
        .hasMessageStartingWith("GET /client/v4/accounts/" + ACCOUNT)
        .hasMessageContaining(String.valueOf(status))
        .hasMessageNotContaining(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://evil.example/", "mailto:someone"})
  void isAFailureWhereItLeadsNowhere(String location) {
    mock.answer(302, "", "Location", location);

    assertThat(failure()).isInstanceOf(RequestFailedException.class);
  }
}
