package dev.cfbilling.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.BufferedSink;
import okio.Okio;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A response of 100 MB needs no 100 MB of memory. */
@Tag("external")
class LargeBodyTest {
  private static final int RECORDS = 300_000;
  private static final String HEAD = "{\"errors\":[],\"messages\":[],\"success\":true,\"result\":[";
  private static final String TAIL = "]}";
  private static final int DAYS = 31;

  /** A month of each service, since rules remember what continues; of one length, all of them. */
  private static final String RECORD =
      """
      {"BillingCurrency":"USD","BillingPeriodStart":"2025-05-01T00:00:00Z",\
      "ChargePeriodEnd":"2025-%sT00:00:00Z","ChargePeriodStart":"2025-%sT00:00:00Z",\
      "ConsumedQuantity":150000,"ConsumedUnit":"","ContractedCost":0.75,\
      "CumulatedContractedCost":%6s,"CumulatedPricingQuantity":%7s,\
      "PricingQuantity":150000,"ServiceName":"Workers %05d"},""";

  private static final String LAST =
      record(RECORDS - 1).replace("},", "}").replaceFirst("\"Workers [0-9]+\"", "null");

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

      assertFindsTheFaultInTheLastRecord(
          "--target=live",
          "--edition=2026-08-02",
          "--no-probes",
          "--base-url=" + server.url("/client/v4"));
    }
  }

  @Test
  void ofACaptureIsCheckedToItsLastRecordInSixtyFourMegabytes() throws Exception {
    Path har = directory.resolve("large.har");
    String[] around = Har.text(Har.entry("accounts/%s/paygo-usage", "BODY")).split("BODY", 2);
    try (BufferedSink sink = Okio.buffer(Okio.sink(har))) {
      sink.writeUtf8(around[0] + HEAD.replace("\"", "\\\""));
      for (int i = 0; i < RECORDS - 1; i++) {
        sink.writeUtf8(record(i).replace("\"", "\\\""));
      }
      sink.writeUtf8(LAST.replace("\"", "\\\"") + TAIL + around[1]);
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
                "dev.cfbilling.conformance.cli.ConformMain"));
    command.addAll(List.of(arguments));
    ProcessBuilder conform = new ProcessBuilder(command);
    conform.environment().put("CLOUDFLARE_API_TOKEN", "token");
    conform.environment().put("CLOUDFLARE_ACCOUNT_ID", Traffic.ID);
    Process process = conform.redirectErrorStream(true).redirectOutput(output.toFile()).start();

    process.waitFor();
    assertThat(output)
        .content()
        .contains("/result/299999/ServiceName is null; the contract allows only a string")
        .contains("; 1 error, 0 warnings.");
    assertThat(process.exitValue()).isEqualTo(1);
  }

  private static String record(int number) {
    int day = number % DAYS;
    LocalDate date = LocalDate.of(2025, 5, 1).plusDays(day);
    return RECORD.formatted(
        date.plusDays(1).toString().substring(5),
        date.toString().substring(5),
        new BigDecimal("0.75").multiply(new BigDecimal(day + 1)),
        150_000 * (day + 1),
        number / DAYS);
  }

  private static MockResponse large() {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/json")
        .body(
            new MockResponseBody() {
              @Override
              public long getContentLength() {
                return HEAD.length()
                    + (RECORDS - 1L) * record(0).length()
                    + LAST.length()
                    + TAIL.length();
              }

              @Override
              public void writeTo(BufferedSink sink) throws IOException {
                sink.writeUtf8(HEAD);
                for (int i = 0; i < RECORDS - 1; i++) {
                  sink.writeUtf8(record(i));
                }
                sink.writeUtf8(LAST).writeUtf8(TAIL);
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
