package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.DENIED;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.api.BillableUsageApi;
import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.failure.RequestFailedException;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import dev.cfbilling.client.model.CostAndUsageRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

class UsageStreamTest {
  private static final String AROUND = "\"errors\": null, \"messages\": [], ";
  private static final String ERRORS =
      "\"errors\": [{\"code\": 10000, \"message\": \"denied\"}], \"messages\": [], ";

  /** Three records, in brackets. */
  private static final String RECORDS = records(3);

  @AutoClose private final MockBilling mock = new MockBilling();

  private static String records(int count) {
    String body = body(count);
    return body.substring(body.indexOf("[{"), body.length() - 1);
  }

  private static String body(int count) {
    try {
      return new String(new UsageBody(count).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private UsageStream<CostAndUsageRecord> open() throws IOException {
    return open(mock.client());
  }

  private static UsageStream<CostAndUsageRecord> open(CloudflareBilling billing)
      throws IOException {
    return CloudflareBilling.stream(usage(billing));
  }

  private static Call<CostAndUsageEnvelope> usage(CloudflareBilling billing) {
    return billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  /** A client whose every call is answered with the body, without a network. */
  private static CloudflareBilling answering(String body) {
    OkHttpClient answering =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    new Response.Builder()
                        .request(chain.request())
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(ResponseBody.create(body, null))
                        .build())
            .build();
    return CloudflareBilling.builder(new ApiToken("token")).okHttpClient(answering).build();
  }

  private static List<CostAndUsageRecord> readAll(CloudflareBilling billing) throws IOException {
    List<CostAndUsageRecord> records = new ArrayList<>();
    try (UsageStream<CostAndUsageRecord> usage = open(billing)) {
      usage.forEach(records::add);
    }
    return records;
  }

  @Test
  void givesTheRecordsOfTheList() throws IOException {
    String body = body(500);
    mock.answer(200, body).answer(200, body);

    CostAndUsageEnvelope envelope = usage(mock.client()).execute().body();

    assertThat(envelope).isNotNull();
    assertThat(readAll(mock.client())).isEqualTo(envelope.result()).hasSize(500);
  }

  @Test
  @SuppressWarnings("deprecation") // Deprecated upstream, and still in the contract.
  void readsEveryUsageOperation() throws IOException {
    for (int i = 0; i < 5; i++) {
      mock.answer(200, EMPTY);
    }
    CloudflareBilling billing = mock.client();
    List<UsageStream<?>> streams =
        List.of(
            CloudflareBilling.stream(billing.payGoUsage().getBillingUsagePaygo("a", null, null)),
            CloudflareBilling.stream(billing.payGoUsage().getPaygoUsage("a", null, null)),
            CloudflareBilling.stream(billing.payGoUsage().getPaygoBillableUsage("a", null, null)),
            CloudflareBilling.stream(
                billing.billableUsage().getAccountBillableUsage("a", null, null, null)),
            CloudflareBilling.stream(
                billing.billableUsage().getOrganizationBillableUsage("o", null, null, null)));

    assertThat(streams).allSatisfy(stream -> assertThat(stream).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\": true, \"errors\": [], \"messages\": [], \"result\": %s}",
        "{\"result\": %s, \"success\": true, \"errors\": null, \"messages\": null}",
        "{\"errors\": [], \"result\": %s, \"x\": {\"y\": [1]}, \"messages\": [], \"success\": true}",
        " {\"errors\": [{\"message\": \"a notice\"}], \"messages\": [], \"success\": true, \"result\": %s } "
      })
  void takesWhatStandsAroundTheRecordsInAnyOrder(String envelope) throws IOException {
    assertThat(readAll(answering(envelope.formatted(RECORDS)))).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"success\": false, \"errors\": [{\"code\": 10000, \"message\": \"m\"}], \"result\": null}",
        "{\"success\": false, \"result\": [{}], \"errors\": [{\"code\": 10000, \"message\": \"m\"}]}",
        "{\"errors\": [{\"code\": 10000, \"message\": \"m\"}], \"success\": false}"
      })
  void opensNothingWhenTheFailureIsKnownBeforeTheRecords(String body) {
    assertThatExceptionOfType(RequestFailedException.class)
        .isThrownBy(() -> open(answering(body)))
        .matches(failure -> failure.hasCode(10000));
  }

  @Test
  void opensNothingWhenTheStatusSaysNo() {
    mock.answer(403, DENIED);

    assertThatExceptionOfType(RequestFailedException.class)
        .isThrownBy(this::open)
        .matches(failure -> failure.status() == 403 && failure.hasCode(10000));
  }

  @Test
  void throwsTheFailureThatFollowsTheRecords() throws IOException {
    Iterator<CostAndUsageRecord> records =
        open(answering("{\"result\": " + RECORDS + ", " + ERRORS + "\"success\": false}"))
            .iterator();
    for (int i = 0; i < 3; i++) {
      records.next();
    }

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(records::hasNext)
          .isInstanceOf(UncheckedIOException.class)
          .cause()
          .isInstanceOfSatisfying(
              RequestFailedException.class, failure -> assertThat(failure.hasCode(10000)).isTrue());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"success\": false} | false is not true at $.success",
        "\"success\": 1} | Expected a boolean but was NUMBER at $.success",
        "\"x\": 1} | Required value 'success' missing at $",
        "\"success\": true} {} | Expected JSON at $",
        "\"success\": true, \"result\": []} | Expected one result but was another at $.result",
        "\"success\": true, \"messages\": [{}]} | Required value 'message' missing at $.messages[0]",
      })
  void refusesAnEndThatTheContractDoesNotAllow(String end, String mismatch) {
    String body = "{" + AROUND + "\"result\": " + RECORDS + ", " + end;

    assertThatThrownBy(() -> readAll(answering(body)))
        .isInstanceOf(UncheckedIOException.class)
        .cause()
        .isInstanceOf(ContractMismatchException.class)
        .hasMessageEndingWith(": " + mismatch);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "<html>",
        "{}",
        "{\"errors\": null, \"messages\": null, \"result\": null, \"success\": true}",
        "{\"errors\": null, \"messages\": null, \"success\": true}"
      })
  void opensNothingThatIsNoEnvelope(String body) {
    assertThatExceptionOfType(ContractMismatchException.class)
        .isThrownBy(() -> open(answering(body)))
        .satisfies(mismatch -> assertThat(mismatch.path()).startsWith("$"));
  }

