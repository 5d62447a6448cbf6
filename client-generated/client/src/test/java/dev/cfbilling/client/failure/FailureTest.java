package dev.cfbilling.client.failure;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cfbilling.client.ApiToken;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.Credentials;
import dev.cfbilling.client.EmailAndKey;
import dev.cfbilling.client.MockBilling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Retrofit;
import retrofit2.http.GET;

class FailureTest {
  @AutoClose private final MockBilling mock = new MockBilling();

  private BillingApiException failure(CloudflareBilling billing) {
    return catchThrowableOfType(
        BillingApiException.class,
        () ->
            CloudflareBilling.execute(
                billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null)));
  }

  private BillingApiException failure() {
    return failure(mock.client());
  }

  private static String envelope(long code) {
    return """
        {"success": false, "errors": [{"code": %d, "message": "no"}]}"""
        .formatted(code);
  }

  @ParameterizedTest
  @CsvSource({
    "errors/malformed-token.json,    400, AuthenticationException",
    "errors/malformed-key.json,      400, AuthenticationException",
    "errors/unknown-token.json,      401, AuthenticationException",
    "errors/unknown-token.json,      403, AuthenticationException",
    "errors/no-permission.json,      403, AccessDeniedException",
    "errors/foreign-account.json,    403, AccessDeniedException",
    "errors/no-route.json,           404, NotFoundException",
    "errors/no-route.json,           400, NotFoundException",
    "errors/from-without-to.json,    400, BadRequestException",
    "errors/period-too-long.json,    400, BadRequestException",
    "errors/method-not-allowed.json, 405, BadRequestException",
    "errors/too-many-requests.json,  429, RateLimitException",
    "errors/internal-error.json,     500, ServerException",
    "errors/unavailable.json,        503, ServerException",
  })
  void tellsTheExamplesOfTheContractApart(String example, int status, String type) {
    mock.answerExample(status, example);

    assertThat(failure().getClass().getSimpleName()).isEqualTo(type);
  }

  /** What stands beside it and departs takes no error away. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'errors': [{'code': 10000, 'message': 'no'}], 'messages': [], 'result': []",
        "'errors': [{'code': 10000, 'message': 'no'}], 'messages': ['x'], 'result': {}",
        "'errors': [{'code': 4242}, {'code': 10000, 'message': 'no'}], 'result': null",
        "'errors': ['x', {'code': 10000, 'message': 'no', 'source': 'a', 'error_chain': null}]",
        "'errors': [{'code': '?', 'message': 'no', 'error_chain': [{'code': 10000, 'message': 'so'}]}]",
      })
  void keepsTheErrorsOfAnOddFailure(String members) {
    String body = "{'success': false, %s}".formatted(members).replace('\'', '"');
    mock.answer(200, body).answer(403, body);

    for (int status : new int[] {200, 403}) {
      assertThat(failure())
          .isInstanceOf(AccessDeniedException.class)
          .hasMessageContaining("answered " + status + " with ")
          .satisfies(
              denied -> assertThat(((AccessDeniedException) denied).hasCode(10000)).isTrue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "401, 10000, AuthenticationException", // the status leaves no doubt
    "403, 1000,  AuthenticationException",
    "400, 10000, AccessDeniedException",
    "404, 9109,  AccessDeniedException",
    "400, 7000,  NotFoundException",
    "422, 1183,  BadRequestException",
    "404, 4242,  NotFoundException",
    "403, 4242,  AccessDeniedException",
    "400, 4242,  BadRequestException",
    "429, 10000, RateLimitException",
    "500, 10000, ServerException",
    "503, 7003,  ServerException",
    "200, 10000, AccessDeniedException", // a failure with the status of a success
    "200, 4242,  RequestFailedException",
  })
  void goesByTheCodeBeforeAStatusThatVaries(int status, long code, String type) {
    mock.answer(status, envelope(code));

    assertThat(failure().getClass().getSimpleName()).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "400, BadRequestException",
    "401, AuthenticationException",
    "403, AccessDeniedException",
    "404, NotFoundException",
    "429, RateLimitException",
    "502, ServerException"
  })
  void goesByTheStatusOfWhatIsNotCloudflares(int status, String type) {
    mock.answer(status, "<html>");

    assertThat(failure())
        .isInstanceOfSatisfying(
            RequestFailedException.class,
            failed -> {
              assertThat(failed.getClass().getSimpleName()).isEqualTo(type);
              assertThat(failed.status()).isEqualTo(status);
              assertThat(failed.errors()).isEmpty();
            });
  }

  @Test
  void tellsHowLongToWait() {
    mock.answer(429, MockBilling.example("errors/too-many-requests.json"), "Retry-After", "171");
    mock.answerExample(429, "errors/too-many-requests.json");

    assertThat(((RateLimitException) failure()).retryAfter()).isEqualTo(Duration.ofSeconds(171));
    assertThat(((RateLimitException) failure()).retryAfter()).isNull();
  }

  @Test
  void tellsWhereAndWhatBreaksTheContract() {
    String body = MockBilling.example("getAccountBillableUsage/empty.json");
    mock.answer(200, body.replace("[]", "\"secret\""), "cf-ray", "8e1f-AKL");

    assertThat(failure())
        .isInstanceOfSatisfying(
            ContractMismatchException.class,
            mismatch -> {
              assertThat(mismatch.path()).isEqualTo("$.errors");
              assertThat(mismatch.value()).isEqualTo("STRING");
              assertThat(mismatch.status()).isEqualTo(200);
              assertThat(mismatch.cfRay()).isEqualTo("8e1f-AKL");
            });
  }

  @Test
  void callsABodyThatBreaksOffNoAnswer() {
    mock.server.enqueue(
        new MockResponse.Builder()
            .body(MockBilling.example("getAccountBillableUsage/full-period.json"))
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    assertThat(failure())
        .isInstanceOf(TransportException.class)
        .hasMessageStartingWith(
            "GET /client/v4/accounts/" + ACCOUNT + "/billable/usage got no whole answer: ")
        .hasCauseInstanceOf(IOException.class);
  }

  static Stream<Credentials> credentials() {
    return Stream.of(new ApiToken("s3cret"), new EmailAndKey("s3cret@example.com", "s3cret"));
  }

  @ParameterizedTest
  @MethodSource("credentials")
  void hidesCredentialsThatAnAnswerRepeats(Credentials credentials) {
    CloudflareBilling billing = mock.client(credentials).build();
    mock.answer(
            400,
            """
            {"success": false, "errors": [{"message": "Bearer s3cret", "error_chain":
              [{"message": "s3cret"}]}]}""")
        .answer(
            200,
            "{\"errors\": null, \"messages\": null, \"success\": true, \"result\": [{"
                + "\"ChargePeriodEnd\": \"s3cret\"}]}");

    RequestFailedException refused = (RequestFailedException) failure(billing);
    assertThat(refused).hasMessageEndingWith("with Bearer redacted");
    assertThat(refused.errors().toString()).doesNotContain("s3cret");
    ContractMismatchException mismatch = (ContractMismatchException) failure(billing);
    assertThat(mismatch).hasNoCause().hasMessageNotContaining("s3cret");
    assertThat(mismatch.value()).isEqualTo("'redacted'");
  }

  @Test
  void travelsToAnotherMachineWithoutWhatCannot() throws Exception {
    mock.answer(403, MockBilling.DENIED);
    RequestFailedException denied = (RequestFailedException) travelled(failure());
    NotCoveredException notCovered =
        (NotCoveredException) travelled(new NotCoveredException("none", List.of(denied)));

    assertThat(denied.status()).isEqualTo(403);
    assertThat(denied).hasMessageContaining("10000 Authentication error");
    assertThat(denied.errors()).isEmpty();
    assertThat(denied.hasCode(10000)).isFalse();
    assertThat(notCovered.reasons()).isEmpty();
  }

  private static Object travelled(Throwable failure) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void servesFuturesTheSameWay() {
    mock.answer(403, MockBilling.DENIED).answer(200, "{}");
    CloudflareBilling billing = mock.client();

    for (Class<? extends BillingApiException> type :
        List.of(AccessDeniedException.class, ContractMismatchException.class)) {
      assertThatThrownBy(
              () ->
                  CloudflareBilling.enqueue(
                          billing
                              .billableUsage()
                              .getAccountBillableUsage(ACCOUNT, null, null, null))
                      .get())
          .hasCauseInstanceOf(type);
    }
  }

  @Test
  void givesAFutureItsBody() {
    mock.answer(200, MockBilling.EMPTY);

    assertThat(
            CloudflareBilling.enqueue(
                    mock.client()
                        .billableUsage()
                        .getAccountBillableUsage(ACCOUNT, null, null, null))
                .join()
                .result())
        .isEmpty();
  }

  @Test
  void failsAFutureThatGotNoAnswer() {
    mock.server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());

    assertThatThrownBy(
            () ->
                CloudflareBilling.enqueue(
                        mock.client()
                            .billableUsage()
                            .getAccountBillableUsage(ACCOUNT, null, null, null))
                    .get())
        .hasCauseInstanceOf(TransportException.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void callsACancelledFutureCancelledHoweverFastItsCallEnds() {
    List<Callback<String>> callbacks = new ArrayList<>();
    Call<String> endsAtOnce =
        (Call<String>)
            Proxy.newProxyInstance(
                Call.class.getClassLoader(),
                new Class<?>[] {Call.class},
                (call, method, arguments) -> {
                  if (method.getName().equals("enqueue")) {
                    callbacks.add((Callback<String>) arguments[0]);
                  } else {
                    callbacks.get(0).onFailure((Call<String>) call, new IOException("Canceled"));
                  }
                  return null;
                });

    CompletableFuture<String> future = CloudflareBilling.enqueue(endsAtOnce);

    assertThat(future.cancel(true)).isTrue();
    assertThat(future).isCancelled();
  }

  @Test
  void failsAFutureOfACallThatIsNotOfTheClient() {
    mock.answer(204, "");
    Retrofit foreign = new Retrofit.Builder().baseUrl(mock.url()).build();

    assertThatThrownBy(() -> CloudflareBilling.enqueue(foreign.create(Foreign.class).get()).get())
        .isInstanceOf(ExecutionException.class)
        .hasMessageContaining("The call is not one of this client's.");
  }

  /** Of somebody else, whose calls may have no body. */
  private interface Foreign {
    @GET("anything")
    Call<ResponseBody> get();
  }
}
