package dev.cfbilling.conformance.audit.run;

import static dev.cfbilling.conformance.audit.run.UsageText.answer;
import static dev.cfbilling.conformance.audit.run.UsageText.of;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.cfbilling.conformance.Har;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to accounts whose figures are right, and what is like it and is not. */
class InnocentHistoriesTest {
  private static final String USAGE = "getAccountBillableUsage";
  private static final String ORGANIZATION = "getOrganizationBillableUsage";
  private static final Instant MORNING = Instant.parse("2026-11-11T06:00:00Z");
  private static final Instant NEXT_MORNING = Instant.parse("2026-11-12T06:00:00Z");

  @TempDir private Path directory;
  private TestArchive archive;

  @BeforeEach
  void startAnArchive() {
    archive = new TestArchive(directory.resolve("archive"));
  }

  @Test
  void haveSumsThatNoTableHolds() throws Exception {
    String half = of("huge", "2026-11-10", "huge", "99999999999999999999");
    String twice = answer(half, half.replace("{", "{\"x_ZoneId\": \"z\", \"x_ZoneName\": \"z\", "));
    archive.write(USAGE, "huge", MORNING, "a.json", twice);
    archive.write(USAGE, "huge", MORNING, "b.json", answer(half));
    archive.write(ORGANIZATION, "all", MORNING, answer(half));

    assertThat(found()).isEmpty();
  }

  @Test
  void haveNumbersThatNoTableHolds() throws Exception {
    String tiny = of("tiny", "2026-11-10", "tiny", "1.2345678901234567e-05");
    archive.write(USAGE, "tiny", MORNING, answer(tiny));
    archive.write(
        ORGANIZATION, "all", MORNING, answer(tiny.replace("1.2345678901234567e-05", "2")));
    archive.write(USAGE, "tiny", NEXT_MORNING, answer(tiny.replace("1.2345678901234567e-05", "3")));
    archive.write(
        USAGE,
        "tiny",
        NEXT_MORNING.plusSeconds(3600),
        answer(tiny.replace("1.2345678901234567e-05", "\"3\"")));
    String none = of("tiny", "2026-11-10", "unused", "0");
    archive.write(ORGANIZATION, "none", MORNING, answer(none));

    assertThat(found()).allMatch(each -> each.startsWith("fleet.drift"));
  }

  @Test
  void haveADayThatGoesOnUntilItsLastSecond() throws Exception {
    for (int hour : List.of(6, 12, 20)) {
      archive.write(
          USAGE,
          "second",
          Instant.parse("2026-11-10T%02d:00:00Z".formatted(hour)),
          answer(
              of("second", "2026-11-10", "grown", String.valueOf(hour))
                  .replace("2026-11-11T00:00:00Z", "2026-11-10T23:59:59Z")));
    }

    assertThat(found()).isEmpty();
  }

  @Test
  void haveTwoSubscriptionsThatNothingTellsApart() throws Exception {
    String usage = answer(cycle("10", "1"), cycle("20", "2"));
    archive.write("getPaygoUsage", "two", MORNING, usage);
    archive.write("getPaygoUsage", "two", NEXT_MORNING, usage);

    assertThat(found()).isEmpty();
  }

  @Test
  void areQueriedForOneThingAndAnother() throws Exception {
    String query = "queryAccountBillableUsage";
    String all = of("asked", "2026-11-10", "all", "10");
    String cost = all.replace("{", "{\"BilledCost\": 1, \"BillingCurrency\": \"USD\", ");
    String few = of("asked", "2026-11-10", "all", "4");
    String seldom = of("asked", "2026-11-07", "seldom", "1");
    for (int hour : List.of(0, 6, 12)) {
      String answer = answer(hour == 0 ? all : hour == 6 ? cost : few, seldom);
      archive.write(query, "asked", MORNING.plusSeconds(hour * 3600), answer);
    }
    archive.write(query, "long-ago", NEXT_MORNING, answer(of("long-ago", "2026-01-01", "a", "1")));

    assertThat(found()).isEmpty();
  }

  @Test
  void areReadHoursAfterTheOrganizationIs() throws Exception {
    archive.write(ORGANIZATION, "all", MORNING, answer(of("late", "2026-11-10", "grown", "5")));
    archive.write(
        USAGE, "late", MORNING.plusSeconds(4000), answer(of("late", "2026-11-10", "grown", "9")));

    assertThat(found()).isEmpty();
  }

  @Test
  void areReadHoursAfterTheOrganizationIsOnlyOfTheLastDays() throws Exception {
    archive.write(ORGANIZATION, "all", MORNING, answer(of("late", "2026-11-01", "settled", "5")));
    archive.write(
        USAGE, "late", MORNING.plusSeconds(4000), answer(of("late", "2026-11-01", "settled", "9")));

    assertThat(found())
        .anyMatch(told -> told.startsWith("fleet.organization | ConsumedQuantity of settled"));
  }