  @Test
  void namesTheRecordThatIsNotWhatTheContractSays() throws IOException {
    String body =
        body(3).replaceFirst("(?s)(\"ConsumedUnit\".*?\"ConsumedUnit\":)\"[^\"]*\"", "$17");
    Iterator<CostAndUsageRecord> records = open(answering(body)).iterator();
    records.next();

    assertThatThrownBy(records::next)
        .cause()
        .isInstanceOfSatisfying(
            ContractMismatchException.class,
            mismatch -> assertThat(mismatch.path()).isEqualTo("$.result[1].ConsumedUnit"))
        .hasMessageContaining("Expected a string but was NUMBER");
    assertThatThrownBy(records::hasNext).isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void neverTakesPartOfABodyForTheWhole() {
    String body = body(1);
    for (int length = 0; length < body.length(); length++) {
      CloudflareBilling broken = answering(body.substring(0, length));

      assertThatThrownBy(() -> readAll(broken))
          .as("the first %d characters", length)
          .satisfiesAnyOf(
              thrown -> assertThat(thrown).isInstanceOf(ContractMismatchException.class),
              thrown -> assertThat(thrown).hasCauseInstanceOf(ContractMismatchException.class));
    }
  }

  @Test
  void throwsWhenTheConnectionBreaks() {
    mock.server.enqueue(
        new MockResponse.Builder()
            .body(body(2_000))
            .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
            .build());

    assertThatThrownBy(() -> readAll(mock.client()))
        .satisfiesAnyOf(
            thrown -> assertThat(thrown).isInstanceOf(TransportException.class),
            thrown -> assertThat(thrown).hasCauseInstanceOf(TransportException.class));
  }

  @Test
  void cancelsTheCallWhenItIsClosedEarly() throws IOException {
    mock.answer(200, body(2_000));
    Call<CostAndUsageEnvelope> call = usage(mock.client());

    try (UsageStream<CostAndUsageRecord> usage = CloudflareBilling.stream(call)) {
      assertThat(usage.iterator().next().billingCurrency()).isEqualTo("USD");
      assertThat(call.isCanceled()).isFalse();
    }

    assertThat(call.isCanceled()).isTrue();
  }

  @Test
  void leavesACallAloneThatHasBeenReadToItsEnd() throws IOException {
    mock.answer(200, body(3));
    Call<CostAndUsageEnvelope> call = usage(mock.client());

    try (UsageStream<CostAndUsageRecord> usage = CloudflareBilling.stream(call)) {
      assertThat(usage).hasSize(3);
    }

    assertThat(call.isCanceled()).isFalse();
  }

  @Test
  void isAStreamOfJava() throws IOException {
    mock.answer(200, body(2_000));
    Call<CostAndUsageEnvelope> call = usage(mock.client());

    try (Stream<CostAndUsageRecord> records = CloudflareBilling.stream(call).records()) {
      assertThat(records.map(CostAndUsageRecord::consumedUnit).limit(2))
          .containsExactly("Requests", "Milliseconds");
    }

    assertThat(call.isCanceled()).as("closed with the stream").isTrue();
  }

  @Test
  void isGoneThroughOnce() throws IOException {
    UsageStream<CostAndUsageRecord> usage = open(answering(EMPTY));
    Iterator<CostAndUsageRecord> records = usage.iterator();

    assertThat(records.hasNext()).isFalse();
    assertThat(records.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(records::next);
    assertThatIllegalStateException().isThrownBy(usage::iterator);
    assertThatIllegalStateException().isThrownBy(usage::records);
  }

  @Test
  void takesNoCallOfAnotherClient() {
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl(mock.url())
            .addConverterFactory(MoshiConverterFactory.create())
            .build();
    Call<CostAndUsageEnvelope> call =
        retrofit.create(BillableUsageApi.class).getAccountBillableUsage(ACCOUNT, null, null, null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudflareBilling.stream(call))
        .withMessage("The call is not one of this client's.");
  }
}
