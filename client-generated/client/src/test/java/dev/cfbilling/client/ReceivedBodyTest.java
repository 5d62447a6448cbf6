package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.CostAndUsageRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** One of these bodies is short, and one too long to be held for a second look. */
class ReceivedBodyTest {
  private static final String BROKE_OFF = "got no whole answer: the body broke off";

  @AutoClose private final MockBilling mock = new MockBilling();

  @ParameterizedTest
  @ValueSource(ints = {3, 500})
  void breaksOffWhereAChunkIsMissing(int records) throws IOException {
    Buffer part = start(body(records));
    Buffer chunks = new Buffer().writeUtf8(Long.toHexString(part.size()) + "\r\n");
    chunks.writeAll(part); // The server itself ends the line.
    MockResponse response =
        new MockResponse.Builder()
            .body(chunks)
            .removeHeader("Content-Length")
            .addHeader("Transfer-Encoding", "chunked")
            .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
            .build();

    demandTransportFailures(response);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5_000})
  void breaksOffWhereTheEndOfWhatIsCompressedIsMissing(int records) throws IOException {
    Buffer compressed = new Buffer();
    try (GzipSink gzip = new GzipSink(compressed)) {
      Buffer body = body(records);
      gzip.write(body, body.size());
    }
    MockResponse response =
        new MockResponse.Builder()
            .body(start(compressed))
            .addHeader("Content-Encoding", "gzip")
            .build();

    demandTransportFailures(response);
  }

  private static Buffer body(int records) throws IOException {
    return new Buffer().readFrom(new UsageBody(records));
  }

  /** Two thirds of the bytes. */
  private static Buffer start(Buffer whole) {
    Buffer start = new Buffer();
    whole.copyTo(start, 0, whole.size() * 2 / 3);
    return start;
  }

  private void demandTransportFailures(MockResponse response) {
    mock.server.enqueue(response);
    mock.server.enqueue(response);

    assertThatThrownBy(() -> CloudflareBilling.execute(usage()))
        .isInstanceOf(TransportException.class)
        .hasMessageEndingWith(BROKE_OFF);
    assertThatThrownBy(this::readAll)
        .isInstanceOf(TransportException.class)
        .hasMessageEndingWith(BROKE_OFF);
  }

  private Call<CostAndUsageEnvelope> usage() {
    return mock.client().billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  private void readAll() throws IOException {
    try (UsageStream<CostAndUsageRecord> usage = CloudflareBilling.stream(usage())) {
      usage.forEach(record -> {});
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
