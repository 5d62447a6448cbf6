package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.model.CostAndUsageEnvelope;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;

/** What no library declares, thrown while a body is read. */
class UnforeseenTest {
  private final AtomicBoolean closed = new AtomicBoolean();

  static Stream<Throwable> unforeseen() {
    return Stream.of(
        new IllegalStateException("x"),
        new AssertionError("x"),
        new StackOverflowError(),
        new OutOfMemoryError("x"),
        new NoClassDefFoundError("x"));
  }

  @ParameterizedTest
  @MethodSource("unforeseen")
  void completesTheFuture(Throwable unforeseen) {
    assertThatThrownBy(() -> CloudflareBilling.enqueue(usage(unforeseen)).get())
        .isInstanceOf(ExecutionException.class)
        .hasCause(unforeseen);
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @MethodSource("unforeseen")
  void closesTheBodyOfACall(Throwable unforeseen) {
    assertThatThrownBy(() -> CloudflareBilling.execute(usage(unforeseen))).isSameAs(unforeseen);
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @MethodSource("unforeseen")
  void closesTheBodyOfAStream(Throwable unforeseen) {
    assertThatThrownBy(() -> CloudflareBilling.stream(usage(unforeseen))).isSameAs(unforeseen);
    assertThat(closed).isTrue();
  }

  private Call<CostAndUsageEnvelope> usage(Throwable unforeseen) {
    Source source =
        new ForwardingSource(new Buffer()) {
          @Override
          public long read(Buffer sink, long byteCount) {
            if (unforeseen instanceof Error error) {
              throw error;
            }
            throw (RuntimeException) unforeseen;
          }

          @Override
          public void close() throws IOException {
            closed.set(true);
          }
        };
    OkHttpClient client =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(ResponseBody.create(Okio.buffer(source), null, -1))
                        .build())
            .build();
    return CloudflareBilling.builder(new ApiToken("token"))
        .okHttpClient(client)
        .build()
        .billableUsage()
        .getAccountBillableUsage(ACCOUNT, null, null, null);
  }
}
