package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.CostAndUsageRecord;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;

/** Somebody reads a few records and forgets to close the stream. */
class AbandonedStreamTest {
  private static final String MANY = "many";
  private static final int STREAMS = 20;

  private final CountDownLatch cancelled = new CountDownLatch(STREAMS);
  private MockBilling mock;
  private CloudflareBilling billing;

  @BeforeEach
  void start() throws IOException {
    mock = new MockBilling();
    // On lines of their own, so that the rest of one reads like a status line.
    String usage = new String(new UsageBody(3_000).readAllBytes(), UTF_8).replace("},{", "},\n{");
    mock.server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            boolean many = request.getUrl().encodedPath().contains(MANY);
            return new MockResponse.Builder().body(many ? usage : EMPTY).build();
          }
        });
    EventListener counting =
        new EventListener() {
          @Override
          public void canceled(okhttp3.Call call) {
            cancelled.countDown();
          }
        };
    billing =
        mock.client(new ApiToken("token"))
            .okHttpClient(new OkHttpClient.Builder().eventListener(counting).build())
            .build();
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  @Test
  void endsItsCallAndSpoilsNoOther() throws Exception {
    for (int i = 0; i < STREAMS; i++) {
      abandonStream();
    }
    while (cancelled.getCount() > 0) {
      System.gc();
      assertThatCode(() -> CloudflareBilling.execute(usage(ACCOUNT))).doesNotThrowAnyException();
      Thread.sleep(100);
    }
  }

  @Test
  void staysOpenWhileItsIteratorIsInUse() throws Exception {
    Iterator<CostAndUsageRecord> records = CloudflareBilling.stream(usage(MANY)).iterator();
    int count = 0;
    for (; records.hasNext(); records.next()) {
      if (count++ % 500 == 0) {
        System.gc();
      }
    }

    assertThat(count).isEqualTo(3_000);
  }

  private void abandonStream() throws IOException {
    CloudflareBilling.stream(usage(MANY)).iterator().next();
  }

  private Call<CostAndUsageEnvelope> usage(String account) {
    return billing.billableUsage().getAccountBillableUsage(account, null, null, null);
  }
}
