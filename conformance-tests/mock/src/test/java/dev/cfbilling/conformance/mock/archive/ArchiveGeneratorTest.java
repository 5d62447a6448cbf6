package dev.cfbilling.conformance.mock.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.MockClient;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import okio.ByteString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ArchiveGeneratorTest {
  private static final Instant LAST = Instant.parse("2026-11-21T06:00:00.5Z");
  private static final ArchiveSpan TWO_DAYS = new ArchiveSpan(LAST, 2, 3);

  @TempDir private Path directory;

  @Test
  void keepsABodyForEachOwnerOperationAndDay() throws Exception {
    Map<String, byte[]> files = written("archive", TWO_DAYS, true);

    String organization =
        "operation=getOrganizationBillableUsage/account=" + Customers.ORGANIZATION;
    String account = "account=" + Customers.FIRST_ACCOUNT;
    assertThat(files.keySet())
        .hasSize(14)
        .contains(
            organization + "/retrieved=2026-11-20T06-00-00Z/2026-11-17_2026-11-20.json.gz",
            organization + "/retrieved=2026-11-21T06-00-00Z/2026-11-18_2026-11-21.json.gz",
            "operation=getAccountBillableUsage/%s/retrieved=2026-11-21T06-00-00Z/2026-11-18_2026-11-21.json.gz"
                .formatted(account),
            "operation=getPaygoBillableUsage/%s/retrieved=2026-11-20T06-00-00Z/2026-11-14_2026-11-20.json.gz"
                .formatted(account),
            "operation=getBillingProfile/%s/retrieved=2026-11-20T06-00-00Z/usage.json.gz"
                .formatted(account));
  }

  @Test
  void asksForTheBillingCycleOfTheOldestDay() throws Exception {
    ArchiveSpan span = new ArchiveSpan(Instant.parse("2026-11-15T06:00:00Z"), 1, 3);

    assertThat(written("archive", span, false).keySet())
        .contains(
            "operation=getPaygoBillableUsage/account=%s/retrieved=2026-11-15T06-00-00Z/2026-10-14_2026-11-15.json"
                .formatted(Customers.FIRST_ACCOUNT));
  }

  @Test
  void writesTheSameBytesAgain() throws Exception {
    Map<String, ByteString> once = strings(written("once", TWO_DAYS, true));

    assertThat(strings(written("again", TWO_DAYS, true))).isEqualTo(once);
    assertThat(once.values()).allMatch(file -> file.substring(4, 8).equals(noTime()));
    Map<String, ByteString> unpacked = new TreeMap<>();
    for (Map.Entry<String, ByteString> file : once.entrySet()) {
      unpacked.put(file.getKey().replace(".gz", ""), unpacked(file.getValue()));
    }
    assertThat(strings(written("plain", TWO_DAYS, false))).isEqualTo(unpacked);
  }

  @Test
  void keepsWhatTheServedMockAnswers() throws Exception {
    Map<String, byte[]> files = written("archive", TWO_DAYS, false);

    try (MockApi served = mock().clock(Instant.parse("2026-11-21T06:00:00Z")).start()) {
      MockClient client = new MockClient(served);
      for (Map.Entry<String, String> question :
          Map.of(
                  "getAccountBillableUsage/2026-11-18_2026-11-21",
                  "/accounts/{first}/billable/usage?from=2026-11-18&to=2026-11-21",
                  "getPaygoBillableUsage/2026-11-14_2026-11-21",
                  "/accounts/{first}/billable-usage?from=2026-11-14&to=2026-11-21",
                  "getBillingProfile/usage",
                  "/accounts/{first}/billing/profile")
              .entrySet()) {
        String[] place = question.getKey().split("/", -1);
        byte[] kept =
            files.get(
                "operation=%s/account=%s/retrieved=2026-11-21T06-00-00Z/%s.json"
                    .formatted(place[0], Customers.FIRST_ACCOUNT, place[1]));
        assertThat(JsonMapper.shared().readTree(kept).toString())
            .isEqualTo(
                JsonMapper.shared()
                    .readTree(
                        client
                            .text(
                                client
                                    .request(question.getValue())
                                    .header("Authorization", MockClient.TOKEN)
                                    .build())
                            .substring("200 ".length()))
                    .toString());
      }
    }
  }

  @Test
  void keepsNoRefusal() throws Exception {
    MockApiBuilder mock = mock().scenario(Scenario.RESTRICTED);
    new ArchiveGenerator(mock, TWO_DAYS, List.of())
        .write(directory.resolve("archive"), true, more -> {});

    assertThat(operations(directory.resolve("archive")))
        .containsExactlyInAnyOrder("getBillingProfile", "getPaygoBillableUsage");
  }

  @Test
  void hasTheOperationsOfEachDay() throws Exception {
    new ArchiveGenerator(
            mock(), new ArchiveSpan(Instant.parse("2026-08-04T06:00:00Z"), 2, 3), List.of())
        .write(directory.resolve("archive"), true, more -> {});

    assertThat(operations(directory.resolve("archive")))
        .contains("getPaygoUsage", "getPaygoBillableUsage");
  }

  @Test
  void tellsWhatItHasWritten() throws Exception {
    AtomicLong readings = new AtomicLong();
    ArchiveSize size =
        new ArchiveGenerator(mock(), TWO_DAYS, List.of())
            .write(directory.resolve("archive"), false, readings::addAndGet);

    assertThat(readings).hasValue(TWO_DAYS.readings(2)).hasValue(6);
    assertThat(size.files()).isEqualTo(14);
    assertThat(size.bytes())
        .isEqualTo(
            files(directory.resolve("archive")).values().stream()
                .mapToLong(file -> file.length)
                .sum());
  }

  @Test
  void endsWithTheFirstFileThatCanNotBeWritten() throws Exception {
    Path file = Files.writeString(directory.resolve("archive"), "mine");

    assertThatThrownBy(
            () -> new ArchiveGenerator(mock(), TWO_DAYS, List.of()).write(file, true, more -> {}))
        .isInstanceOf(IOException.class);
    assertThat(file).hasContent("mine");
  }

  private Map<String, byte[]> written(String name, ArchiveSpan span, boolean packed)
      throws IOException {
    Path folder = directory.resolve(name);
    new ArchiveGenerator(mock(), span, List.of()).write(folder, packed, more -> {});
    return files(folder);
  }

  private static MockApiBuilder mock() {
    return MockApi.builder().accounts(2).scenario(Scenario.RESTATEMENT);
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private static Map<String, ByteString> strings(Map<String, byte[]> files) {
    return files.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                file -> ByteString.of(file.getValue()),
                (a, b) -> a,
                TreeMap::new));
  }

  private static ByteString unpacked(ByteString packed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.toByteArray()))) {
      return ByteString.of(in.readAllBytes());
    }
  }

  /** The header's four bytes for the time. */
  private static ByteString noTime() {
    return ByteString.of(new byte[4]);
  }

  private static List<String> operations(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(place -> place.getFileName().toString().replace("operation=", "")).toList();
    }
  }
}
