package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.audit.run.TestArchive.Question;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.run.Report;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive that grows, and what goes wrong while it is read. */
class ArchiveOverTimeTest {
  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "getAccountBillableUsage",
              Customers.FIRST_ACCOUNT,
              "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage"));

  private static final String ALL_ROWS =
      Stream.of("records", "findings", "restatements", "coverage")
          .map(
              table ->
                  "SELECT '" + table + "', CAST(t AS VARCHAR) FROM '%s/" + table + "/*.parquet' t")
          .reduce((one, other) -> one + " UNION ALL " + other)
          .orElseThrow()
          .concat(" ORDER BY ALL");

  @TempDir private Path directory;

  @Test
  void givesTheSameWhetherItIsReadAtOnceOrAsItGrows() throws Exception {
    Path archive = directory.resolve("archive");
    Path grown = directory.resolve("grown");
    Path whole = directory.resolve("whole");
    Path first = ask(archive, "2026-11-20T06:00:00Z");
    Audits.run(archive, grown, null);
    ask(archive, "2026-11-21T06:00:00Z");
    Report atOnce = Audits.run(archive, whole, null);
    List<String> rows = Audits.rows(whole, ALL_ROWS);
    breakAFile(archive);
    killFirstTask();

    Report added = Audits.run(archive, grown, LocalDate.parse("2026-11-20"));

    assertThat(rows)
        .hasSizeGreaterThan(100)
        .noneMatch(row -> row.contains(Customers.FIRST_ACCOUNT));
    assertThat(Audits.rows(grown, ALL_ROWS)).isEqualTo(rows);
    assertThat(added.exchanges()).hasSize(2);
    assertThat(added.count(Severity.INFORMATION)).isEqualTo(atOnce.count(Severity.INFORMATION));
    assertThat(added.captures().parts().get(0).broken())
        .singleElement()
        .asString()
        .contains("part.json.gz", "account=a-", "end in the middle");
    refusesOtherChecks(archive, grown);
    refusesADamagedTable(archive, grown);
    refusesWhatHasChanged(archive, first, grown);
    assertThat(Audits.rows(grown, ALL_ROWS)).isEqualTo(rows);
    refusesWhatHasMoved(archive, grown);
    refusesAResultWithoutATable(archive, grown);
  }

  private static void refusesOtherChecks(Path archive, Path out) {
    assertThatThrownBy(() -> Audits.run(archive, out, LocalDate.parse("2026-11-20"), "fleet"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "The last result was made with --max-findings 3 and this one would be with --skip-check"
                + " fleet --max-findings 3; give the same options, or leave out --since to read all"
                + " captures again.");
  }

  private static void refusesADamagedTable(Path archive, Path out) throws Exception {
    Path table = out.resolve("records/captures-00000.parquet");
    byte[] whole = Files.readAllBytes(table);
    Files.delete(out.resolve("records/.captures-00000.parquet.crc"));
    Files.write(table, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> Audits.run(archive, out, LocalDate.parse("2026-11-20")))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "captures-00000.parquet of the last result is damaged; leave out --since to read all captures again.");
    Files.write(table, whole);
  }

  private void refusesAResultWithoutATable(Path archive, Path out) throws Exception {
    Files.move(out.resolve("exchanges"), directory.resolve("gone"));

    assertThatThrownBy(() -> Audits.run(archive, out, LocalDate.parse("2026-11-01")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("exchanges is not there; leave out --since");
  }

  private static void refusesWhatHasChanged(Path archive, Path file, Path out) throws Exception {
    Files.writeString(file, Files.readString(file) + " ");

    assertThatThrownBy(() -> Audits.run(archive, out, LocalDate.parse("2026-11-01")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has changed since it was read");
  }

  private static void refusesWhatHasMoved(Path archive, Path out) throws Exception {
    Path moved = archive.resolveSibling("moved");
    Files.move(archive, moved);

    assertThatThrownBy(() -> Audits.run(moved, out, LocalDate.parse("2026-11-01")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("/moved/operation=getAccountBillableUsage/account=a-")
        .hasMessageContaining("which has been read and is no longer there; leave out --since");
    Files.move(moved, archive);
  }

  private static void breakAFile(Path archive) throws Exception {
    Path folder =
        archive.resolve("operation=getAccountBillableUsage/account=b/retrieved=2026-11-20");
    Files.createDirectories(folder);
    byte[] packed = gzip("{\"success\": true}".repeat(1000));
    Files.write(folder.resolve("part.json.gz"), Arrays.copyOf(packed, packed.length / 2));
  }

  private static Path ask(Path archive, String time) throws Exception {
    new TestArchive(archive).ask(Instant.parse(time), Scenario.RESTATEMENT, QUESTIONS);
    return archive.resolve(
        "operation=getAccountBillableUsage/account=%s/retrieved=%s/part.json"
            .formatted(Customers.FIRST_ACCOUNT, time.replace(':', '-')));
  }

  /** Spark starts a killed task again. */
  private static void killFirstTask() {
    AtomicBoolean killed = new AtomicBoolean();
    SharedSpark.SESSION
        .sparkContext()
        .addSparkListener(
            new SparkListener() {
              @Override
              public void onTaskStart(SparkListenerTaskStart started) {
                if (!killed.getAndSet(true)) {
                  SharedSpark.SESSION
                      .sparkContext()
                      .killTaskAttempt(started.taskInfo().taskId(), true, "in a test");
                }
              }
            });
  }

  private static byte[] gzip(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes)) {
      packed.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
