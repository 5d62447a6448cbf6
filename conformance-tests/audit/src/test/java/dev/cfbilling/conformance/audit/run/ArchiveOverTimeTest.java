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
    ask(archive, "2026-11-20T06:00:00Z");
    Audits.run(archive, directory.resolve("grown"), null);
    ask(archive, "2026-11-21T06:00:00Z");

    Report grown = Audits.run(archive, directory.resolve("grown"), LocalDate.parse("2026-11-21"));
    Report whole = Audits.run(archive, directory.resolve("whole"), null);

    assertThat(grown.exchanges()).hasSize(2);
    assertThat(grown.count(Severity.INFORMATION)).isEqualTo(whole.count(Severity.INFORMATION));
    List<String> rows = Audits.rows(directory.resolve("whole"), ALL_ROWS);
    assertThat(rows)
        .hasSizeGreaterThan(100)
        .noneMatch(row -> row.contains(Customers.FIRST_ACCOUNT));
    assertThat(Audits.rows(directory.resolve("grown"), ALL_ROWS)).isEqualTo(rows);
    assertThat(directory).isDirectoryNotContaining(file -> file.toString().endsWith(".next"));
  }

  @Test
  void losesOnlyWhatIsTruncatedOfIt() throws Exception {
    Path archive = directory.resolve("archive");
    ask(archive, "2026-11-20T06:00:00Z");
    Audits.run(archive, directory.resolve("sound"), null);
    Path broken =
        archive.resolve("operation=getAccountBillableUsage/account=b/retrieved=2026-11-20");
    Files.createDirectories(broken);
    byte[] packed = gzip("{\"success\": true}".repeat(1000));
    Files.write(broken.resolve("part.json.gz"), Arrays.copyOf(packed, packed.length / 2));
    killFirstTask();

    Report report = Audits.run(archive, directory.resolve("with"), null);

    assertThat(report.captures().parts()).hasSize(1);
    assertThat(report.captures().parts().get(0).broken())
        .singleElement()
        .asString()
        .contains("part.json.gz", "account=a-", "end in the middle");
    assertThat(Audits.rows(directory.resolve("with"), ALL_ROWS))
        .isEqualTo(Audits.rows(directory.resolve("sound"), ALL_ROWS));
  }

  @Test
  void leavesTheLastResultWhereTheNextCannotBeMade() throws Exception {
    Path archive = directory.resolve("archive");
    Path file = ask(archive, "2026-11-20T06:00:00Z");
    Path out = directory.resolve("out");
    Audits.run(archive, out, null);
    Files.writeString(file, Files.readString(file) + " ");

    assertThatThrownBy(() -> Audits.run(archive, out, LocalDate.parse("2026-11-01")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("has changed since it was read");
    assertThat(Audits.rows(out, "SELECT count(*) > 0 FROM '%s/records/*.parquet'"))
        .containsExactly("true");

    Path other = Files.createDirectories(directory.resolve("other"));
    Files.writeString(other.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> Audits.run(archive, other, null))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("no audit has written");
    assertThat(other.resolve("notes.txt")).hasContent("mine");
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
