package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.probe.run.Explanations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The verbs beside check, and what the user can set. */
class VerbsTest {
  private static final String GOOD = Traffic.example("getPaygoUsage/full-period.json");
  private static final String BAD = GOOD.replaceFirst("\"USD\"", "7");
  private static final String GROWN = GOOD.replaceFirst("\"BillingCurrency\"", "\"New\":1,$0");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void checksABodyInAFile() throws IOException {
    assertThat(run("body", file(GOOD), "--operation", "getPaygoUsage")).isZero();
    assertThat(run("body", file(BAD), "--operation", "getPaygoUsage")).isEqualTo(1);
    assertThat(out.toString())
        .contains("/result/0/BillingCurrency is 7; the contract allows only a string")
        .contains("1 of 1 operations tested");
  }

  @Test
  void checksABodyFromStandardInputInGzip() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(BAD.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(
            run(
                new ByteArrayInputStream(zipped.toByteArray()),
                "body",
                "-",
                "--operation",
                "getPaygoUsage"))
        .isEqualTo(1);
    assertThat(out.toString()).contains("standard input against Cloudflare Billing API");
  }

  @Test
  void checksABodyThatCameWithAnotherStatus() throws IOException {
    String failure = Traffic.example("errors/no-permission.json");

    assertThat(run("body", file(failure), "--operation", "getPaygoUsage", "--status", "403"))
        .isZero();
    assertThat(run("body", file(failure), "--operation", "getPaygoUsage")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "body none.json --operation getPaygoUsage | There is no file none.json to read a body from.",
        "body none.json --operation nonsense      | There is no operation \"nonsense\"; the nearest are ",
        "body none.json                           | Missing required option: '--operation=ID'; conform body --help",
        "body - --operation x --status 7          | --status is 7; it goes from 100 to 599.",
        "explain nonsense                         | \"nonsense\" is no check; the nearest are ",
        "explain schema.enumm                     | \"schema.enumm\" is no check; the nearest are schema.enum, ",
        "explain schema.pattern                   | \"schema.pattern\" finds nothing here, since no schema that is checked has \"pattern\"; the nearest are",
        "explain                                  | Missing required parameter: 'CHECK'",
        "explain schema.enum schema.type          | \"schema.type\" is one argument too many; conform explain --help",
        "expain schema.enum                       | There is no verb \"expain\"; the nearest are explain, ",
        "pom.xml                                  | \"pom.xml\" is a file or folder and no verb; conform --capture checks",
        "--no-probes bdy                          | There is no verb \"bdy\"; the nearest are body, ",
        "--chek schema                            | There is no option \"--chek\"; the nearest are --check, ",
        "--chek=schema                            | There is no option \"--chek\"; the nearest are --check, ",
        "body - --opration x                      | There is no option \"--opration\"; the nearest are --operation, ",
        "--check schema.enumm                     | --check: \"schema.enumm\" is no check; the nearest are schema.enum, ",
        "--check schema.pattern                   | --check: \"schema.pattern\" finds nothing here, since no schema",
        "--check schema.enum --skip-check schema  | --check schema.enum finds nothing here, since --skip-check leaves all",
        "--check body --check schema.type --skip-check schema.type | --check schema.type finds nothing here, since",
        "--skip-check bodyx                       | --skip-check: \"bodyx\" is no check; the nearest are body.",
        "--skip-check schema.maxLen               | --skip-check: \"schema.maxLen\" is no check; the nearest are schema.maxLength, ",
        "--severity schema.enumm=error            | --severity: \"schema.enumm\" is no check; the nearest are schema.enum, ",
        "--severity schema=nonsense               | --severity has \"nonsense\"; it is one of error, warning, information.",
        "--check probe.range --no-probes          | --check probe.range finds nothing here, since only a mock or a live",
        "--check probe.range --capture x.har      | --check probe.range finds nothing here, since only a mock or a live",
        "--check paygo.free-usage --only getBillingProfile | --check: \"paygo.free-usage\" finds nothing here, since nothing that is",
        "--edition newest                         | --edition: there is no edition newest; name a day, as in",
        "--edition python-page --spec x.yaml      | --edition chooses a contract that is shipped within, and --spec",
        "--edition beta-page --only getPaygoUsage | getPaygoUsage is not in the edition of 2026-03-17, but in that of",
        "--only getPaygoUsage                     | getPaygoUsage is not in the edition of 2026-10-15, but in that of",
        "--fail-on nothing                        | --fail-on has \"nothing\"; it is one of ",
        "--only getPaygoUsag                      | There is no operation \"getPaygoUsag\"; the nearest are getPaygoUsage, ",
        "--report json=a.x --report html=./a.x    | --report names ./a.x twice, and one report would",
        "--fault list-cost --fault list-costs      | There is no fault \"list-costs\"; the nearest are",
        "generate-completion ksh                  | SHELL has \"ksh\"; it is one of bash, zsh, fish.",
        "mock --fault list-cost --fault x          | There is no fault \"x\"; the nearest are",
        "--min-coverage 101                       | --min-coverage is 101; it goes from 0 to 100."
      })
  void saysWhatIsWrongWithTheCall(String arguments, String sentence) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).startsWith(sentence).endsWith(".\n").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void saysThatABodyWasSavedInUtf16(String encoding) throws IOException {
    Path body = Files.write(directory.resolve("a.json"), GOOD.getBytes(encoding));

    assertThat(run("body", body.toString(), "--operation", "getPaygoUsage")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith(body + " is UTF-16, as PowerShell's > writes any text;")
        .hasLineCount(1);
  }

  @Test
  void saysThatAnApiAnsweredInUtf16() throws IOException {
    ObjectNode entry = Har.entry("accounts/%s/paygo-usage", "");
    entry
        .withObject("/response/content")
        .put("text", Base64.getEncoder().encodeToString(GOOD.getBytes(StandardCharsets.UTF_16)))
        .put("encoding", "base64");
    ObjectNode decoded = Har.entry("accounts/%s/paygo-usage", GOOD);
    ((ObjectNode) decoded.at("/response/headers/0"))
        .put("value", "application/json; charset=UTF-16LE");
    Path har = Har.write(directory.resolve("a.har"), entry, decoded);

    assertThat(run("--capture", har.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("The body is UTF-16; JSON in UTF-8 (RFC 8259) is required")
        .contains("The content type says that the body is UTF-16LE; JSON in UTF-8 (RFC 8259)")
        .contains("2 errors");
  }

  @Test
  void saysThatAGzipIsBroken() throws IOException {
    Path broken = Files.write(directory.resolve("a.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0});

    assertThat(run("body", broken.toString(), "--operation", "getPaygoUsage")).isEqualTo(2);
    assertThat(err.toString()).contains("can't be read: ").hasLineCount(1);
  }

  @Test
  void explainsACheck() {
    assertThat(run("explain", "schema.maxLength")).isZero();
    assertThat(out.toString())
        .startsWith("schema.maxLength\nIs every string short enough?\n")
        .contains("For example:");
  }

  @Test
  void listsOperationsAndChecks() {
    assertThat(run("list")).isZero();
    assertThat(out.toString())
        .contains("getPaygoBillableUsageInfo", "/accounts/{account_id}/billable-usage/info")
        .contains("drift.property", "Is every property one that the contract knows?");
  }

  @Test
  void breaksTheMockInEveryWayThatIsAskedFor() {
    assertThat(run("--fault", "list-cost", "--fault", "new-property")).isEqualTo(1);
    assertThat(out.toString()).contains("usage.list-cost", "drift.property");
  }

  @Test
  void asksEveryQuestionSoThatYesIsGood() {
    assertThat(Explanations.all())
        .extracting(Explanation::question)
        .allSatisfy(
            question ->
                assertThat(question.replaceAll(", or (none|neither)", ""))
                    .matches("(Are|Did|Do|Does|Has|Is|To|With|Without)\\b.*\\?")
                    .doesNotContainPattern("\\b(no|not|none|nothing|nobody|never|twice|break)\\b"));
  }

  @Test
  void listsWhoChecksTheSchemas() {
    assertThat(run("list", "--engine")).isZero();
    assertThat(out.toString())
        .isEqualTo(
            """
            Compiled           the schemas of 7 bodies
            Left to networknt  schemas/CostAndUsageRecord.yaml#/properties/Tags, for additionalProperties
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "body",
        "drift",
        "spec-diff",
        "spec",
        "scrub",
        "mock",
        "explain",
        "list",
        "history",
        "proxy",
        "doctor",
        "generate-completion"
      })
  void describesEveryVerbInALineThatItsOwnHelpRepeats(String verb) {
    assertThat(run(verb, "--help")).isZero();
    String own = out.toString();
    assertThat(own.lines()).allMatch(line -> line.length() <= 80);
    out.getBuffer().setLength(0);
    assertThat(run("--help")).isZero();

    Matcher name = Pattern.compile("NAME\n  conform " + verb + " - (.+)\n").matcher(own);
    assertThat(name.lookingAt()).isTrue();
    assertThat(own).contains("SYNOPSIS\n  conform " + verb + " ");
    assertThat(out.toString())
        .containsPattern("\n  " + verb + " +" + Pattern.quote(name.group(1)) + "\n");
  }

  @Test
  void writesACompletionForShells() {
    assertThat(run("generate-completion")).isZero();
    assertThat(out.toString()).contains("complete -F", "--max-findings");
  }

  @Test
  void showsTheSelfTest() {
    assertThat(run("--only", "getPaygoBillableUsageInfo", "--self-test")).isZero();
    assertThat(out.toString())
        .contains("getPaygoBillableUsageInfo")
        .doesNotContain("getPaygoUsage")
        .contains("0 false alarms");
    assertThat(out.toString().lines().takeWhile(line -> !line.contains("false alarms")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--capture a.har",
        "--report json=a.json",
        "--target live",
        "--check schema",
        "--fault html-body",
        "--plan",
        "--baseline a.yaml"
      })
  void testsItselfBesideNothingElse(String option) {
    assertThat(run(("--self-test " + option).split(" ", -1))).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            option.split(" ", -1)[0]
                + " is of a run, and --self-test breaks the contract itself; leave one of them"
                + " out.\n");
  }

  @Test
  void makesDriftAnErrorWhenStrict() throws IOException {
    assertThat(body(GROWN)).isZero();
    assertThat(out.toString()).contains("WARNING  drift.property");
    assertThat(body(GROWN, "--strict")).isEqualTo(1);
    assertThat(body(GROWN, "--strict", "--severity", "drift.property=information")).isZero();
    assertThat(body(GROWN, "--fail-on", "warning")).isEqualTo(1);
    String[] information = {"--severity", "drift.property=information", "--fail-on", "warning"};
    assertThat(body(GROWN, information)).isZero();
    information[3] = "information";
    assertThat(body(GROWN, information)).isEqualTo(1);
    assertThat(body(GOOD, "--fail-on", "warning")).isZero();
  }

  @Test
  void weighsAndSelectsChecksAsTheUserSays() throws IOException {
    assertThat(body(BAD, "--severity", "schema=warning")).isZero();
    assertThat(body(BAD, "--severity", "schema=warning", "--severity", "schema.type=error"))
        .isEqualTo(1);
    assertThat(body(BAD, "--skip-check", "schema.type")).isZero();
    assertThat(body(BAD, "--check", "response")).isZero();
    assertThat(body(BAD, "--check", "schema")).isEqualTo(1);
  }

  @Test
  void failsWhenTooLittleWasLookedAt() throws IOException {
    assertThat(body(GOOD, "--min-coverage", "10")).isZero();
    assertThat(body(GOOD, "--min-coverage", "100")).isEqualTo(1);
    assertThat(err.toString())
        .containsPattern("\\d+ % of the constraints were exercised; --min-coverage asks for 100 %");
  }

  @Test
  void checksOnlyTheOperationsThatTheUserNames() {
    assertThat(run("check", "--only", "getPaygoBillableUsage", "--only", "getBillingProfile"))
        .isZero();
    assertThat(out.toString())
        .contains("2 of 2 operations tested")
        .doesNotContain("getAccountBillableUsage");
  }

  @Test
  void warnsFirstOfWhatMakesAPassMeaningless() throws IOException {
    String refused = Traffic.example("errors/unknown-token.json");
    Path har =
        Har.write(
            directory.resolve("a.har"),
            Har.entry("https://api.cloudflare.com/client/v4/accounts/7/paygo-usage", 401, refused));

    assertThat(run("--capture", har.toString())).isEqualTo(3);
    assertThat(out.toString())
        .startsWith(
            "CAUTION  Nothing was tested: every answer is a 401, so the credentials are not accepted.")
        .contains("getPaygoUsage is untested: not available to this account: it answered only 401");
  }

  @Test
  void noticesACallBesideTheContract() throws IOException {
    String api = "https://api.cloudflare.com/client/v4/";
    Path har =
        Har.write(
            directory.resolve("a.har"),
            Har.entry(api + "accounts/s3cret/paygo-usage-summary", 200, "{}"),
            Har.entry(api + "accounts/7/billing/invoices/4711", 200, "{}"),
            Har.entry(api + "accounts/7/workers/scripts", 200, "{}"),
            Har.entry("accounts/%s/paygo-usage", GOOD));

    assertThat(run("--capture", har.toString())).isZero();
    assertThat(out.toString())
        .contains(
            "GET /accounts/{account_id}/paygo-usage-summary is not in the contract;"
                + " the API may have moved")
        .contains("GET /accounts/{account_id}/billing/invoices/* is not in the contract;")
        .contains("openapi.yaml#/paths")
        .contains("(besides 3 that are no calls of it)")
        .contains("2 warnings")
        .doesNotContain("workers", "s3cret", "4711");
  }

  @Test
  void judgesABodyByTheNewestEditionThatHasItsOperation() throws IOException {
    assertThat(body(GOOD)).isZero();
    assertThat(out.toString())
        .contains("against    Cloudflare Billing API 0.2.0, edition of 2026-08-02\n")
        .doesNotContain("is not in the edition");
  }

  @Test
  void knowsNothingOfTheRequestOfABody() throws IOException {
    String profile = file(Traffic.example("getBillingProfile/minimal.json"));

    assertThat(run("body", profile, "--operation", "getBillingProfile", "--strict")).isZero();
    assertThat(out.toString()).doesNotContain("request.parameters");
  }

  @Test
  void judgesARecordedCallByTheEditionOfItsTime() throws IOException {
    String unit = Traffic.example("getBillingUsagePaygo/full-period.json");
    Path har =
        Har.write(
            directory.resolve("a.har"),
            at("2026-04-30", "accounts/%s/billing/usage/paygo", unit),
            at("2026-05-19", "accounts/%s/billing/usage/paygo", unit),
            at("2026-06-30", "accounts/%s/billing/usage/paygo", unit),
            at("2025-12-31", "accounts/%s/billing/usage/paygo", unit));

    assertThat(run("--capture", har.toString())).isZero();
    assertThat(out.toString())
        .contains(
            "getBillingUsagePaygo is not in the edition of 2026-06-22, and was judged by that of"
                + " 2026-05-04, the nearest that has it, in 1 exchange.")
        .contains("1 exchange is older than the first edition, which judged")
        .contains("Billing API 0.2.0, 3 editions of 2026-03-17 to 2026-05-04:");
  }

  @Test
  void countsOnlyOperationsThatExistedWhenTheCallsWereMade() throws IOException {
    String empty = Traffic.example("getBillingUsagePaygo/full-period.json");
    Path har =
        Har.write(
            directory.resolve("a.har"),
            at("2026-04-10", "accounts/%s/billing/usage/paygo", empty),
            at("2026-04-11", "accounts/%s/billing/usage/paygo", empty));

    assertThat(run("--capture", har.toString(), "--min-coverage", "30")).isZero();
    assertThat(out.toString())
        .contains("1 of 2 operations tested in 2 exchanges")
        .contains("edition of 2026-03-17")
        .doesNotContain("Judged by", "getAccountBillableMetrics");
  }

  @Test
  void countsTheOperationsOfEachTimeAtWhichACallWasMade() throws IOException {
    String usage = Traffic.example("getBillingUsagePaygo/full-period.json");
    Path har =
        Har.write(
            directory.resolve("a.har"),
            at("2026-04-10", "accounts/%s/billing/usage/paygo", usage),
            at("2026-06-30", "accounts/%s/billing/profile", "{}"));

    assertThat(run("--capture", har.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("2 of 5 operations tested in 2 exchanges")
        .contains("Judged by the edition of 2026-06-22: getBillingProfile.\n")
        .contains("Judged by the edition of 2026-03-17: getBillingUsagePaygo.\n")
        .contains("\n  judged by the edition of 2026-06-22\n");
  }

  @Test
  void saysHowManyCallsHaveNoTimeThatCanBeRead() throws IOException {
    String profile = Traffic.example("getBillingProfile/minimal.json");
    ObjectNode undated = Har.entry("accounts/%s/billing/profile", profile);
    undated.remove("startedDateTime");
    Path har =
        Har.write(
            directory.resolve("a.har"),
            undated,
            Har.entry("accounts/%s/billing/profile", profile).put("startedDateTime", "yesterday"),
            at("2027-11-01", "accounts/%s/billing/profile", profile));

    assertThat(run("--capture", har.toString())).isZero();
    assertThat(out.toString())
        .contains(
            "In 2 exchanges the time is missing or can't be read; the newest edition that has the"
                + " operation judged.\n");
  }

  @Test
  void saysOfACallBeforeTheFirstEditionWhichEditionJudged() throws IOException {
    Path har =
        Har.write(
            directory.resolve("a.har"),
            at(
                "2026-01-10",
                "accounts/%s/billable/usage",
                Traffic.example("getAccountBillableUsage/empty.json")));

    assertThat(run("--capture", har.toString(), "--allow-untested")).isZero();
    assertThat(out.toString())
        .contains(
            "getAccountBillableUsage was called before the first edition, and was judged by that of"
                + " 2026-05-20, the first that has it, in 1 exchange.\n")
        .doesNotContain("as if it had been in force");
  }

  @Test
  void saysThatTheMockStandsBeforeTheFirstEdition() {
    assertThat(run("--clock", "2026-02-01T12:00:00Z")).isZero();
    assertThat(out.toString())
        .contains("exchanges are older than the first edition, which judged as if")
        .contains("edition of 2026-03-17:");
  }

  @Test
  void namesTheNearestEditionThatHasAnOperation() throws IOException {
    assertThat(body(GOOD, "--edition", "2026-01-01")).isEqualTo(2);
    assertThat(err.toString())
        .contains("getPaygoUsage is not in the edition of 2026-03-17, but in that of 2026-05-20;");
  }

  private static ObjectNode at(String day, String path, String body) {
    return Har.entry(path, body).put("startedDateTime", day + "T12:00:00Z");
  }

  private int body(String body, String... options) throws IOException {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "body";
    arguments[1] = file(body);
    arguments[2] = "--operation";
    arguments[3] = "getPaygoUsage";
    System.arraycopy(options, 0, arguments, 4, options.length);
    return run(arguments);
  }

  private String file(String body) throws IOException {
    return Files.writeString(directory.resolve("body.json"), body).toString();
  }

  private int run(String... arguments) {
    return run(InputStream.nullInputStream(), arguments);
  }

  private int run(InputStream in, String... arguments) {
    return ConformMain.run(
        Map.of(), in, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
