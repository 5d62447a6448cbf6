package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.junit.BillingMock;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** What the way can do to a body, seen from a client. */
class TransportFaultsTest {
  private static final String USAGE = "/accounts/{first}/billable/usage";
  private static final int MEGABYTES = 20 << 20;

  private final OkHttpClient client =
      new OkHttpClient.Builder()
          .followRedirects(false)
          .retryOnConnectionFailure(false)
          .readTimeout(Duration.ZERO)
          .build();

  @Test
  @BillingMock(fault = "reset-mid-body")
  void resetsTheConnectionInTheMiddle(MockApi mock) throws IOException {
    try (Response response = ask(mock);
        InputStream body = response.body().byteStream()) {
      assertThat(body.read()).isNotNegative();
      assertThatThrownBy(body::readAllBytes)
          .isInstanceOf(SocketException.class)
          .hasMessageContaining("reset");
    }
  }

  @Test
  @BillingMock(fault = "stall")
  void stallsInTheMiddle(MockApi mock) throws IOException {
    try (Response response = ask(mock);
        InputStream body = response.body().byteStream()) {
      assertThat(body.read()).isNotNegative();
      response.body().source().timeout().timeout(500, TimeUnit.MILLISECONDS);
      assertThatThrownBy(body::readAllBytes).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  @BillingMock(fault = "slow-trickle")
  void comesInDrops(MockApi mock) throws IOException {
    long started = System.nanoTime();
    try (Response response = ask(mock);
        InputStream body = response.body().byteStream()) {
      body.readNBytes(100);
    }

    assertThat(System.nanoTime() - started).isGreaterThan(Duration.ofSeconds(1).toNanos());
  }

  @Test
  @BillingMock(fault = "truncated-gzip")
  void endsInTheMiddleOfGzip(MockApi mock) throws IOException {
    try (Response response = ask(mock)) {
      assertThatThrownBy(() -> response.body().bytes()).isInstanceOf(EOFException.class);
    }
  }

  @Test
  @BillingMock(fault = "wrong-content-length")
  void endsBeforeItsLength(MockApi mock) throws IOException {
    try (Response response = ask(mock)) {
      assertThat(response.header("Content-Length")).isNotNull();
      assertThatThrownBy(() -> response.body().bytes())
          .isInstanceOf(ProtocolException.class)
          .hasMessageContaining("unexpected end of stream");
    }
  }

  @Test
  @BillingMock(fault = "endless-body")
  void goesOnForEver(MockApi mock) throws IOException {
    try (Response response = ask(mock);
        InputStream body = response.body().byteStream()) {
      assertThat(body.skip(MEGABYTES)).isEqualTo(MEGABYTES);
    }
  }

  @Test
  @BillingMock(fault = "429-once")
  void turnsDownOnce(MockApi mock) throws IOException {
    try (Response first = ask(mock)) {
      assertThat(first.code()).isEqualTo(429);
      assertThat(first.header("Retry-After")).isEqualTo("1");
    }
    assertThat(status(mock)).isEqualTo(200);
  }

  @Test
  @BillingMock(fault = "500-twice")
  void failsTwice(MockApi mock) throws IOException {
    assertThat(new int[] {status(mock), status(mock), status(mock)}).containsExactly(500, 500, 200);
  }

  @Test
  @BillingMock(fault = "redirect")
  void leadsToAnotherHost(MockApi mock) throws IOException {
    try (Response response = ask(mock)) {
      assertThat(response.code()).isEqualTo(302);
      assertThat(response.header("Location")).startsWith("https://billing.example.net/");
    }
  }

  @Test
  @BillingMock(fault = "stall")
  void leavesExamplesOfTheContractAlone(MockApi mock) {
    MockClient asking = new MockClient(mock);
    assertThat(asking.send(asking.request(USAGE).header("Prefer", "code=200").build()).records())
        .isNotEmpty();
  }

  private int status(MockApi mock) throws IOException {
    try (Response response = ask(mock)) {
      return response.code();
    }
  }

  private Response ask(MockApi mock) throws IOException {
    Request request =
        new MockClient(mock).request(USAGE).header("Authorization", MockClient.TOKEN).build();
    return client.newCall(request).execute();
  }
}
