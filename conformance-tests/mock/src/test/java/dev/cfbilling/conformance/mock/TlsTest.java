package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mock as a server of TLS and HTTP/2. */
class TlsTest {
  private static final String USAGE = "/accounts/{first}/billable/usage";

  @ParameterizedTest
  @CsvSource({"HTTP_2", "HTTP_1_1"})
  void speaksWhatAClientChoosesOverTls(Protocol protocol) throws IOException {
    try (MockApi mock = MockApi.builder().tls().start();
        Response response = ask(mock, speaking(trusting(mock), protocol))) {
      assertThat(mock.baseUrl().scheme()).isEqualTo("https");
      assertThat(response.protocol()).isEqualTo(protocol);
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.body().string()).contains("\"ChargeCategory\"").endsWith("}");
    }
  }

  @Test
  void speaksHttp2WithoutTlsToThoseWhoKnow() throws IOException {
    try (MockApi mock = MockApi.builder().start();
        Response response =
            ask(mock, new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)))) {
      assertThat(response.protocol()).isEqualTo(Protocol.H2_PRIOR_KNOWLEDGE);
      assertThat(response.code()).isEqualTo(200);
      assertThat(response.header("Transfer-Encoding")).isNull();
      assertThat(response.body().string()).endsWith("}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "mock.test"})
  void isCertifiedForEveryNameThatItHas(String name) throws IOException {
    try (MockApi mock = MockApi.builder().tls().allowHost("mock.test").start()) {
      OkHttpClient.Builder client =
          trusting(mock).dns(host -> List.of(InetAddress.getLoopbackAddress()));
      Request request =
          new Request.Builder().url(mock.baseUrl().newBuilder().host(name).build()).build();
      try (Response response = client.build().newCall(request).execute()) {
        assertThat(response.code()).isEqualTo(404);
      }
    }
  }

  @Test
  void isTrustedByNobodyWhoWasNotTold() throws IOException {
    try (MockApi mock = MockApi.builder().tls().start()) {
      assertThatThrownBy(() -> ask(mock, new OkHttpClient.Builder()))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"expired-certificate, NotAfter", "early-certificate, NotBefore"})
  void showsACertificateOfAnotherTime(String fault, String reason) throws IOException {
    try (MockApi mock = faulty(fault)) {
      assertThatThrownBy(() -> ask(mock, trusting(mock)))
          .isInstanceOf(SSLHandshakeException.class)
          .hasStackTraceContaining(reason);
    }
  }

  @Test
  void showsACertificateOfAnotherHost() throws IOException {
    try (MockApi mock = faulty("foreign-certificate")) {
      assertThatThrownBy(() -> ask(mock, trusting(mock)))
          .isInstanceOf(SSLPeerUnverifiedException.class)
          .hasMessageContaining("billing.example.net");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reset-mid-body",
        "stall",
        "wrong-content-length",
        "bad-chunks",
        "endless-header",
        "no-answer-once",
        "h2-reset",
      })
  void breaksWhatItIsToldToBreakOverTlsToo(String fault) throws IOException {
    for (Protocol protocol : List.of(Protocol.HTTP_2, Protocol.HTTP_1_1)) {
      try (MockApi mock = faulty(fault)) {
        OkHttpClient.Builder impatient =
            speaking(trusting(mock), protocol)
                .retryOnConnectionFailure(false)
                .readTimeout(Duration.ofSeconds(1));

        assertThatThrownBy(() -> bytes(mock, impatient)).isInstanceOf(IOException.class);
      }
    }
  }

  private static byte[] bytes(MockApi mock, OkHttpClient.Builder client) throws IOException {
    try (Response response = ask(mock, client)) {
      return response.body().bytes();
    }
  }

  private static MockApi faulty(String fault) throws IOException {
    return MockApi.builder().tls().fault(Faults.find(fault).orElseThrow()).start();
  }

  private static OkHttpClient.Builder trusting(MockApi mock) {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(
                Certificates.decodeCertificatePem(mock.authorityPem().orElseThrow()))
            .build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
  }

  private static OkHttpClient.Builder speaking(OkHttpClient.Builder client, Protocol protocol) {
    return client.protocols(
        protocol == Protocol.HTTP_1_1 ? List.of(protocol) : List.of(protocol, Protocol.HTTP_1_1));
  }

  private static Response ask(MockApi mock, OkHttpClient.Builder client) throws IOException {
    Request request =
        new MockClient(mock).request(USAGE).header("Authorization", MockClient.TOKEN).build();
    return client.build().newCall(request).execute();
  }
}
