package dev.cfbilling.conformance.audit.run;

import static dev.cfbilling.conformance.audit.run.UsageText.answer;
import static dev.cfbilling.conformance.audit.run.UsageText.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.finding.Explanation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Each rule finds what is wrong between captures, and leaves alone what only looks like it. */
class PlantedFaultsTest {
  private static final String USAGE = "getAccountBillableUsage";
  private static final String PAYGO = "getPaygoBillableUsage";
  private static final String ORGANIZATION = "getOrganizationBillableUsage";

  @TempDir private Path directory;

  @Test
  void areFoundAndNothingElse() throws Exception {
    Path folder = directory.resolve("archive");
    TestArchive archive = new TestArchive(folder);
    restateADay(archive);
    leaveOutADay(archive);
    countADayTwice(archive);
    countADayOtherwiseInAnotherPath(archive);
    breakARunningSum(archive);
    leaveUsageOutOfTheOrganization(archive);
    leaveADayOutOfTheOrganization(archive);
    emptyAnOrganization(archive);
    giveAMetricTwoUnits(archive);
    answerLate(archive);

    Audits.run(folder, directory.resolve("out"), null);

    assertThat(
            Audits.rows(
                directory.resolve("out"),
                "SELECT \"check\", message FROM '%s/findings/*.parquet'"
                    + " WHERE \"check\" LIKE 'fleet.%' ORDER BY ALL"))
        .containsExactly(
            "fleet.double | BilledCost of paid on 2026-11-10 adds up to 2, and to 1 in the answer of"
                + " getAccountBillableUsage for 2026-11-08/2026-11-10 at the same time; each counts"
                + " the day once (inferred from the contract)",
            "fleet.double | ConsumedQuantity of Workers on 2026-11-10 adds up to 1, and to 3 in the"
                + " answer of getBillingUsagePaygo at the same time; each counts the day once"
                + " (inferred from the contract)",
            "fleet.double | ConsumedQuantity of doubled on 2026-11-10 adds up to 4, and to 2 in the"
                + " answer of getAccountBillableUsage for 2026-11-08/2026-11-10 at the same time;"
                + " each counts the day once (inferred from the contract)",
            "fleet.double | ConsumedQuantity of window on 2026-11-10 adds up to 4, and to 2 in the"
                + " answer of getAccountBillableUsage at the same time; each counts the day once"
                + " (inferred from the contract)",
            "fleet.drift | The unknown property at /result/*/x_Tier, of the form string, was seen"
                + " from 2026-11-11 to 2026-11-12, 2 times in 1 account (open: not said by the"
                + " contract)",
            "fleet.freshness | The last day is 2026-11-10, 4 days behind 2026-11-14, on which it was"
                + " read; figures come within 2 days (as several callers, 2026-10-03 has it)",
            "fleet.freshness | The last day is 2026-11-10, 5 days behind 2026-11-15, on which it was"
                + " read; figures come within 2 days (as several callers, 2026-10-03 has it)",
            "fleet.gap | There is a record of 2026-11-10 and of 2026-11-12, and none of the day"
                + " between (inferred from the contract)",
            "fleet.identity | ConsumedUnit of the metric two_units is \"Count\" from 2026-11-11 on"
                + " and \"Operations\" from 2026-11-12 on; one is to have one (inferred from the"
                + " contract)",
            "fleet.organization | ConsumedQuantity of shared on 2026-11-10 of one account adds up"
                + " to 3 in the organization's answer and to 5 in the account's own of the same"
                + " day; an organization is the sum of its accounts (the TypeScript SDK of"
                + " 2026-05-20)",
            "fleet.organization | ConsumedQuantity of skipped on 2026-11-11 of one account adds up"
                + " to nothing in the organization's answer and to 1 in the account's own of the"
                + " same day; an organization is the sum of its accounts (the TypeScript SDK of"
                + " 2026-05-20)",
            "fleet.restatement | ConsumedQuantity of restated on 2026-11-10 is 11 and was 10 when"
                + " it was read on 2026-11-11; it changed within 2 days of its start (as callers who"
                + " read days again has it)",
            "fleet.running-sum | CumulatedContractedCost of Workers on 2026-11-11 is 3 with"
                + " ContractedCost 1, after 1 on the day before, as last read on 2026-11-11; it is"
                + " to grow by what each day adds (inferred from its description)");
  }

