package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.audit.archive.AccountNames;
import dev.cfbilling.conformance.audit.run.TestArchive.Question;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures and results in a filesystem that only the user's settings name. */
@Tag("nightly")
class OtherFilesystemTest {
  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "getAccountBillableUsage",
              Customers.FIRST_ACCOUNT,
              "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage"));

  @TempDir private Path directory;

  @Test
  void givesTheSameAsThisMachinesDisk() throws Exception {
    Configuration hadoop = SharedSpark.SESSION.sparkContext().hadoopConfiguration();
    ElsewhereFileSystem.settings(directory).forEach(hadoop::set);
    // Each use asks the settings again, as on each machine of a cluster.
    hadoop.setBoolean("fs.elsewhere.impl.disable.cache", true);
    Path archive = directory.resolve("archive");
    for (String day : List.of("2026-11-19", "2026-11-21")) {
      new TestArchive(archive)
          .ask(Instant.parse(day + "T06:00:00Z"), Scenario.RESTATEMENT, QUESTIONS);
    }
    Path here = directory.resolve("here");
    Path there = directory.resolve("there");

    Audits.run(archive, here, null);
    Audits.run(elsewhere(archive), elsewhere(there), new AccountNames(false), null);

    assertThat(rows(there)).hasSizeGreaterThan(100).isEqualTo(rows(here));
  }

  private static String elsewhere(Path path) {
    return ElsewhereFileSystem.SCHEME + "://" + path;
  }

  /** The rows of all tables, with one path for both archives. */
  private List<String> rows(Path out) throws Exception {
    String all =
        Stream.of("records", "findings", "restatements", "exchanges", "coverage", "drift")
            .map("SELECT '%1$s', CAST(t AS VARCHAR) FROM '%%s/%1$s/*.parquet' t"::formatted)
            .reduce((one, other) -> one + " UNION ALL " + other)
            .orElseThrow();
    return Audits.rows(out, all + " ORDER BY ALL").stream()
        .map(row -> row.replace(elsewhere(directory), directory.toString()))
        .toList();
  }
}
