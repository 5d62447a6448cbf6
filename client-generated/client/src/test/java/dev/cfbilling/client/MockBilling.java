package dev.cfbilling.client;

import java.io.IOException;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

/** A server on loopback that answers what it is told, and the client of it. */
final class MockBilling implements AutoCloseable {
  static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";
  static final String EMPTY =
      """
      {"errors": null, "messages": null, "result": [], "success": true}""";
  static final String DENIED =
      """
      {"success": false, "errors": [{"code": 10000, "message": "Authentication error",
       "error_chain": [{"code": 6111, "message": "narrower"}]}], "messages": [], "result": null}""";

  final MockWebServer server = new MockWebServer();

  MockBilling() throws IOException {
    server.start();
  }

  String url() {
    return server.url("/client/v4/").toString();
  }

  CloudflareBilling.Builder client(Credentials credentials) {
    return CloudflareBilling.builder(credentials).baseUrl(url());
  }

  CloudflareBilling client() {
    return client(new ApiToken("token")).build();
  }

  MockBilling answer(int status, String body, String... headers) {
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
