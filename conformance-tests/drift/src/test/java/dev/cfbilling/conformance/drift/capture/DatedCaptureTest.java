package dev.cfbilling.conformance.drift.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.drift.patch.SourceFiles;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What captures show is held to the edition of its day too. */
class DatedCaptureTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String PAYGO = "accounts/%s/paygo-usage";
  private static final String PROFILE = "accounts/%s/billing/profile";

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "2026-07-25 | USAGE   | x_ProductFamilyId was there; the contract has that since the edition of 2026-08-02",
        "2026-08-02 | USAGE   |",
        "2026-09-01 | LACKING | BillingAccountName was absent; the contract has that since the edition of 2026-09-25",
        "2026-09-25 | LACKING |",
        "2026-09-24 | PROFILE |",
        "2026-10-20 | PROFILE | device_data was there; the contract has that until the edition of 2026-09-25 & payment_gateway was there; the contract has that until the edition of 2026-09-25 & payment_nonce was there; the contract has that until the edition of 2026-09-25 & use_legacy was there; the contract has that until the edition of 2026-09-25",
        "2026-05-19 | PAYGO   | GET /accounts/{account_id}/paygo-usage was answered; the contract has that since the edition of 2026-05-20 (python-page, organization-page)",
        "2026-07-01 | PAYGO   |",
        "2026-11-01 | PAYGO   | GET /accounts/{account_id}/paygo-usage was answered; the contract has that until the edition of 2026-08-04",
      })
  void tellsWhatAnotherEditionHas(String day, String answer, @Nullable String what)
      throws Exception {
    DriftReport report = drift(entry(day + "T12:00:00Z", answer));

    assertThat(report.differences())
        .extracting(Difference::what)
        .containsExactly(what == null ? new String[0] : what.split(" & "));
    assertThat(report.differences())
        .allMatch(difference -> difference.effect() == Effect.COMPATIBLE)
        .allMatch(difference -> difference.client().equals("nothing changes in the client"));
    assertThat(report.captured().patch()).isEmpty();
  }

  @Test
  void tellsWhatNoEditionHasAsBefore() throws Exception {
    ObjectNode entry = Har.entry(USAGE, usage().replace("x_ProductFamilyId", "x_Other"));
    entry.put("startedDateTime", "2026-11-01T12:00:00Z");

    assertThat(drift(entry).differences())
        .extracting(Difference::what)
        .containsExactly("x_Other was there: string");
  }

  @Test
  void leavesADimensionAloneThatAQueryHasAskedFor() throws Exception {
    ObjectNode entry = Har.entry(USAGE, usage().replace("x_ProductFamilyId", "colo"));
    ((ObjectNode) entry.path("request"))
        .put("method", "POST")
        .putObject("postData")
        .put("mimeType", "application/json")
        .put("text", "{\"GroupBy\":[{\"Type\":\"DIMENSION\",\"Key\":\"colo\"}]}");

    assertThat(drift(entry).differences()).isEmpty();
  }

  @Test
  void leavesAnAnswerOfUnknownTimeAlone() throws Exception {
    assertThat(drift(entry("", "PAYGO")).differences()).isEmpty();
  }

  private DriftReport drift(ObjectNode entry) throws Exception {
    Path capture = Har.write(directory.resolve("a.har"), entry);
    return CaptureDrift.of(
        ContractLoader.bundled(),
        Optional.of(ContractLoader.editions()),
        "the contract",
        SourceFiles.bundled(),
        capture);
  }

  private static ObjectNode entry(String at, String answer) {
    ObjectNode entry =
        switch (answer) {
          case "USAGE" -> Har.entry(USAGE, usage());
          case "LACKING" ->
              Har.entry(USAGE, usage().replaceAll("\"BillingAccountName\": *\"[^\"]*\",", ""));
          case "PROFILE" -> Har.entry(PROFILE, Traffic.example("getBillingProfile/full.json"));
          default -> Har.entry(PAYGO, Traffic.example("getPaygoUsage/full-period.json"));
        };
    return entry.put("startedDateTime", at);
  }

  private static String usage() {
    return Traffic.example("getAccountBillableUsage/product-family.json");
  }
}
