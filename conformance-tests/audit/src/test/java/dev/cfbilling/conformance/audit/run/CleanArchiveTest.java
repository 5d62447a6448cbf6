package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.audit.run.TestArchive.Question;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the mock answers on some days in a row. */
class CleanArchiveTest {
  private static final List<Instant> DAYS =
      List.of(
          Instant.parse("2026-11-19T06:00:00Z"),
          Instant.parse("2026-11-20T06:00:00Z"),
          Instant.parse("2026-11-21T06:00:00Z"));

  private static final List<Question> QUESTIONS =
      List.of(
          new Question(
              "getAccountBillableUsage",
              Customers.FIRST_ACCOUNT,
              "/accounts/" + Customers.FIRST_ACCOUNT + "/billable/usage"),
          new Question(
              "getPaygoBillableUsage",
              Customers.FIRST_ACCOUNT,
              "/accounts/" + Customers.FIRST_ACCOUNT + "/billable-usage"),
          new Question(
              "getOrganizationBillableUsage",
              Customers.ORGANIZATION,
              "/organizations/" + Customers.ORGANIZATION + "/billable/usage"));

  @TempDir private Path directory;

  @Test
  void hasNothingBetweenItsCaptures() throws Exception {
    Path archive = directory.resolve("archive");
    for (Instant day : DAYS) {
      new TestArchive(archive).ask(day, Scenario.DEFAULT, QUESTIONS);
    }

    Audits.run(archive, directory.resolve("out"), null);

    assertThat(
            Audits.rows(
                directory.resolve("out"),
                "SELECT \"check\", message FROM '%s/findings/*.parquet' WHERE \"check\" LIKE 'fleet.%'"))
        .isEmpty();
  }
}
