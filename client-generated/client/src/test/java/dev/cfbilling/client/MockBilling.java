package dev.cfbilling.client;

import dev.cfbilling.client.retry.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

/** A server on loopback that answers what it is told, and the client of it, which never retries. */
public final class MockBilling implements AutoCloseable {
  public static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
  public static final String EMPTY =
      """
      {"errors": null, "messages": null, "result": [], "success": true}""";
  public static final String DENIED =
      """
      {"success": false, "errors": [{"code": 10000, "message": "Authentication error",
       "error_chain": [{"code": 6111, "message": "narrower"}]}], "messages": [], "result": null}""";

  public final MockWebServer server = new MockWebServer();

  public MockBilling() {
    try {
      server.start();
    } catch (IOException noServer) {
      throw new UncheckedIOException(noServer);
    }
  }

  public String url() {
    return server.url("/client/v4/").toString();
  }

  public CloudflareBillingBuilder client(Credentials credentials) {
    return CloudflareBilling.builder(credentials).baseUrl(url()).retryPolicy(RetryPolicy.NEVER);
  }

  public CloudflareBilling client() {
    return client(new ApiToken("token")).build();
  }

  /** Answers with one of the contract's examples, such as {@code errors/no-route.json}. */
  public MockBilling answerExample(int status, String example) {
    return answer(status, example(example));
  }

  public static String example(String name) {
    try {
      return Files.readString(Path.of("..", "..", "spec", "examples").resolve(name));
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  public MockBilling answer(int status, String body, String... headers) {
    MockResponse.Builder response = new MockResponse.Builder().code(status).body(body);
    for (int i = 0; i < headers.length; i += 2) {
      response.addHeader(headers[i], headers[i + 1]);
    }
    server.enqueue(response.build());
    return this;
  }

  @Override
  public void close() {
    server.close();
  }
}
