package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.DENIED;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.api.Apis;
import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.FailureError;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

class CloudflareBillingTest {
  @AutoClose private final MockBilling mock = new MockBilling();

  private Call<CostAndUsageEnvelope> usage() {
    return mock.client().billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  @Test
  void asksForWhatWasAskedFor() throws Exception {
    mock.answer(200, EMPTY);

    mock.client()
        .billableUsage()
        .getAccountBillableUsage(
            ACCOUNT, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 4), "kv_reads")
        .execute();

    RecordedRequest request = mock.server.takeRequest();
    assertThat(request.getMethod()).isEqualTo("GET");
    assertThat(request.getTarget())
        .isEqualTo(
            "/client/v4/accounts/"
                + ACCOUNT
                + "/billable/usage?from=2026-10-01&to=2026-10-04&metric=kv_reads");
    assertThat(request.getHeaders().get("User-Agent")).startsWith("cloudflare-billing-client/");
  }

  @Test
  void leavesOutWhatIsNull() throws Exception {
    mock.answer(200, EMPTY);

    usage().execute();

    assertThat(mock.server.takeRequest().getTarget())
        .isEqualTo("/client/v4/accounts/" + ACCOUNT + "/billable/usage");
  }

  @Test
  @SuppressWarnings("deprecation") // Deprecated upstream, and still in the contract.
  void reachesEveryOperation() throws Exception {
    String message = "\"errors\": [], \"messages\": [], \"success\": true, \"result\": ";
    String covered = "{%s {\"covered\": false, \"subscriptions\": []}}".formatted(message);
    CloudflareBilling billing = mock.client();
    mock.answer(200, "{" + message + "{}}").answer(200, EMPTY).answer(200, EMPTY);
    mock.answer(200, covered).answer(200, EMPTY).answer(200, covered);
    mock.answer(200, EMPTY).answer(200, EMPTY);

    billing.billingProfile().getBillingProfile("a").execute();
    billing.payGoUsage().getBillingUsagePaygo("a", null, null).execute();
    billing.payGoUsage().getPaygoUsage("a", null, null).execute();
    billing.payGoUsage().getPaygoUsageInfo("a").execute();
    billing.payGoUsage().getPaygoBillableUsage("a", null, null).execute();
    billing.payGoUsage().getPaygoBillableUsageInfo("a").execute();
    billing.billableUsage().getAccountBillableUsage("a", null, null, null).execute();
    billing.billableUsage().getOrganizationBillableUsage("o", null, null, null).execute();

    for (String path :
        new String[] {
          "accounts/a/billing/profile",
          "accounts/a/billing/usage/paygo",
          "accounts/a/paygo-usage",
          "accounts/a/paygo-usage-info",
          "accounts/a/billable-usage",
          "accounts/a/billable-usage/info",
          "accounts/a/billable/usage",
          "organizations/o/billable/usage"
        }) {
      assertThat(mock.server.takeRequest().getTarget()).isEqualTo("/client/v4/" + path);
    }
  }

