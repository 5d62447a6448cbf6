package dev.cfbilling.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UsageReportMainTest {
  private static final String TOKEN = "token-that-nobody-may-see";

  @Test
  void reportsTheMonthThatItIsAtTheMock() {
    Run run = run();

    assertThat(run.code).isZero();
    assertThat(run.err).isEmpty();
    assertThat(run.out)
        .startsWith("Account " + Customers.FIRST_ACCOUNT + ", 2026-11-01 to 2026-11-21\n")
        .contains("Cost in USD by product family\n", "Cost in USD by day\n", "\n  2026-11-21 ")
        .contains("What is said of 2026-11-18 to 2026-11-21 may still change")
        .doesNotContain("2026-11-22");
  }

  @Test
  void saysTheSameEachTime() {
    assertThat(run().out).isEqualTo(run().out);
  }

  @ParameterizedTest
  @EnumSource(Scenario.class)
  void hasAReportOfEveryStateOfAffairs(Scenario scenario, @TempDir Path directory)
      throws IOException {
    Path page = directory.resolve("page.html");

    Run run = run("--scenario", scenario.id(), "--month", "2026-10", "--html", page.toString());

    assertThat(run.code).as(run.err).isZero();
    assertThat(run.out).endsWith("The page is at " + page.toAbsolutePath() + ".\n");
    assertThat(page).content().contains("2026-10-01 to 2026-10-31");
  }

  @Test
  void takesCorrectionsOff() {
    String before = run("--month", "2026-10").total();
    String after = run("--month", "2026-10", "--scenario", "corrections").total();

    assertThat(new BigDecimal(after)).isLessThan(new BigDecimal(before));
  }

  @Test
  void asksThePaygoPathsForCostsThatVersionTwoDoesNotHave() {
    assertThat(run("--scenario", "no-clickhouse").out)
        .contains("Cost in USD by day")
        .contains("billable/usage reports the same usage without costs.")
        .contains("All of it is from billable-usage;")
        .contains("billing periods that start on 2026-10-14 and 2026-11-14.");
  }

  @Test
  void saysWhichSourceIsNotOpen() {
    assertThat(run("--scenario", "restricted").out)
        .contains("billable/usage is not open to the account.");
  }

  @Test
  void showsQuantitiesWhereNobodyHasCosts() {
    assertThat(run("--scenario", "uncovered").out)
        .contains("Usage whose cost is not reported, which is not a cost of zero")
        .contains("Workers: Workers Standard Requests")
        .doesNotContain("0.00", "USD");
  }

  @Test
  void saysThatThereIsNoUsage() {
    assertThat(run("--scenario", "empty").out)
        .contains("No usage is reported.")
        .contains("There are no records for 2026-11-01 to 2026-11-21");
  }

  @Test
  void reportsTheBillingPeriod() {
    assertThat(run("--billing-period").out).contains("2026-11-14 to 2026-11-21");
    assertThat(run("--billing-period", "--scenario", "anchor-31").out)
        .contains("2026-10-31 to 2026-11-21");
    assertThat(run("--billing-period", "--scenario", "uncovered"))
        .isEqualTo(
            new Run(
                1,
                "",
                "Cloudflare has no usage of account %s to ask for; check its id and that the token has Billing Read.\n"
                    .formatted(Customers.FIRST_ACCOUNT)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --month 2026-13                      | --month is "2026-13"; it is a month such as 2026-10.
          --month 10/2026                      | --month is "10/2026"; it is a month such as 2026-10.
          --month 2026-12                      | --month is 2026-12, which has not begun; today is 2026-11-21.
          --month 2026-10 --billing-period     | --month and --billing-period name two periods; leave one out.
          --base-url http://localhost/         | --base-url has no meaning for the mock; add --target live.
          --target live --account a --base-url http://me:word@other.example/v4 | --base-url http://other.example would send the token in the clear; give an https URL, or one of this machine.
          --target live --scenario costs       | --scenario is of the mock; leave it out, or --target live.
          --target live                        | CLOUDFLARE_ACCOUNT_ID is not set; --target live needs it, or --account with the account's id.
          --target live --account a            | CLOUDFLARE_API_TOKEN is not set; --target live needs a token with Billing Read.
          --html /dev/null/page.html           | --html names /dev/null/page.html, which can't be written.
          --nonsense                           | Unknown option: '--nonsense'
          """)
  void refusesInOneSentence(String arguments, String sentence) {
    Run run = run(Pattern.compile(" +").split(arguments, -1));

    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).isEqualTo(sentence + "\n");
  }

  @Test
  void namesTheScenariosThatThereAre() {
    assertThat(run("--scenario", "wealth").err)
        .isEqualTo(
            "--scenario is \"wealth\"; there are %s.\n"
                .formatted(
                    Stream.of(Scenario.values())
                        .map(Scenario::id)
                        .collect(Collectors.joining(", "))));
  }

  @Test
  void readsALiveApi() throws IOException {
    try (MockApi api = MockApi.builder().scenario(Scenario.COSTS).token(TOKEN).start()) {
      Run run = live(api, TOKEN);

      assertThat(run.code).as(run.err).isZero();
      assertThat(run.out)
          .contains(YearMonth.from(LocalDate.now(ZoneOffset.UTC)).atDay(1) + " to ")
          .doesNotContain(TOKEN);
    }
  }

  @Test
  void tellsWhyALiveApiGivesNoUsageAndNeverTheToken() throws IOException {
    try (MockApi api = MockApi.builder().token("another").start()) {
      assertThat(live(api, TOKEN))
          .isEqualTo(
              new Run(
                  1,
                  "",
                  "Cloudflare does not know the API token (401); set CLOUDFLARE_API_TOKEN to a valid one.\n"));
    }
    try (MockApi api =
        MockApi.builder()
            .scenario(Scenario.COSTS)
            .token(TOKEN)
            .rateLimit(1, Duration.ofMinutes(5))
            .start()) {
      assertThat(live(api, TOKEN).code).isZero();
      assertThat(live(api, TOKEN).err).startsWith("Cloudflare has had too many requests (429)");
    }
    assertThat(
            run(
                Map.of("CLOUDFLARE_API_TOKEN", "two words", "CLOUDFLARE_ACCOUNT_ID", "a"),
                "--target",
                "live"))
        .extracting(Run::code)
        .isEqualTo(2);
  }

  private static Run live(MockApi api, String token) {
    return run(
        Map.of("CLOUDFLARE_API_TOKEN", token, "CLOUDFLARE_ACCOUNT_ID", Customers.FIRST_ACCOUNT),
        "--target",
        "live",
        "--base-url",
        api.baseUrl().toString());
  }

  @Test
  void helps() {
    Run run = run("--help");

    assertThat(run.code).isZero();
    assertThat(run.out).contains("--month=YYYY-MM", "Exit status:", "CLOUDFLARE_API_TOKEN");
  }

  private static Run run(String... arguments) {
    return run(Map.of(), arguments);
  }

  private static Run run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        UsageReportMain.run(environment, new PrintWriter(out), new PrintWriter(err), arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /** What came of it. */
  private record Run(int code, String out, String err) {

    /** Of the families. */
    String total() {
      return out.lines()
          .filter(line -> line.startsWith("  total"))
          .findFirst()
          .orElseThrow()
          .replaceAll("[^0-9.-]", "");
    }
  }
}
