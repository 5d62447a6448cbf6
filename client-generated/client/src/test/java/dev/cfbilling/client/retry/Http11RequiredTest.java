package dev.cfbilling.client.retry;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;

/** A server that resets a stream of HTTP/2 to be asked over HTTP/1.1. */
class Http11RequiredTest {
  private static final int HTTP_1_1_REQUIRED = 0xd;
  private static final RetryPolicy THREE_TRIES =
      new RetryPolicy(3, Duration.ofSeconds(2), Duration.ofMinutes(1));

  private final MockWebServer server = new MockWebServer();
  private final HeldCertificate certificate =
      new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();

  @BeforeEach
  void start() throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.enqueue(
        new MockResponse.Builder()
            .onResponseStart(new SocketEffect.CloseStream(HTTP_1_1_REQUIRED))
            .build());
    server.start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Call<CostAndUsageEnvelope> call(RetryPolicy policy) {
    HandshakeCertificates trusting =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    OkHttpClient client =
        new OkHttpClient.Builder()
            .readTimeout(Duration.ZERO)
            .sslSocketFactory(trusting.sslSocketFactory(), trusting.trustManager())
            .build();
    return CloudflareBilling.builder(new ApiToken("token"))
        .baseUrl(server.url("/client/v4/").toString())
        .okHttpClient(client)
        .retryPolicy(policy)
        .time(() -> Instant.EPOCH, wait -> {}, new Random(1))
        .build()
        .billableUsage()
        .getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  @Test
  void isAskedAgainOverHttp11() throws Exception {
    server.enqueue(new MockResponse.Builder().body(EMPTY).build());

    assertThat(CloudflareBilling.execute(call(THREE_TRIES)).result()).isEmpty();
    assertThat(request()).isEqualTo("HTTP/2 Bearer token");
    assertThat(request()).isEqualTo("HTTP/1.1 Bearer token");
  }

  @Test
  void isNotAskedAgainWhereThePolicyForbids() {
    assertThatThrownBy(() -> CloudflareBilling.execute(call(RetryPolicy.NEVER)))
        .isInstanceOf(TransportException.class)
        .hasMessageContaining("HTTP_1_1_REQUIRED");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void isAskedOverHttp11UntilItAnswers() throws Exception {
    server.enqueue(new MockResponse.Builder().code(503).build());
    server.enqueue(new MockResponse.Builder().body(EMPTY).build());

    assertThat(CloudflareBilling.execute(call(THREE_TRIES)).result()).isEmpty();
    assertThat(request()).startsWith("HTTP/2 ");
    assertThat(request()).startsWith("HTTP/1.1 ");
    assertThat(request()).startsWith("HTTP/1.1 ");
  }

  @Test
  void isLeftAloneOnceTheCallIsCancelled() throws Exception {
    server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    Call<CostAndUsageEnvelope> call = call(THREE_TRIES);
    CompletableFuture<CostAndUsageEnvelope> answer = CloudflareBilling.enqueue(call);
    request();
    request();

    call.cancel();

    assertThatThrownBy(answer::join).hasCauseInstanceOf(TransportException.class);
  }

  private String request() throws InterruptedException {
    RecordedRequest request = server.takeRequest();
    return request.getVersion() + " " + request.getHeaders().get("Authorization");
  }
}
