package dev.cfbilling.conformance.audit.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What looks like a secret, or is one of the capture, is in no column of a record. */
class MaskedRecordsTest {
  private static final String TOKEN = "hushhush-nobody-guesses-this";

  @TempDir private Path directory;

  @Test
  void haveNoSecretOfTheirCapture() throws Exception {
    String record =
        UsageText.of("kept", "2026-11-10", "paid " + TOKEN + " with 4242424242424242", "1");
    ObjectNode entry =
        Har.authorized(Har.entry("accounts/%s/billable/usage", UsageText.answer(record)), TOKEN)
            .put("startedDateTime", "2026-11-11T06:00:00Z");
    Path archive = Files.createDirectories(directory.resolve("archive"));
    Har.write(archive.resolve("a.har"), entry);

    Audits.run(archive, directory.resolve("out"), null);

    assertThat(
            Audits.rows(
                directory.resolve("out"),
                "SELECT ChargeDescription, metric, x_BillableMetricName FROM '%s/records/*.parquet'"))
        .containsExactly(
            "paid [credential] with [card number] | paid [credential] with [card number]"
                + " | paid [credential] with [card number]");
  }
}