  /** How often each of them is there, no answer's findings say. */
  @Test
  void areCountedTogetherWhereAPropertyHasTwoForms() throws Exception {
    Path folder = directory.resolve("archive");
    String record = of("member", "2026-11-10", "forms", "1");
    String text = record.replace("{", "{\"x_Tier\": \"a\", ");
    String number = record.replace("{", "{\"x_Tier\": 1, ").replace("forms", "others");
    new TestArchive(folder)
        .write(ORGANIZATION, "organization", at("2026-11-11"), answer(text, number));

    Audits.run(folder, directory.resolve("out"), null);

    assertThat(
            Audits.rows(
                directory.resolve("out"),
                "SELECT message FROM '%s/findings/*.parquet' WHERE \"check\" = 'fleet.drift'"))
        .hasSize(2)
        .allMatch(message -> message.contains(", at most 2 times in 1 organization ("));
  }

  @Test
  void haveAnExplanationEach() {
    assertThat(FleetRules.all())
        .hasSize(8)
        .allSatisfy(
            rule -> {
              assertThat(rule.question()).endsWith("?");
              assertThat(rule.text()).contains("For example:");
              assertThat(FleetRules.text(rule.id())).contains(rule.text());
            })
        .extracting(Explanation::id)
        .allMatch(id -> id.startsWith("fleet."));
    assertThat(FleetRules.text("usage.list-cost")).isEmpty();
  }

  /** A day that was not over grows; that is no restatement. */
  private static void restateADay(TestArchive archive) throws IOException {
    archive.write(
        USAGE,
        "restated",
        at("2026-11-11"),
        answer(
            of("restated", "2026-11-10", "restated", "10"),
            of("restated", "2026-11-11", "restated", "1")));
    archive.write(
        USAGE,
        "restated",
        at("2026-11-12"),
        answer(
            of("restated", "2026-11-10", "restated", "11"),
            of("restated", "2026-11-11", "restated", "2")));
  }

  /** Days in two captures are no gap. */
  private static void leaveOutADay(TestArchive archive) throws IOException {
    archive.write(
        USAGE,
        "gap",
        at("2026-11-13"),
        answer(of("gap", "2026-11-10", "gap", "1"), of("gap", "2026-11-12", "gap", "1")));
    archive.write(USAGE, "whole", at("2026-11-11"), answer(of("whole", "2026-11-10", "gap", "1")));
    archive.write(USAGE, "whole", at("2026-11-12"), answer(of("whole", "2026-11-11", "gap", "1")));
  }

  /** Two windows may share a day, and answers of other hours may differ in it. */
  private static void countADayTwice(TestArchive archive) throws IOException {
    archive.write(USAGE, "read", at("2026-11-11"), "a.json", read("2"));
    archive.write(USAGE, "read", at("2026-11-11"), "b.json", read("4"));
    archive.write(USAGE, "going-on", at("2026-11-10"), "a.json", read("2"));
    archive.write(USAGE, "going-on", at("2026-11-10"), "b.json", read("4"));
    Har.write(
        archive.folder().resolve("windows.har"),
        window("2026-11-08/2026-11-10", "12:00", "doubled", "2"),
        window("2026-11-10/2026-11-11", "12:01", "doubled", "4"),
        window("2026-11-08/2026-11-10", "12:00", "paid", "1, \"BilledCost\": 1"),
        window("2026-11-10/2026-11-11", "12:01", "paid", "1, \"BilledCost\": 2"),
        window("2026-11-08/2026-11-10", "12:02", "same", "2"),
        window("2026-11-10/2026-11-11", "12:03", "same", "2.0"));
  }

  /** Two paths of PayGo usage are one source, and a day that both have is one day. */
  private static void countADayOtherwiseInAnotherPath(TestArchive archive) throws IOException {
    String newer = answer(cycle("paths", "2026-11-10", "1", "1"));
    String older = newer.replace("\"BillingAccountId\": \"paths\", ", "");
    String other = older.replace("\"ConsumedQuantity\": 1", "\"ConsumedQuantity\": 3");
    archive.write("getBillingUsagePaygo", "paths", at("2026-11-11"), other);
    archive.write(PAYGO, "paths", at("2026-11-11"), newer);
    archive.write("getBillingUsagePaygo", "agreed", at("2026-11-11"), older);
    archive.write(PAYGO, "agreed", at("2026-11-11"), newer.replace("paths", "agreed"));
  }

  private static String read(String quantity) {
    return answer(of("read", "2026-11-10", "window", quantity));
  }

