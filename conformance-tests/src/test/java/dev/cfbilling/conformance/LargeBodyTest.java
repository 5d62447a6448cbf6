package dev.cfbilling.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.BufferedSink;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A response of 100 MB needs no 100 MB of memory. */
class LargeBodyTest {
  private static final int RECORDS = 300_000;
  private static final String HEAD = "{\"errors\":[],\"messages\":[],\"success\":true,\"result\":[";
  private static final String TAIL = "]}";
  private static final byte[] RECORD =
      """
      {"BillingCurrency":"USD","BillingPeriodStart":"2025-02-01T00:00:00Z",\
      "ChargePeriodEnd":"2025-02-02T00:00:00Z","ChargePeriodStart":"2025-02-01T00:00:00Z",\
      "ConsumedQuantity":150000,"ConsumedUnit":"","ContractedCost":0.75,\
      "CumulatedContractedCost":0.75,"CumulatedPricingQuantity":150000,\
      "PricingQuantity":150000,"ServiceName":"Workers"},"""
          .getBytes(UTF_8);
  private static final byte[] LAST =
      new String(RECORD, UTF_8).replace("},", "}").replace("\"Workers\"", "null").getBytes(UTF_8);

  @TempDir private Path directory;

  @Test
  void ofALiveApiIsCheckedToItsLastRecordInSixtyFourMegabytes() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
              return request.getTarget().endsWith("/paygo-usage") ? large() : notFound();
            }
          });
      server.start(InetAddress.getLoopbackAddress(), 0);

      assertFindsTheFaultInTheLastRecord("--target=live", "--base-url=" + server.url("/client/v4"));
    }
  }

  @Test
  void ofACaptureIsCheckedToItsLastRecordInSixtyFourMegabytes() throws Exception {
    Path har = directory.resolve("large.har");
    String[] around = Har.text(Har.entry("accounts/%s/paygo-usage", "BODY")).split("BODY", 2);
    try (BufferedSink sink = Okio.buffer(Okio.sink(har))) {
      sink.writeUtf8(around[0] + HEAD.replace("\"", "\\\""));
      byte[] record = new String(RECORD, UTF_8).replace("\"", "\\\"").getBytes(UTF_8);
      for (int i = 1; i < RECORDS; i++) {
        sink.write(record);
      }
      sink.writeUtf8(new String(LAST, UTF_8).replace("\"", "\\\"") + TAIL + around[1]);
    }

    assertFindsTheFaultInTheLastRecord("--capture=" + har);
  }

  private void assertFindsTheFaultInTheLastRecord(String... arguments) throws Exception {
    Path output = directory.resolve("output.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.cfbilling.conformance.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder conform = new ProcessBuilder(command);
    conform.environment().put("CLOUDFLARE_API_TOKEN", "token");
    conform.environment().put("CLOUDFLARE_ACCOUNT_ID", Traffic.ID);
    Process process = conform.redirectErrorStream(true).redirectOutput(output.toFile()).start();

    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(output)
        .content()
        .contains("/result/299999/ServiceName is null; the contract allows only a string")
        .contains("; 1 error, 0 warnings.");
    assertThat(process.exitValue()).isEqualTo(1);
  }

  private static MockResponse large() {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(
            new MockResponseBody() {
              @Override
              public long getContentLength() {
                return HEAD.length() + (RECORDS - 1L) * RECORD.length + LAST.length + TAIL.length();
              }

              @Override
              public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(HEAD);
                for (int i = 1; i < RECORDS; i++) {
                  sink.write(RECORD);
                }
                sink.write(LAST).writeUtf8(TAIL);
              }
            })
        .build();
  }

  private static MockResponse notFound() {
    return new MockResponse.Builder()
        .code(404)
        .setHeader("Content-Type", "application/json")
        .body("{\"success\":false,\"errors\":[{\"code\":7003,\"message\":\"No route\"}]}")
        .build();
  }
}
