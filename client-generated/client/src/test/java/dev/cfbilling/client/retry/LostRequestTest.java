package dev.cfbilling.client.retry;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.MockBilling;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A request that reached a server which gave no answer. */
class LostRequestTest {
  private static final int INTERNAL_ERROR = 0x2;
  private static final int REFUSED_STREAM = 0x7;
  private static final RetryPolicy THREE_TRIES =
      new RetryPolicy(3, Duration.ofSeconds(2), Duration.ofMinutes(1));

  @AutoClose private final MockBilling mock = new MockBilling();

  private void fail(SocketEffect effect, int times) {
    for (int i = 0; i < times; i++) {
      mock.server.enqueue(new MockResponse.Builder().onResponseStart(effect).build());
    }
  }

  private CostAndUsageEnvelope ask(RetryPolicy policy) throws IOException {
    Dns oneAddress = host -> Dns.SYSTEM.lookup(host).subList(0, 1);
    OkHttpClient client =
        new OkHttpClient.Builder().protocols(mock.server.getProtocols()).dns(oneAddress).build();
    CloudflareBilling billing =
        mock.client(new ApiToken("token"))
            .okHttpClient(client)
            .retryPolicy(policy)
            .time(() -> Instant.EPOCH, wait -> {}, new Random(1))
            .build();
    return CloudflareBilling.execute(
        billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null));
  }

  @Test
  void isRepeatedIfItWasNotProcessed() throws IOException {
    mock.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    fail(new SocketEffect.CloseStream(REFUSED_STREAM), 2);
    mock.answer(200, EMPTY);

    assertThat(ask(THREE_TRIES).result()).isEmpty();
  }

  @Test
  void isRepeatedNoMoreOftenThanThePolicySays() {
    mock.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    fail(new SocketEffect.CloseStream(REFUSED_STREAM), 10);

    assertThatThrownBy(() -> ask(THREE_TRIES)).isInstanceOf(TransportException.class);
    // OkHttp itself repeats the first on a connection.
    assertThat(mock.server.getRequestCount()).isEqualTo(5);
  }

  @Test
  void isNotRepeatedByItself() {
    fail(new SocketEffect.CloseSocket(), 3);

    assertThatThrownBy(() -> ask(THREE_TRIES)).isInstanceOf(TransportException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void isNotRepeatedByItselfOverHttp2() {
    mock.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    fail(new SocketEffect.CloseStream(INTERNAL_ERROR), 3);

    assertThatThrownBy(() -> ask(THREE_TRIES)).isInstanceOf(TransportException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void isRepeatedByChoice() throws IOException {
    fail(new SocketEffect.CloseSocket(), 2);
    mock.answer(200, EMPTY);

    assertThat(ask(THREE_TRIES.withLostRequestsRepeated()).result()).isEmpty();
  }

  @Test
  void isRepeatedByChoiceOverHttp2() throws IOException {
    mock.server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    fail(new SocketEffect.CloseStream(INTERNAL_ERROR), 2);
    mock.answer(200, EMPTY);

    assertThat(ask(THREE_TRIES.withLostRequestsRepeated()).result()).isEmpty();
  }

  @Test
  void isNotRepeatedOnceTheAnswerHasBegun() {
    mock.server.enqueue(
        new MockResponse.Builder()
            .body(EMPTY)
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    assertThatThrownBy(() -> ask(THREE_TRIES.withLostRequestsRepeated()))
        .isInstanceOf(TransportException.class);
    assertThat(mock.server.getRequestCount()).isEqualTo(1);
  }
}
