package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.audit.archive.AccountNames;
import dev.cfbilling.conformance.audit.run.TestArchive.Question;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for accounts gets them, and nobody else. */
class WithAccountsTest {
  private static final String ACCOUNTS =
      "SELECT DISTINCT account, BillingAccountId, contains(file, account) FROM '%s/records/*.parquet'";

  @TempDir private Path directory;

  @Test
  void namesAccountsByTheirIdsOnlyWhenAsked() throws Exception {
    Path archive = directory.resolve("archive");
    String id = Customers.FIRST_ACCOUNT;
    new TestArchive(archive)
        .ask(
            Instant.parse("2026-11-19T06:00:00Z"),
            Scenario.DEFAULT,
            List.of(
                new Question(
                    "getAccountBillableUsage", id, "/accounts/" + id + "/billable/usage")));
    Path named = directory.resolve("named");
    Path unnamed = directory.resolve("unnamed");

    Audits.run(archive, named, new AccountNames(true), null);
    Audits.run(archive, unnamed, new AccountNames(false), null);

    assertThat(Audits.rows(named, ACCOUNTS)).containsExactly(id + " | " + id + " | true");
    assertThat(Audits.rows(unnamed, ACCOUNTS))
        .singleElement()
        .asString()
        .matches("a-[0-9a-f]{16} \\| null \\| true");
  }
}
