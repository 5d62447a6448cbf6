package dev.cfbilling.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Check;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.har.HarFile;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.Verdict;
import dev.cfbilling.conformance.target.PassingCalls;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import dev.cfbilling.conformance.target.mock.MockTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConformanceRunTest {
  private static final Explanation ASKS = new Explanation("test.broken", "Is it so?\n", List.of());
  private static final String PAYGO = "accounts/%s/paygo-usage";

  @TempDir private Path directory;

  @Test
  void reachesEveryOperationOfTheMockAndFindsNothing() throws Exception {
    Report report = everything(10).run(new MockTarget(Traffic.CONTRACT));

    assertThat(report.findings())
        .extracting(at -> at.finding().check())
        .containsOnly("dataset.costs-populated");
    assertThat(report.operations())
        .hasSize(10)
        .allSatisfy(operation -> assertThat(operation.verdict()).isEqualTo(Verdict.CONFORMS))
        .allSatisfy(
            operation ->
                assertThat(operation.answers().keySet())
                    .containsExactly(200, 400, 401, 403, 404, 429, 500));
  }

  @Test
  void countsEveryFindingAndQuotesTheFirstFew() throws Exception {
    String records =
        IntStream.range(0, 1_000)
            .mapToObj(i -> "{\"BillingCurrency\":" + i + "}")
            .collect(Collectors.joining(","));
    String body = "{\"errors\":[],\"messages\":[],\"success\":true,\"result\":[" + records + "]}";
    Path har = Har.write(directory.resolve("bad.har"), Har.entry(PAYGO, body));

    Report report = everything(3).run(new CaptureTarget(har));

    // Each record has a number for a string and lacks ten other properties.
    assertThat(report.count(Severity.ERROR)).isEqualTo(11_000);
    assertThat(report.exchanges().get(0).errors()).isEqualTo(11_000);
    assertThat(report.groups())
        .filteredOn(group -> group.severity() == Severity.ERROR)
        .hasSize(11)
        .allSatisfy(group -> assertThat(group.found()).isEqualTo(1_000))
        .allSatisfy(group -> assertThat(group.samples()).hasSize(3));
    assertThat(report.findings())
        .filteredOn(at -> at.finding().severity() == Severity.ERROR)
        .hasSize(33);
  }

  @Test
  void listsSoManyExchangesOfAWatchAndCountsTheOthers() throws Exception {
    String good = Traffic.example("getPaygoUsage/empty.json");
    Path har =
        Har.write(
            directory.resolve("watched.har"),
            Har.entry(PAYGO, good),
            Har.entry(PAYGO, good),
            Har.entry("https://fonts.example/a.woff", 200, "x"),
            Har.entry(PAYGO, good),
            Har.entry(PAYGO, "{}"),
            Har.entry(PAYGO, good));
    List<Exchange> passed = new ArrayList<>();
    new HarFile(har).read(passed::add);

    Report report = everything(3).watch(passing(passed), found -> {}, 2);

    assertThat(report.exchanges()).extracting(ExchangeResult::index).containsExactly(0, 1, 4);
    assertThat(report.judged()).isEqualTo(5);
    assertThat(report.unknown()).isEqualTo(1);
    assertThat(report.findings()).extracting(FindingAt::exchange).contains(4);
    assertThat(report.notes()).contains("3 exchanges more are counted and not listed one by one.");
  }

  @ParameterizedTest
  @CsvSource({
    "billable-usage/summary, 200, 1",
    "billing/spending,       200, 1",
    "billable-usage/summary, 404, 0",
    "billable-usage/summary, 405, 0",
    "billing/history,        200, 0",
    "billing/receipts/a1/pdf, 200, 0",
  })
  void tellsOfACallBesideTheContractThatMayBeWhereTheApiHasMoved(String path, int status, int found)
      throws Exception {
    String url =
        "https://api.cloudflare.com/client/v4/accounts/023e105f4ecef8ad9ca31a8372d0c353/" + path;
    Path har = Har.write(directory.resolve("beside.har"), Har.entry(url, status, "{}"));

    assertThat(everything(3).run(new CaptureTarget(har)).findings())
        .extracting(at -> at.finding().check())
        .filteredOn("drift.endpoint"::equals)
        .hasSize(found);
  }

  private static PassingCalls passing(List<Exchange> exchanges) {
    return new PassingCalls() {
      @Override
      public String name() {
        return "what passes";
      }

      @Override
      public TargetKind kind() {
        return TargetKind.LIVE;
      }

      @Override
      public void exchanges(Consumer<Exchange> judge) {
        exchanges.forEach(judge);
      }
    };
  }

  @Test
  void listsWhatIsNoCallOfTheContractWithoutJudgingIt() throws Exception {
    Path har =
        Har.write(
            directory.resolve("mixed.har"),
            Har.entry("https://fonts.example/a.woff?token=s3cret", 200, "x"),
            Har.entry(PAYGO, Traffic.example("getPaygoUsage/empty.json")));

    Report report = everything(3).run(new CaptureTarget(har));

    assertThat(report.exchanges())
        .extracting(exchange -> exchange.index() + " " + exchange.operation().orElse("none"))
        .containsExactly("0 none", "1 getPaygoUsage");
    assertThat(report.judged()).isEqualTo(1);
    assertThat(report.toString()).doesNotContain("s3cret");
  }

  @Test
  void showsOnlyDocumentedQueryParameters() throws Exception {
    String path = PAYGO + "?api_key=s3cret&to=2025-05-02&from=2025-05-01";
    Path har = Har.write(directory.resolve("query.har"), Har.entry(path, "{}"));

    Report report = everything(3).run(new CaptureTarget(har));

    assertThat(report.exchanges().get(0).request())
        .isEqualTo("GET /accounts/{account_id}/paygo-usage?from=2025-05-01&to=2025-05-02");
  }

  @Test
  void reportsWhatItReadBeforeACaptureBrokeOff() throws Exception {
    String har = Har.text(Har.entry(PAYGO, "{}"), Har.entry(PAYGO, "{}"));
    Path cut = Files.writeString(directory.resolve("cut.har"), har.substring(0, har.length() - 9));

    Report report = everything(3).run(new CaptureTarget(cut));

    assertThat(report.exchanges()).hasSize(1);
    assertThat(report.count(Severity.ERROR)).isPositive();
    assertThat(report.interruption().orElseThrow().reason()).contains("ends in the middle");
  }

  @Test
  void countsThroughTheFilesOfADirectoryAndSaysWhichHasFindings() throws Exception {
    String right = Traffic.example("getPaygoUsage/empty.json");
    Har.write(directory.resolve("a.har"), Har.entry(PAYGO, right), Har.entry(PAYGO, right));
    Path faulty =
        Har.write(directory.resolve("b.har"), Har.entry(PAYGO, right), Har.entry(PAYGO, "{}"));

    Report report = everything(3).run(new CaptureTarget(directory));

    assertThat(report.exchanges())
        .extracting(exchange -> exchange.index() + " " + (exchange.errors() > 0))
        .containsExactly("0 false", "1 false", "2 false", "3 true");
    assertThat(report.notes()).containsExactly(faulty + " has findings, the first in exchange 3.");
  }

  @Test
  void passesOnWhatAnUnusableTargetSays() {
    Target missing = new CaptureTarget(directory.resolve("none.har"));

    assertThatExceptionOfType(TargetException.class)
        .isThrownBy(() -> everything(3).run(missing))
        .satisfies(problem -> assertThat(problem.kind()).isEqualTo(TargetException.Kind.UNUSABLE));
  }

  @Test
  void turnsACheckThatBreaksIntoAFindingAgainstTheCheck() throws Exception {
    Check broken =
        new Check() {
          @Override
          public List<Explanation> explanations() {
            return List.of(ASKS);
          }

          @Override
          public void inspect(Subject subject, FindingSink findings) {
            throw new IllegalStateException("secret detail");
          }
        };

    Report report =
        new ConformanceRun(
                Traffic.CONTRACT,
                List.of(broken),
                Selection.everything(),
                SeverityTable.standard(),
                3)
            .run(once(PAYGO, "{}"));

    assertThat(report.findings())
        .singleElement()
        .satisfies(at -> assertThat(at.finding().check()).isEqualTo("check.failed"))
        .satisfies(
            at ->
                assertThat(at.finding().message())
                    .isEqualTo(
                        "The check test.broken broke off with IllegalStateException;"
                            + " what it covers was not checked"));
    assertThat(report.operations())
        .filteredOn(operation -> operation.operation().equals("getPaygoUsage"))
        .extracting(OperationResult::verdict)
        .containsExactly(Verdict.DEPARTS);
  }

  private static ConformanceRun everything(int maxSamples) {
    return new ConformanceRun(
        Traffic.CONTRACT,
        Checks.all(Traffic.CONTRACT),
        Selection.everything(),
        SeverityTable.standard(),
        maxSamples);
  }

  private static Target once(String path, String body) {
    return new Target() {
      @Override
      public String name() {
        return "once";
      }

      @Override
      public TargetKind kind() {
        return TargetKind.LIVE;
      }

      @Override
      public void exchanges(Consumer<Exchange> consumer) {
        consumer.accept(Traffic.answer(path, 200, body));
      }
    };
  }
}