  @Test
  void haveUsageOfAWholeContractBesideTheirOwn() throws Exception {
    String own = of("member", "2026-11-10", "shared", "7");
    String contract = own.replaceFirst("\"BillingAccountId.*Anchor\", ", "");
    String usage = answer(own, contract);
    archive.write(USAGE, "member", MORNING, usage);
    archive.write(ORGANIZATION, "all", MORNING, usage);

    assertThat(found()).isEmpty();
  }

  @Test
  void endBeforeTheFiguresDo() throws Exception {
    archive.write(USAGE, "ended", MORNING, answer(of("ended", "2026-11-10", "ended", "1")));
    archive.write(USAGE, "ended", MORNING.plusSeconds(3 * 86400), answer());
    archive.write(USAGE, "unused", MORNING, answer());
    archive.write(USAGE, "refused", MORNING, answer(of("refused", "2026-11-10", "ended", "1")));
    archive.write(
        USAGE,
        "refused",
        MORNING.plusSeconds(3 * 86400),
        """
        {"success": false, "errors": [{"message": "Authentication error"}], "messages": [],
         "result": null}
        """);

    assertThat(found())
        .filteredOn(each -> !each.startsWith("fleet.drift"))
        .singleElement(as(STRING))
        .startsWith(
            "fleet.freshness | The last day is 2026-11-10, 4 days behind 2026-11-14, on which it was"
                + " read");
  }

  @Test
  void haveMetricsWithLongNamesAndWithNone() throws Exception {
    String name = "n".repeat(10_000);
    String other = "o".repeat(10_000);
    String unnamed = of("names", "2026-11-10", "name", "1").replaceFirst(",\\s*\"x_Bill.*\"", "");
    String more = unnamed.replace("\"ConsumedQuantity\": 1", "\"ConsumedQuantity\": 2");
    String unit = of("names", "2026-11-10", name, "1").replace("Requests", other);
    archive.write(
        USAGE, "names", MORNING, "a.json", answer(unnamed, of("names", "2026-11-10", name, "1")));
    archive.write(USAGE, "names", MORNING, "b.json", answer(more));
    archive.write(USAGE, "names", NEXT_MORNING, answer(unit));

    assertThat(found())
        .satisfiesExactly(
            twice ->
                assertThat(twice)
                    .contains("ConsumedQuantity of an unnamed metric on 2026-11-10 adds up to 2"),
            units ->
                assertThat(units)
                    .contains("nnn… (", " \"ooo", "ooo…\" (10000 characters) from 2026-11-12 on")
                    .hasSizeLessThan(600));
  }

