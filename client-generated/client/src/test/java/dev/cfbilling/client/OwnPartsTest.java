package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static dev.cfbilling.client.MockBilling.example;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.failure.RedirectedElsewhereException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.UsageMessage;
import dev.cfbilling.transport.WireInterceptor;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** What a user can give the builder in place of its own. */
class OwnPartsTest {
  private static final String SECRET = "s3cret-t0ken";

  @AutoClose private final MockBilling mock = new MockBilling();
  private final Seen seen = new Seen();

  /** The requests that an interceptor has seen, before it and after it. */
  private static class Seen implements okhttp3.Interceptor {
    final List<Request> requests = new ArrayList<>();

    @Override
    public Response intercept(Chain chain) throws IOException {
      Response response = chain.proceed(chain.request());
      requests.add(chain.request());
      requests.add(response.request());
      return response;
    }

    String text() {
      StringBuilder text = new StringBuilder();
      requests.forEach(request -> text.append(request.url()).append(request.headers()));
      return text.toString();
    }
  }

  private static final class SeenOnTheWire extends Seen implements WireInterceptor {}

  private static Call<CostAndUsageEnvelope> usage(CloudflareBilling billing) {
    return billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  private CloudflareBillingBuilder client() {
    return mock.client(new ApiToken(SECRET));
  }

  @Test
  void anInterceptorSeesEachCallWithoutCredentials() throws IOException {
    mock.answer(308, "", "Location", "/moved").answer(200, EMPTY);

    CloudflareBilling.execute(usage(client().addInterceptor(seen).build()));

    assertThat(seen.requests).hasSize(2);
    assertThat(seen.text()).doesNotContain(SECRET, "Authorization");
  }

  @Test
  void aNetworkInterceptorSeesEachRequestWithoutCredentials() throws IOException {
    mock.answer(308, "", "Location", "/moved").answer(200, EMPTY);

    CloudflareBilling.execute(usage(client().addNetworkInterceptor(seen).build()));

    assertThat(seen.requests).hasSize(4);
    assertThat(seen.text()).contains("/moved").doesNotContain(SECRET, "Authorization");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneOfTheWireSeesWhatIsSent(boolean byClient) throws IOException {
    SeenOnTheWire wire = new SeenOnTheWire();
    OkHttpClient own = new OkHttpClient.Builder().addNetworkInterceptor(wire).build();
    mock.answer(308, "", "Location", "/moved").answer(200, EMPTY);

    Response answer =
        usage(
                (byClient ? client().okHttpClient(own) : client().addNetworkInterceptor(wire))
                    .build())
            .execute()
            .raw();

    assertThat(wire.requests)
        .hasSize(4)
        .allSatisfy(
            request -> assertThat(request.header("Authorization")).isEqualTo("Bearer " + SECRET));
    assertThat(answer.request().headers().toString()).doesNotContain(SECRET);
    assertThat(String.valueOf(answer.networkResponse())).doesNotContain(SECRET);
    assertThat(own.networkInterceptors()).hasSize(1);
  }

  @Test
  void oneOfTheWireOpensNoOtherOrigin() throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      elsewhere.enqueue(new MockResponse.Builder().body(EMPTY).build());
      mock.answer(307, "", "Location", elsewhere.url("/").toString());
      SeenOnTheWire wire = new SeenOnTheWire();

      Throwable failure =
          catchThrowable(() -> usage(client().addNetworkInterceptor(wire).build()).execute());

      assertThat(failure)
          .isInstanceOf(RedirectedElsewhereException.class)
          .hasMessageNotContaining(SECRET);
      assertThat(elsewhere.getRequestCount()).isZero();
    }
  }

  /** An interceptor may send a request elsewhere, but not with the credentials. */
  @Test
  void anInterceptorTakesTheCredentialsNowhere() throws Exception {
    try (MockWebServer elsewhere = new MockWebServer()) {
      elsewhere.start();
      elsewhere.enqueue(new MockResponse.Builder().body(EMPTY).build());

      CloudflareBilling.execute(
          usage(
              client()
                  .addInterceptor(
                      chain ->
                          chain.proceed(
                              chain.request().newBuilder().url(elsewhere.url("/x")).build()))
                  .build()));

      assertThat(elsewhere.takeRequest().getHeaders().toString()).doesNotContain(SECRET);
    }
  }

  @Test
  void anExecutorMakesTheCallsThatNobodyWaitsFor() throws Exception {
    mock.answer(200, EMPTY);
    List<Thread> made = new ArrayList<>();
    List<Thread> calling = new ArrayList<>();
    ExecutorService executor =
        Executors.newSingleThreadExecutor(
            work -> {
              made.add(new Thread(work));
              return made.get(0);
            });
    try {
      CloudflareBilling billing =
          client()
              .executor(executor)
              .addInterceptor(
                  chain -> {
                    calling.add(Thread.currentThread());
                    return chain.proceed(chain.request());
                  })
              .build();

      CloudflareBilling.enqueue(usage(billing)).get();
    } finally {
      executor.shutdown();
    }

    assertThat(calling).hasSize(1).isEqualTo(made);
  }

  /** Makes something else of the text that it finds. */
  private static <T> JsonAdapter<T> reading(Function<String, T> made) {
    return new JsonAdapter<>() {
      @Override
      public T fromJson(JsonReader reader) throws IOException {
        return made.apply(reader.nextString());
      }

      @Override
      public void toJson(JsonWriter writer, @Nullable T value) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Test
  void adaptersOfAMoshiComeBeforeOursButReadNoAmounts() throws IOException {
    String body = example("getAccountBillableUsage/with-costs.json");
    mock.answer(
        200, body.replaceFirst("\"messages\": *(null|\\[[^]]*])", "\"messages\": [\"late\"]"));
    Moshi moshi =
        new Moshi.Builder()
            .add(
                UsageMessage.class,
                reading(text -> UsageMessage.builder().message("my " + text).build()))
            .add(BigDecimal.class, reading(text -> BigDecimal.ZERO))
            .build();

    CostAndUsageEnvelope answer = CloudflareBilling.execute(usage(client().moshi(moshi).build()));

    assertThat(answer.messages())
        .singleElement()
        .satisfies(message -> assertThat(message.message()).isEqualTo("my late"));
    assertThat(answer.result().get(0).contractedCost()).isNotZero();
  }

  @Test
  void aMocksUrlIsABaseUrl() throws IOException {
    mock.answer(200, EMPTY);

    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken(SECRET))
            .baseUrl(mock.server.url("/client/v4"))
            .build();

    assertThat(CloudflareBilling.execute(usage(billing)).result()).isEmpty();
  }

  @Test
  void plainHttpToAnotherMachineIsForAClosedNetwork() throws Exception {
    String url = "http://mock:" + mock.server.getPort() + "/client/v4/";
    OkHttpClient closedNetwork =
        new OkHttpClient.Builder().dns(host -> List.of(InetAddress.getLoopbackAddress())).build();
    CloudflareBillingBuilder client = client().okHttpClient(closedNetwork).baseUrl(url);
    mock.answer(200, EMPTY);

    assertThatThrownBy(client::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The base URL %s would send the credentials in the clear; it must be https, or on this"
                + " machine, or in a closed network for which allowPlainHttp() vouches.",
            url);

    CloudflareBilling.execute(usage(client.allowPlainHttp().build()));
    assertThat(mock.server.takeRequest().getHeaders().get("Authorization"))
        .isEqualTo("Bearer " + SECRET);
  }
}
