package dev.cfbilling.client;

import static dev.cfbilling.client.MockBilling.ACCOUNT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.client.model.CostAndUsageRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A response of a gigabyte is read in 64 MB. */
@Tag("nightly")
class MillionRecordsTest {
  private static final int RECORDS_IN_PART = 10_000;
  private static final int PARTS = 100;

  @Test
  void areReadInSixtyFourMegabytes(@TempDir Path directory) throws Exception {
    Path output = directory.resolve("output.txt");
    try (MockBilling mock = new MockBilling()) {
      mock.server.enqueue(new MockResponse.Builder().body(new Body()).build());
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx64m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  MillionRecordsTest.class.getName(),
                  mock.url())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();

      process.waitFor();
    }

    BigDecimal part = total(new String(new UsageBody(RECORDS_IN_PART).readAllBytes(), UTF_8));
    assertThat(output)
        .hasContent("1000000 records, " + part.multiply(BigDecimal.valueOf(PARTS)).toPlainString());
  }

  private static BigDecimal total(String body) {
    return Arrays.stream(body.split("\"ContractedCost\":", -1))
        .skip(1)
        .map(rest -> new BigDecimal(rest.substring(0, rest.indexOf(','))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** What the other virtual machine does. */
  public static void main(String[] url) throws IOException {
    CloudflareBilling billing =
        CloudflareBilling.builder(new ApiToken("token")).baseUrl(url[0]).build();
    int count = 0;
    BigDecimal total = BigDecimal.ZERO;
    try (UsageStream<CostAndUsageRecord> usage =
        CloudflareBilling.stream(
            billing.billableUsage().getAccountBillableUsage(ACCOUNT, null, null, null))) {
      for (CostAndUsageRecord record : usage) {
        count++;
        total = total.add(record.contractedCost());
      }
    }
    System.out.println(count + " records, " + total.toPlainString());
  }

  /** The records of one body, again and again. */
  private static final class Body implements MockResponseBody {
    private final byte[] head;
    private final byte[] records;
    private final byte[] tail;

    Body() throws IOException {
      String body = new String(new UsageBody(RECORDS_IN_PART).readAllBytes(), UTF_8);
      int start = body.indexOf("[{") + 1;
      int end = body.lastIndexOf("}]") + 1;
      head = body.substring(0, start).getBytes(UTF_8);
      records = ("," + body.substring(start, end)).getBytes(UTF_8);
      tail = body.substring(end).getBytes(UTF_8);
    }

    @Override
    public long getContentLength() {
      return head.length + (long) PARTS * records.length - 1 + tail.length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(head).write(records, 1, records.length - 1);
      for (int i = 1; i < PARTS; i++) {
        sink.write(records);
      }
      sink.write(tail);
    }
  }
}
