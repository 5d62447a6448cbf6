package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static dev.cfbilling.client.MockBilling.EMPTY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.client.failure.RequestFailedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.RecordedRequest;
import okhttp3.Cache;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String SECRET = "s3cret-t0ken";

  @AutoClose private final MockBilling mock = new MockBilling();

  private void ask(Credentials credentials) throws IOException {
    mock.client(credentials)
        .build()
        .billableUsage()
        .getAccountBillableUsage(ACCOUNT, null, null, null)
        .execute();
  }

  @Test
  void sendsATokenAsABearer() throws Exception {
    mock.answer(200, EMPTY);

    ask(new ApiToken(SECRET));

    Headers headers = mock.server.takeRequest().getHeaders();
    assertThat(headers.get("Authorization")).isEqualTo("Bearer " + SECRET);
    assertThat(headers.get("X-Auth-Key")).isNull();
  }

  @Test
  void sendsEmailAndKeyTogether() throws Exception {
    mock.answer(200, EMPTY);

    ask(new EmailAndKey("owner@example.com", SECRET));

    Headers headers = mock.server.takeRequest().getHeaders();
    assertThat(headers.get("X-Auth-Email")).isEqualTo("owner@example.com");
    assertThat(headers.get("X-Auth-Key")).isEqualTo(SECRET);
    assertThat(headers.get("Authorization")).isNull();
  }

  @Test
  void followsARedirectWithinTheApiWithThem() throws Exception {
    mock.answer(302, "", "Location", "/moved").answer(200, EMPTY);

    ask(new ApiToken(SECRET));

    mock.server.takeRequest();
    RecordedRequest moved = mock.server.takeRequest();
    assertThat(moved.getTarget()).isEqualTo("/moved");
    assertThat(moved.getHeaders().get("Authorization")).isEqualTo("Bearer " + SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {SECRET, SECRET + "\n", " " + SECRET, "Bearer " + SECRET, "S3CRET-T0KEN"})
  void areNotAskedFor(String id) {
    CloudflareBilling client = mock.client(new ApiToken(SECRET)).build();

    assertThatThrownBy(
            () -> client.billableUsage().getAccountBillableUsage(id, null, null, null).execute())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("What was given as an id or as a parameter is the token, ")
        .hasMessageNotContaining(SECRET);
    assertThatThrownBy(
            () ->
                CloudflareBilling.enqueue(
                        client.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, id))
                    .join())
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining(SECRET);
    assertThat(mock.server.getRequestCount()).isZero();
  }

  @Test
  void showNothingOfThemselves() {
    assertThat(new ApiToken(SECRET)).hasToString("ApiToken[token=redacted]");
    assertThat(new EmailAndKey("owner@example.com", SECRET))
        .hasToString("EmailAndKey[email=redacted, key=redacted]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n", "\t "})
  void refuseABlank(String blank) {
    assertThatThrownBy(() -> new ApiToken(blank))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The API token is blank.");
    assertThatThrownBy(() -> new EmailAndKey("owner@example.com", blank))
        .hasMessage("The API key is blank.");
    assertThatThrownBy(() -> new EmailAndKey(blank, SECRET))
        .hasMessage("The e-mail address is blank.");
  }

  @ParameterizedTest
  @CsvSource({
    "'\n', 000A",
    "'\r', 000D",
    "' ', 0020",
    "é, 00E9",
    "'\u0000', 0000",
    "'\u007f', 007F"
  })
  void refuseWhatNoHeaderCarriesWithoutEchoingIt(String character, String code) {
    assertThatThrownBy(() -> new ApiToken(SECRET + character))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The API token has a character U+"
                + code
                + " at index 12, which an HTTP header cannot carry.");
    assertThatThrownBy(() -> new EmailAndKey("owner@example.com", SECRET + character))
        .hasMessageNotContaining(SECRET);
  }

  @Test
  void stayOutOfAResponse() throws IOException {
    mock.answer(200, EMPTY);

    okhttp3.Response raw =
        mock.client(new EmailAndKey("owner@example.com", SECRET))
            .build()
            .billableUsage()
            .getAccountBillableUsage(ACCOUNT, null, null, null)
            .execute()
            .raw();

    assertThat(raw.request().headers().toString()).doesNotContain("X-Auth");
    assertThat(raw.networkResponse())
        .isNotNull()
        .satisfies(
            network -> assertThat(network.request().headers().toString()).doesNotContain("X-Auth"));
  }

  @Test
  void doNotShareACache(@TempDir Path folder) throws IOException {
    try (Cache cache = new Cache(folder.toFile(), 1_000_000)) {
      OkHttpClient client = new OkHttpClient.Builder().cache(cache).build();
      for (String token : List.of("mine", "yours")) {
        mock.answer(200, EMPTY, "Cache-Control", "max-age=3600");
        mock.client(new ApiToken(token))
            .okHttpClient(client)
            .build()
            .billableUsage()
            .getAccountBillableUsage(ACCOUNT, null, null, null)
            .execute();
      }
    }

    assertThat(mock.server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void stayOutOfAFailure() {
    mock.answer(403, MockBilling.DENIED);

    assertThatThrownBy(() -> ask(new ApiToken(SECRET)))
        .isInstanceOf(RequestFailedException.class)
        .hasMessageNotContaining(SECRET);
  }
}
