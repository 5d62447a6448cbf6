package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.model.CostAndUsageEnvelope;
import java.nio.charset.Charset;
import java.util.List;
import mockwebserver3.MockResponse;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.Call;

/** Successes of something that stands in between, such as the login page of a hotel. */
class NoJsonTest {
  private static final String TOKEN = "aLongTokenThatNobodyMaySee";
  private static final String NO_JSON =
      "GET /client/v4/accounts/%s/billable/usage answered 200 with a body that the contract does not"
          + " allow: Expected JSON in UTF-8 but was %s at $; check what stands between here and"
          + " Cloudflare, such as a proxy or a login page";

  @AutoClose private final MockBilling mock = new MockBilling();

  private Call<CostAndUsageEnvelope> usage() {
    return mock.client(new ApiToken(TOKEN))
        .build()
        .billableUsage()
        .getAccountBillableUsage(ACCOUNT, null, null, null);
  }

  /** What a call says of the body, and what a stream does. */
  private List<ContractMismatchException> mismatches(String type, Buffer body) {
    List<ThrowingCallable> ways =
        List.of(() -> CloudflareBilling.execute(usage()), () -> CloudflareBilling.stream(usage()));
    return ways.stream()
        .map(
            way -> {
              mock.server.enqueue(
                  new MockResponse.Builder()
                      .setHeader("Content-Type", type)
                      .body(body.clone())
                      .build());
              return catchThrowableOfType(ContractMismatchException.class, way);
            })
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "text/html | <html>Log in | text/html",
        "text/html; charset=utf-8 | <!DOCTYPE html> | text/html; charset=utf-8",
        "text/plain | ok | text/plain",
        "text/html | '' | text/html",
        "application/json | '' | an empty body",
        "application/json | '  ' | an empty body",
      })
  void saysWhatCameInPlaceOfJson(String type, String body, String was) {
    assertThat(mismatches(type, new Buffer().writeUtf8(body)))
        .hasSize(2)
        .allSatisfy(
            mismatch -> {
              assertThat(mismatch).hasMessage(NO_JSON, ACCOUNT, was);
              assertThat(mismatch.path()).isEqualTo("$");
              assertThat(mismatch.value()).isEqualTo(was);
            });
  }

  @Test
  void saysThatABodyIsUtf16() {
    for (Charset charset : List.of(UTF_16, UTF_16BE, UTF_16LE)) {
      assertThat(mismatches("application/json", new Buffer().writeString("{}", charset)))
          .hasSize(2)
          .allSatisfy(mismatch -> assertThat(mismatch).hasMessage(NO_JSON, ACCOUNT, "UTF-16"));
    }
  }

  @Test
  void hidesASecretInTheType() {
    assertThat(mismatches("text/" + TOKEN, new Buffer().writeUtf8("<")))
        .hasSize(2)
        .allSatisfy(mismatch -> assertThat(mismatch.getMessage()).doesNotContain(TOKEN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "application/json | { | $.", "application/json | {\"result\": tru | $.result",
        "application/json | <html> | $", "text/plain | {\"success\": tru} | $.success",
      })
  void saysWhereJsonEnds(String type, String body, String path) {
    assertThat(mismatches(type, new Buffer().writeUtf8(body)))
        .hasSize(2)
        .allSatisfy(
            mismatch -> assertThat(mismatch).hasMessageEndingWith(": Expected JSON at " + path));
  }
}
