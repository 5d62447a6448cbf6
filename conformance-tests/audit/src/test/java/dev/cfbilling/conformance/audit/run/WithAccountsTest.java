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

/** Who asks for accounts gets them; ArchiveOverTimeTest looks for none where nobody asks. */
class WithAccountsTest {
  private static final String ACCOUNTS =
      "SELECT DISTINCT account, BillingAccountId, contains(file, account) FROM '%s/records/*.parquet'";

  @TempDir private Path directory;

  @Test
  void namesAccountsByTheirIds() throws Exception {
    Path archive = directory.resolve("archive");
    String id = Customers.FIRST_ACCOUNT;
    new TestArchive(archive)
        .ask(
            Instant.parse("2026-11-19T06:00:00Z"),
            Scenario.DEFAULT,
            List.of(
                new Question(
                    "getAccountBillableUsage", id, "/accounts/" + id + "/billable/usage")));
    Path out = directory.resolve("out");

    Audits.run(archive.toString(), out.toString(), new AccountNames(true), null, "fleet");

    assertThat(Audits.rows(out, ACCOUNTS)).containsExactly(id + " | " + id + " | true");
  }
}