  /** A new one needs no change of what is written by hand. */
  @Test
  void givesEveryGeneratedInterface() throws IOException, ReflectiveOperationException {
    CloudflareBilling billing = mock.client();
    for (Method accessor : Apis.class.getMethods()) {
      if (accessor.getParameterCount() == 0) {
        assertThat(accessor.getReturnType().cast(accessor.invoke(billing))).isNotNull();
      }
    }
    for (Class<?> api : Apis.ALL) {
      assertThat(billing.api(api)).isInstanceOf(api);
    }
    Path folder = Path.of("target/classes/dev/cfbilling/client/api");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.endsWith("Api.class"))
          .containsExactlyInAnyOrderElementsOf(
              Apis.ALL.stream().map(api -> api.getSimpleName() + ".class").toList());
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> billing.api(Runnable.class))
        .withMessage(
            "java.lang.Runnable is none of the client's interfaces, which Apis.ALL lists.");
  }

  @Test
  void givesABodyOrThrows() throws IOException {
    mock.answer(200, EMPTY);

    Response<CostAndUsageEnvelope> response = usage().execute();

    assertThat(response.isSuccessful()).isTrue();
    assertThat(response.body()).isNotNull();
  }

  @Test
  void throwsWhatCloudflareSays() {
    mock.answer(403, DENIED, "cf-ray", "8e1f-AKL");

    assertThatExceptionOfType(RequestFailedException.class)
        .isThrownBy(() -> usage().execute())
        .withMessage(
            "GET /client/v4/accounts/"
                + ACCOUNT
                + "/billable/usage answered 403 with 10000 Authentication error"
                + " (cf-ray 8e1f-AKL)")
        .satisfies(
            failure -> {
              assertThat(failure.status()).isEqualTo(403);
              assertThat(failure.cfRay()).isEqualTo("8e1f-AKL");
              assertThat(failure.errors()).extracting(FailureError::code).containsExactly(10000L);
              assertThat(failure.hasCode(10000)).isTrue();
              assertThat(failure.hasCode(6111)).isTrue();
              assertThat(failure.hasCode(6003)).isFalse();
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body>502 Bad Gateway secret-in-page</body></html>",
        "",
        "null",
        "[]",
        "{\"success\": false}",
        "{\"success\": false, \"errors\": [{\"code\": \"x\"}]}",
        "{\"success\": fal"
      })
  void survivesAFailureThatIsNoEnvelope(String body) {
    mock.answer(502, body);

    assertThatExceptionOfType(RequestFailedException.class)
        .isThrownBy(() -> usage().execute())
        .withMessageEndingWith("answered 502 without a failure envelope")
        .satisfies(
            failure -> {
              assertThat(failure.errors()).isEmpty();
              assertThat(failure.cfRay()).isNull();
            });
  }

  @Test
  void boundsWhatItShowsOfAFailure() {
    String error = "{\"code\": 1, \"message\": \"" + "x".repeat(10_000) + "\"},";
    mock.answer(
        400, "{\"success\": false, \"errors\": [" + error.repeat(50) + "{\"message\": \"last\"}]}");

    assertThatExceptionOfType(RequestFailedException.class)
        .isThrownBy(() -> usage().execute())
        .satisfies(
            failure -> {
              assertThat(failure.getMessage()).hasSizeLessThan(1_000);
              assertThat(failure.errors()).hasSize(51);
            });
  }

  @Test
  void keepsAFailureOnOneLine() {
    mock.answer(400, "{\"success\": false, \"errors\": [{\"message\": \"a\\nb\\u001b[31m\"}]}");

    assertThatThrownBy(() -> usage().execute()).hasMessageEndingWith("answered 400 with a b?[31m");
  }

  @Test
  void takesAFailureThatComesWith200ForAFailure() {
    mock.answer(200, DENIED, "cf-ray", "8e1f-AKL");

    assertThatExceptionOfType(RequestFailedException.class)
        .isThrownBy(() -> usage().execute())
        .satisfies(
            failure -> {
              assertThat(failure.status()).isEqualTo(200);
              assertThat(failure.hasCode(10000)).isTrue();
            });
  }

  @Test
  void tellsWhereABodyIsNotWhatTheContractSays() {
    mock.answer(
        200,
        "{\"errors\": [], \"messages\": [], \"result\": [{}], \"success\": true}",
        "cf-ray",
        "8e1f-AKL");

    assertThatExceptionOfType(ContractMismatchException.class)
        .isThrownBy(() -> usage().execute())
        .withMessage(
            "GET /client/v4/accounts/"
                + ACCOUNT
                + "/billable/usage answered 200 with a body that the contract does not allow:"
                + " Required value 'ChargeCategory' missing at $.result[0] (cf-ray 8e1f-AKL)")
        .satisfies(mismatch -> assertThat(mismatch.path()).isEqualTo("$.result[0]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{\"errors\": [], \"messages\": [], \"result\": [",
        "{\"errors\": null, \"messages\": null, \"result\": [], \"success\": true} {}",
        "{\"errors\": null, \"messages\": null, \"result\": [], \"success\": false}",
        "{\"errors\": null, \"messages\": null, \"result\": null, \"success\": true}",
        "{\"errors\": null, \"messages\": null, \"success\": true}",
      })
  void refusesASuccessThatIsNoEnvelope(String body) {
    mock.answer(200, body);

    assertThatExceptionOfType(ContractMismatchException.class)
        .isThrownBy(() -> usage().execute())
        .satisfies(mismatch -> assertThat(mismatch.path()).startsWith("$"));
  }

  @Test
  void refusesASuccessWithoutABody() {
    mock.answer(204, "");

    assertThatThrownBy(() -> usage().execute())
        .isInstanceOf(ContractMismatchException.class)
        .hasMessageEndingWith("Expected a body at $");
  }

  @Test
  void readsABodyLongerThanAnyFailure() throws IOException {
    String message = "{\"message\": \"" + "x".repeat(1_000) + "\"}";
    mock.answer(
        200,
        "{\"errors\": ["
            + (message + ",").repeat(1_000)
            + message
            + "], \"messages\": null, \"result\": [], \"success\": true}");

    CostAndUsageEnvelope envelope = usage().execute().body();

    assertThat(envelope).isNotNull();
    assertThat(envelope.errors()).hasSize(1_001);
  }

  @Test
  void clonesAndCancelsACall() throws IOException {
    mock.answer(200, EMPTY);
    Call<CostAndUsageEnvelope> call = usage();
    Call<CostAndUsageEnvelope> clone = call.clone();

    call.cancel();

    assertThat(call.isCanceled()).isTrue();
    assertThatThrownBy(call::execute)
        .isInstanceOf(TransportException.class)
        .hasMessageEndingWith("/billable/usage got no whole answer: Canceled");
    assertThat(clone.isCanceled()).isFalse();
    assertThat(clone.execute().body()).isNotNull();
    assertThat(clone.isExecuted()).isTrue();
    assertThat(clone.request().url().encodedPath()).endsWith("/billable/usage");
  }

  @Test
  void stopsWaitingForASilentApi() {
    mock.server.enqueue(
        new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
    CloudflareBilling impatient =
        mock.client(new ApiToken("token"))
            .connectTimeout(Duration.ofMinutes(5))
            .readTimeout(Duration.ofMillis(50))
            .callTimeout(Duration.ofMinutes(5))
            .build();

    assertThatThrownBy(
            () ->
                impatient
                    .billableUsage()
                    .getAccountBillableUsage(ACCOUNT, null, null, null)
                    .execute())
        .isInstanceOf(TransportException.class)
        .hasCauseInstanceOf(InterruptedIOException.class);
  }

  @Test
  void givesEveryCallAnEndUnlessToldOtherwise() {
    CloudflareBilling derived =
        mock.client(new ApiToken("token")).okHttpClient(new OkHttpClient()).build();

    assertThat(usage().timeout().timeoutNanos()).isEqualTo(Duration.ofMinutes(10).toNanos());
    assertThat(
            derived
                .billableUsage()
                .getAccountBillableUsage(ACCOUNT, null, null, null)
                .timeout()
                .timeoutNanos())
        .isZero();
  }

  @Test
  void derivesFromAClientAndLeavesItAsItWas() throws Exception {
    OkHttpClient client =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(chain.request().newBuilder().header("X-Team", "tide").build()))
            .build();
    mock.answer(200, EMPTY);

    mock.client(new ApiToken("token"))
        .okHttpClient(client)
        .userAgent("tide/1")
        .build()
        .billableUsage()
        .getAccountBillableUsage(ACCOUNT, null, null, null)
        .execute();

    RecordedRequest request = mock.server.takeRequest();
    assertThat(request.getHeaders().get("X-Team")).isEqualTo("tide");
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("tide/1");
    assertThat(client.interceptors()).hasSize(1);
    assertThat(client.networkInterceptors()).isEmpty();
  }

  @Test
  void addsTheSlashThatTheBaseUrlLacks() throws Exception {
    mock.answer(200, EMPTY);

    CloudflareBilling.builder(new ApiToken("token"))
        .baseUrl(mock.url().substring(0, mock.url().length() - 1))
        .build()
        .billableUsage()
        .getAccountBillableUsage(ACCOUNT, null, null, null)
        .execute();

    assertThat(mock.server.takeRequest().getTarget()).startsWith("/client/v4/accounts/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api.cloudflare.com",
        "ftp://api.cloudflare.com/",
        "http://api.cloudflare.com/client/v4/", // in the clear
        "http://127.0.0.1.example.com/",
        "http://localhost.example.com/",
        "https://user:secret@api.cloudflare.com/",
        "https://api.cloudflare.com/?secret",
        "https://api.cloudflare.com/#secret"
      })
  void refusesABaseUrl(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudflareBilling.builder(new ApiToken("token")).baseUrl(url).build())
        .withMessageStartingWith("The base URL ")
        .withMessageNotContaining("secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.cloudflare.com/client/v4/",
        "http://localhost:8080/",
        "http://127.8.9.10/",
        "http://[::1]:8080/"
      })
  void takesABaseUrl(String url) {
    assertThat(CloudflareBilling.builder(new ApiToken("token")).baseUrl(url).build()).isNotNull();
  }

  @Test
  void refusesAUserAgentThatNoHeaderCarries() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudflareBilling.builder(new ApiToken("token")).userAgent("a\nb"));
  }

  /** The generated interfaces need nothing of ours: Retrofit's own Moshi converter serves them. */
  @Test
  void generatedInterfacesWorkWithRetrofitAlone() throws IOException {
    mock.answer(200, EMPTY);
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(mock.url())
            .addConverterFactory(MoshiConverterFactory.create())
            .build();

    CostAndUsageEnvelope envelope =
        retrofit
            .create(dev.cfbilling.client.api.BillableUsageApi.class)
            .getAccountBillableUsage(ACCOUNT, null, null, null)
            .execute()
            .body();

    assertThat(envelope).isNotNull();
    assertThat(envelope.result()).isEmpty();
  }
}