  @Test
  void payMoreInAnotherRegion() throws Exception {
    archive.write(
        USAGE,
        "regions",
        MORNING,
        answer(
            priced("EEUR", "0.5", "null"),
            priced("EEUR", "0.7", "\"Correction\""),
            priced("APAC", "2", "null")));
    archive.write(USAGE, "regions", NEXT_MORNING, answer(priced("EEUR", "0.50", "null")));

    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"metric=one", "metric_id=one"})
  void areAskedForOneMetric(String asked) throws Exception {
    String account = "023e105f4ecef8ad9ca31a8372d0c353";
    String one = of(account, "2026-11-10", "one", "1");
    Files.createDirectories(archive.folder());
    Har.write(
        archive.folder().resolve("one.har"),
        Har.entry("accounts/%s/billable/usage?" + asked, answer(one))
            .put("startedDateTime", MORNING.toString()));
    String both = answer(one, of(account, "2026-11-10", "other", "1"));
    archive.write(ORGANIZATION, "all", MORNING, both);

    assertThat(found()).isEmpty();
  }

  @Test
  void areAskedForASeldomMetric() throws Exception {
    String account = "023e105f4ecef8ad9ca31a8372d0c353";
    Files.createDirectories(archive.folder());
    Har.write(
        archive.folder().resolve("seldom.har"),
        Har.entry(
                "accounts/%s/billable/usage?metric=seldom",
                answer(
                    of(account, "2026-11-01", "seldom", "1"),
                    of(account, "2026-11-06", "seldom", "1")))
            .put("startedDateTime", MORNING.toString()));

    assertThat(found()).isEmpty();
  }

  /** As a calculation in binary floating point gives them. */
  @Test
  void haveSumsWithOtherLastDigits() throws Exception {
    String noisy = answer(of("noise", "2026-11-01", "noisy", "0.30000000000000004"));
    String exact = answer(of("noise", "2026-11-01", "noisy", "0.3"));
    archive.write(ORGANIZATION, "all", MORNING, noisy);
    archive.write(USAGE, "noise", MORNING, "a.json", exact);
    archive.write(USAGE, "noise", MORNING, "b.json", noisy);
    archive.write(USAGE, "noise", NEXT_MORNING, noisy);

    assertThat(found()).noneMatch(each -> !each.startsWith("fleet.freshness"));
  }

  /** In one archive: each audit takes seconds. */
  @Test
  void areLeftAlone() throws Exception {
    areReadAtAnUnknownTimeOfADay();
    areReadMinutesAfterTheDay();
    moveFromOneOrganizationToAnother();
    getCostsLater();
    haveADayWithACorrectionAlone();
    areReadAgainLongAfter();

    assertThat(found()).isEmpty();
  }

  private void areReadAtAnUnknownTimeOfADay() throws IOException {
    Instant midnight = Instant.parse("2026-11-11T00:00:00Z");
    archive.write(ORGANIZATION, "of-days", midnight, answer(of("day", "2026-11-10", "grown", "5")));
    archive.write(
        USAGE, "day", midnight, "0600.json", answer(of("day", "2026-11-10", "grown", "6")));
    archive.write(
        USAGE, "day", midnight, "1800.json", answer(of("day", "2026-11-10", "grown", "7")));
  }

  private void areReadMinutesAfterTheDay() throws IOException {
    archive.write(
        ORGANIZATION,
        "early-all",
        Instant.parse("2026-11-11T00:10:00Z"),
        answer(of("early", "2026-11-10", "grown", "5")));
    archive.write(
        USAGE,
        "early",
        Instant.parse("2026-11-11T00:45:00Z"),
        answer(of("early", "2026-11-10", "grown", "7")));
  }

  private void moveFromOneOrganizationToAnother() throws IOException {
    archive.write(ORGANIZATION, "from", MORNING, answer(of("moved", "2026-11-10", "used", "2")));
    archive.write(
        ORGANIZATION, "to", MORNING.plusSeconds(5), answer(of("moved", "2026-11-10", "used", "3")));
    archive.write(USAGE, "moved", MORNING, answer(of("moved", "2026-11-10", "used", "5")));
  }

  private void areReadAgainLongAfter() throws IOException {
    String old = of("again", "2026-11-01", "used", "1");
    archive.write(USAGE, "again", MORNING, "2026-10-20_2026-11-02.json", answer(old));
    archive.write(ORGANIZATION, "again", MORNING, "2026-10-20_2026-11-02.json", answer(old));
    archive.write(ORGANIZATION, "again", MORNING, "2026-10-01_2026-10-05.json", answer());
  }

  private void getCostsLater() throws IOException {
    String without = of("costs", "2026-11-10", "priced", "1");
    String with = without.replaceFirst("\\{", "{\"BilledCost\": 0.5, ");
    archive.write(USAGE, "costs", MORNING, answer(without));
    archive.write(USAGE, "costs", NEXT_MORNING, answer(with));
  }

  private void haveADayWithACorrectionAlone() throws IOException {
    String correction =
        of("corrected", "2026-11-09", "used", "1")
            .replaceFirst("\\{", "{\"ChargeClass\": \"Correction\", ");
    archive.write(
        USAGE,
        "corrected",
        MORNING,
        answer(
            of("corrected", "2026-11-08", "used", "1"),
            correction,
            of("corrected", "2026-11-10", "used", "1")));
  }

  private List<String> found() throws Exception {
    return Audits.betweenCaptures(archive.folder(), directory.resolve("out"));
  }

  private static String priced(String region, String price, String chargeClass) {
    return of("regions", "2026-11-10", "priced in " + region, "1")
        .replace("\"priced in " + region + "\"", "\"priced\"")
        .replaceFirst(
            "\\{",
            """
            {"RegionId": "%s", "RegionName": "%s", "ListUnitPrice": %s, "ChargeClass": %s,
             "BillingCurrency": "USD", "PricingUnit": "Requests",
            """
                .formatted(region, region, price, chargeClass));
  }

  private static String cycle(String quantity, String cost) {
    return """
        {"BillingCurrency": "USD", "BillingPeriodStart": "2026-11-05T00:00:00Z",
         "ChargePeriodStart": "2026-11-10T00:00:00Z", "ChargePeriodEnd": "2026-11-11T00:00:00Z",
         "ServiceName": "Workers", "ConsumedQuantity": %s, "ConsumedUnit": "Count",
         "PricingQuantity": 1, "CumulatedPricingQuantity": 1, "ContractedCost": %s,
         "CumulatedContractedCost": %s}
        """
        .formatted(quantity, cost, cost);
  }
}
