package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Answers larger than anybody should keep in memory. */
class ScaleTest {
  private static final Instant NOW = Instant.parse("2026-11-21T06:00:00Z");
  private static final int MORE_THAN_MEMORY = 10_000;
  private static final String OCTOBER = "?from=2026-10-01&to=2026-10-31";

  private final OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();

  @ParameterizedTest
  @ValueSource(strings = {"billable/usage", "paygo-usage", "billable-usage"})
  void multipliesTheRecordsOfEveryPathThatTellsSubscriptionsApart(String path) throws IOException {
    Contract ofAllDays = ContractLoader.bundled();
    try (MockApi one = MockApi.builder().contract(ofAllDays).clock(NOW).start();
        MockApi ten = MockApi.builder().contract(ofAllDays).clock(NOW).scale(10).start()) {
      assertThat(records(ten, path)).isEqualTo(10 * records(one, path));
    }
  }

  @Test
  void beginsToAnswerBeforeItHasAllThatThereIs() throws IOException {
    try (MockApi mock = MockApi.builder().clock(NOW).scale(MORE_THAN_MEMORY).start();
        Response response = call(mock, "billable/usage");
        InputStream body = response.body().byteStream()) {
      assertThat(body.readNBytes(1000)).hasSize(1000);
    }
  }

  private long records(MockApi mock, String path) throws IOException {
    long records = 0;
    try (Response response = call(mock, path);
        JsonParser json =
            new JsonFactory()
                .createParser(ObjectReadContext.empty(), response.body().byteStream())) {
      while (json.nextToken() != null) {
        boolean row =
            json.currentToken() == JsonToken.START_OBJECT
                && json.streamReadContext().getNestingDepth() == 3;
        records += row ? 1 : 0;
      }
    }
    return records;
  }

  private Response call(MockApi mock, String path) throws IOException {
    Request request =
        new MockClient(mock)
            .request("/accounts/{first}/" + path + OCTOBER)
            .header("Authorization", MockClient.TOKEN)
            .build();
    return client.newCall(request).execute();
  }
}
