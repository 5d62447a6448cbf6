package dev.cfbilling.conformance.audit.run;

import static dev.cfbilling.conformance.audit.run.UsageText.answer;
import static dev.cfbilling.conformance.audit.run.UsageText.end;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Orders and windows in which right figures are read, and what the API says of some of them. */
class InnocentReadingsTest {
  private static final String USAGE = "getAccountBillableUsage";
  private static final String PAYGO = "getPaygoBillableUsage";
  private static final String ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";

  @TempDir private Path directory;
  private TestArchive archive;

  @BeforeEach
  void startAnArchive() {
    archive = new TestArchive(directory.resolve("archive"));
  }

  @Test
  void areOfAnEarlierMonthToo() throws Exception {
    String older = answer(of("both", "2026-10-31", ""));
    archive.write(
        USAGE, "both", at("2026-11-11"), "current.json", answer(of("both", "2026-11-10", "")));
    archive.write(USAGE, "both", at("2026-11-11"), "previous.json", older);
    archive.write(USAGE, "both", at("2026-11-11").plusSeconds(5), older);

    assertThat(found()).noneMatch(finding -> finding.startsWith("fleet.freshness"));
  }

  @Test
  void areOfACorrectionOfWhatIsLongPast() throws Exception {
    String correction = "\"ChargeClass\": \"Correction\",";
    archive.write(
        USAGE,
        "corrected",
        at("2026-11-11"),
        answer(of("corrected", "2026-11-10", ""), of("corrected", "2026-10-20", correction)));

    assertThat(found()).isEmpty();
  }

  @Test
  void areOfPaygoDaysInWhichNoCycleStarts() throws Exception {
    readDay("anchored", "2026-11-05", at("2026-11-06"), "0.25");
    archive.write(PAYGO, "anchored", at("2026-11-11"), answer());

    assertThat(found()).isEmpty();
  }

  @Test
  void areOfWindowsInWhichOneOfTwoCyclesStarts() throws Exception {
    String recent = cycle("2026-11-10", "2026-11-05", "1");
    String older = cycle("2026-11-10", "2026-10-20", "3");
    Files.createDirectories(archive.folder());
    Har.write(
        archive.folder().resolve("windows.har"),
        window("2026-11-05", "06:00", answer(recent)),
        window("2026-10-20", "06:01", answer(recent, older)));

    assertThat(found()).isEmpty();
  }

  @Test
  void areOfADayThatGoesOnAndNotOfItAgain() throws Exception {
    readDay("today", "2026-11-10", at("2026-11-10"), "0.25");
    readDay("today", "2026-11-11", at("2026-11-11"), "1.25");

    assertThat(found()).isEmpty();
  }

  @Test
  void areOfADayAgainAfterTheNextOne() throws Exception {
    readDay("again", "2026-11-11", at("2026-11-12"), "2");
    readDay("again", "2026-11-10", at("2026-11-12").plusSeconds(60), "1.25");

    assertThat(found()).isEmpty();
  }

  @Test
  void areOfYearsThatNoTableHas() throws Exception {
    String never = "+999999999-12-31";
    archive.write(
        USAGE,
        "never",
        at("2026-11-11"),
        answer(of("never", "2026-11-10", "").replace("2026-11-10T", never + "T")));
    archive.write(
        USAGE, "never", Instant.parse(never + "T06:00:00Z"), answer(of("never", "2026-11-10", "")));

    assertThat(found()).isEmpty();
    assertThat(
            Audits.rows(
                directory.resolve("out"),
                "SELECT \"check\" FROM '%s/findings/*.parquet' WHERE \"check\" = 'check.failed'"))
        .isEmpty();
  }

  private void readDay(String account, String day, Instant retrieved, String total)
      throws IOException {
    archive.write(
        PAYGO,
        account,
        retrieved,
        answer(cycle(day, "2026-11-05", total).replace(ACCOUNT, account)));
  }

  private List<String> found() throws Exception {
    return Audits.betweenCaptures(archive.folder(), directory.resolve("out"));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T06:00:00Z");
  }

  private static ObjectNode window(String from, String time, String answer) {
    return Har.entry("accounts/%s/billable-usage?to=2026-11-10&from=" + from, answer)
        .put("startedDateTime", "2026-11-11T" + time + ":00.000Z");
  }

  private static String of(String account, String day, String more) {
    return UsageText.of(account, day, "metered", "1").replace("{", "{" + more + " ");
  }

  /** A record of PayGo usage in a billing cycle; each has a subscription of its own. */
  private static String cycle(String day, String start, String total) {
    return """
        {"BillingAccountId": "%s", "SubscriptionId": "%s", "BillingCurrency": "USD",
         "BillingPeriodStart": "%sT00:00:00Z", "ChargePeriodStart": "%sT00:00:00Z",
         "ChargePeriodEnd": "%s", "ServiceName": "Workers", "ConsumedQuantity": 1,
         "ConsumedUnit": "Count", "PricingQuantity": 1, "CumulatedPricingQuantity": 1,
         "ContractedCost": 0.25, "CumulatedContractedCost": %s}
        """
        .formatted(ACCOUNT, "sub-" + start, start, day, end(day), total);
  }
}