  private static ObjectNode window(String days, String time, String metric, String quantity) {
    String[] ends = days.split("/", -1);
    return Har.entry(
            "accounts/%s/billable/usage?from=" + ends[0] + "&to=" + ends[1],
            answer(of("023e105f4ecef8ad9ca31a8372d0c353", "2026-11-10", metric, quantity)))
        .put("startedDateTime", "2026-11-11T" + time + ":00.000Z");
  }

  private static void breakARunningSum(TestArchive archive) throws IOException {
    archive.write(
        PAYGO, "broken", at("2026-11-11"), answer(cycle("broken", "2026-11-10", "1", "1")));
    archive.write(
        PAYGO, "broken", at("2026-11-12"), answer(cycle("broken", "2026-11-11", "1", "3")));
    archive.write(PAYGO, "sound", at("2026-11-11"), answer(cycle("sound", "2026-11-10", "1", "1")));
    archive.write(PAYGO, "sound", at("2026-11-12"), answer(cycle("sound", "2026-11-11", "1", "2")));
  }

  /** What was read on another day, and an account that was not asked, tell nothing. */
  private static void leaveUsageOutOfTheOrganization(TestArchive archive) throws IOException {
    archive.write(
        ORGANIZATION,
        "organization",
        at("2026-11-11"),
        answer(
            of("member", "2026-11-10", "shared", "3"), of("unasked", "2026-11-10", "shared", "3")));
    archive.write(
        USAGE, "member", at("2026-11-11"), answer(of("member", "2026-11-10", "shared", "5")));
    archive.write(
        USAGE, "unrelated", at("2026-11-11"), answer(of("unrelated", "2026-11-10", "shared", "5")));
  }

  /** Another reading has the day; an account may be elsewhere for one. */
  private static void leaveADayOutOfTheOrganization(TestArchive archive) throws IOException {
    for (String account : List.of("skipping", "away")) {
      String first = of(account, "2026-11-10", "skipped", "1");
      String second = of(account, "2026-11-11", "skipped", "1");
      String third = of(account, "2026-11-12", "skipped", "1");
      archive.write(ORGANIZATION, "of-" + account, at("2026-11-12"), answer(first, second));
      archive.write(ORGANIZATION, "of-" + account, at("2026-11-13"), answer(first, third));
      archive.write(USAGE, account, at("2026-11-13"), answer(first, second, third));
    }
    archive.write(
        ORGANIZATION,
        "elsewhere",
        at("2026-11-13"),
        answer(of("away", "2026-11-11", "skipped", "1")));
  }

  private static void emptyAnOrganization(TestArchive archive) throws IOException {
    archive.write(
        ORGANIZATION, "emptied", at("2026-11-11"), answer(of("gone", "2026-11-10", "gone", "1")));
    archive.write(ORGANIZATION, "emptied", at("2026-11-15"), answer());
  }

  /** A name that is the same in two accounts is one; a property that is not in the contract. */
  private static void giveAMetricTwoUnits(TestArchive archive) throws IOException {
    for (String day : List.of("2026-11-10", "2026-11-11")) {
      String unit = day.equals("2026-11-10") ? "Count" : "Operations";
      archive.write(
          USAGE,
          "units",
          at(day).plusSeconds(86400),
          answer(
              of("units", day, "two_units", "1")
                  .replace("\"Requests\"", "\"" + unit + "\"")
                  .replace("{", "{\"x_Tier\": \"a\", ")));
    }
  }

  /** Who asks for days long past gets no new ones; two days are as usual. */
  private static void answerLate(TestArchive archive) throws IOException {
    archive.write(USAGE, "late", at("2026-11-14"), answer(of("late", "2026-11-10", "late", "1")));
    archive.write(USAGE, "usual", at("2026-11-12"), answer(of("usual", "2026-11-10", "late", "1")));
  }

  private static Instant at(String day) {
    return Instant.parse(day + "T06:00:00Z");
  }

  private static String cycle(String account, String day, String cost, String total) {
    return """
        {"BillingAccountId": "%s", "BillingCurrency": "USD",
         "BillingPeriodStart": "2026-11-05T00:00:00Z", "ChargePeriodStart": "%sT00:00:00Z",
         "ChargePeriodEnd": "%s", "ServiceName": "Workers", "ConsumedQuantity": 1,
         "ConsumedUnit": "Count", "PricingQuantity": 1, "CumulatedPricingQuantity": 1,
         "ContractedCost": %s, "CumulatedContractedCost": %s}
        """
        .formatted(account, day, at(day).plusSeconds(18 * 3600), cost, total);
  }
}
