package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.data.Customers;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a mock. */
public final class MockClient {
  public static final String TOKEN = "Bearer token";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final OkHttpClient CLIENT =
      new OkHttpClient.Builder().followRedirects(false).readTimeout(Duration.ZERO).build();

  private final MockApi mock;

  public MockClient(MockApi mock) {
    this.mock = mock;
  }

  /** What came back, with a body of JSON. */
  public record Reply(int status, okhttp3.Headers headers, JsonNode body) {
    /** The code of the first error. */
    public int code() {
      return body.at("/errors/0/code").asInt(0);
    }

    public List<JsonNode> records() {
      List<JsonNode> records = new ArrayList<>();
      body.get("result").forEach(records::add);
      return records;
    }
  }

  /** GETs a path below the base URL; {@code {first}} stands for the first account. */
  public Reply get(String path) {
    return send(request(path).header("Authorization", TOKEN).build());
  }

  public Request.Builder request(String path) {
    String filled = path.replace("{first}", Customers.FIRST_ACCOUNT);
    return new Request.Builder().url(HttpUrl.get(mock.baseUrl() + filled));
  }

  /** The status and the body, whatever it is. */
  public String text(Request request) {
    try (Response response = CLIENT.newCall(request).execute()) {
      return response.code() + " " + response.body().string();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  public Reply send(Request request) {
    try (Response response = CLIENT.newCall(request).execute()) {
      String body = response.body().string();
      JsonNode json = body.isEmpty() ? MAPPER.nullNode() : MAPPER.readTree(body);
      return new Reply(response.code(), response.headers(), json);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
