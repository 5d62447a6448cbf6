package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is known does not fail a run; what is new does. */
class BaselineTest {
  private static final String USAGE = "accounts/%s/billable/usage";
  private static final String PROFILE = "accounts/%s/billing/profile";
  private static final String GOOD = Traffic.example("getAccountBillableUsage/without-costs.json");
  private static final String FAULTY = GOOD.replaceFirst("\"Usage\"", "\"Purchase\"");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String known = "";

  @BeforeEach
  void start() {
    known = directory.resolve("known.yaml").toString();
  }

  @Test
  void excusesWhatItHasAndNothingElse() throws IOException {
    assertThat(check(FAULTY)).isEqualTo(1);
    assertThat(check(FAULTY, "--baseline", known, "--update-baseline")).isZero();
    assertThat(out.toString()).endsWith(known + " has 1 finding now.\n");

    assertThat(check(FAULTY, "--baseline", known)).isZero();
    assertThat(out.toString())
        .contains("new: 0 errors, 0 warnings; known: 1 error, 0 warnings; gone: 0.");
    assertThat(check(FAULTY.replaceFirst("\"ConsumedUnit\"", "\"Unit\""), "--baseline", known))
        .isEqualTo(1);
    assertThat(out.toString()).contains("new: 2 errors, 1 warning; known: 1 error, 0 warnings");
  }

  /** Records in another order, another value and more of them are the same finding. */
  @Test
  void tellsAFindingByItsPlaceAndNotByItsRecords() throws IOException {
    check(FAULTY, "--baseline", known, "--update-baseline");

    ObjectNode more = (ObjectNode) JsonMapper.shared().readTree(FAULTY.replace("Purchase", "Tax"));
    more.withArray("result").insert(0, JsonMapper.shared().readTree(GOOD).at("/result/0"));

    assertThat(check(more.toString(), "--check", "schema", "--baseline", known)).isZero();
    assertThat(out.toString()).contains("known: 1 error");
  }

  @ParameterizedTest
  @CsvSource({
    "billable/usage, 204, billable/usage, 301",
    "billable/usage, 418, billable/usage, 451",
    "billing/spending, 200, billing/costs, 200",
    "billing/profile?a=1, 403, billing/profile?b=1, 403",
  })
  void excusesNoOtherStatusPathOrParameter(
      String path, int status, String otherPath, int otherStatus) throws IOException {
    String[] options =
        "--strict --allow-untested --check drift --check response.status --baseline %s --update-baseline"
            .formatted(known)
            .split(" ");
    String[] beside = Arrays.copyOf(options, options.length - 1);
    run(call(path, status), options);

    assertThat(run(call(path, status), beside)).isZero();
    assertThat(run(call(otherPath, otherStatus), beside)).isEqualTo(1);
  }

  /** An entry for any subject is a person's; one for a subject comes before it. */
  @Test
  void keepsAnEntryForAnySubject() throws IOException {
    String[] strict =
        "--strict --allow-untested --check drift --baseline %s".formatted(known).split(" ");
    String[] update = Arrays.copyOf(strict, strict.length + 1);
    update[strict.length] = "--update-baseline";
    run(call("billing/profile?a=1", 403), update);
    String of = Files.readString(Path.of(known));
    String any = of.replaceFirst("    subject: a\n", "").replace("reason: ''", "reason: any");
    Files.writeString(Path.of(known), any);

    assertThat(run(call("billing/profile?b=1", 403), update)).isZero();
    assertThat(Files.readString(Path.of(known))).contains("reason: any").doesNotContain("subject");
    Files.writeString(
        Path.of(known),
        Files.readString(Path.of(known))
                .replace("reason: any", "reason: any\n    expires: 2026-01-01")
            + of.substring(of.indexOf("  - check")).replace("reason: ''", "reason: a alone"));
    assertThat(run(call("billing/profile?a=1", 403), strict)).isZero();
    assertThat(out.toString()).contains(": a alone");
    assertThat(run(call("billing/profile?b=1", 403), strict)).isEqualTo(1);
    run(call("billing/profile?a=1", 403), update);
    assertThat(Files.readString(Path.of(known))).contains("reason: any", "reason: a alone");
  }

  @Test
  void fillsUpNoPlacesWithSubjects() throws IOException {
    ObjectNode[] calls = new ObjectNode[1101];
    for (int i = 0; i < calls.length - 1; i++) {
      calls[i] = call("billing/profile?p%s=1".formatted(i), 403);
    }
    calls[calls.length - 1] = Har.entry(USAGE, FAULTY);
    Path many = directory.resolve("many.har");
    Har.write(many, calls);

    CommandLineCalls.run(
        out, err, "check", "--capture", many.toString(), "--baseline", known, "--update-baseline");

    assertThat(Files.readString(Path.of(known)))
        .contains("pattern: /result/*/ChargeCategory", "subject: p49\n", "subject: '*'")
        .doesNotContain("subject: p50\n");
    assertThat(run(call("billing/profile?other=1", 403), "--strict", "--baseline", known))
        .isEqualTo(1);
  }

  private static ObjectNode call(String path, int status) {
    return Har.entry(
        "https://api.cloudflare.com/client/v4/accounts/%s/%s".formatted(Traffic.ID, path),
        status,
        "{}");
  }

  @Test
  void saysWhatIsGoneOnlyWhereItWasLookedFor() throws IOException {
    check(FAULTY, "--baseline", known, "--update-baseline");

    assertThat(check(GOOD, "--baseline", known)).isZero();
    assertThat(out.toString())
        .contains(
            "GONE  schema.enum in getAccountBillableUsage at /result/*/ChargeCategory no longer"
                + " occurs: remove it from ")
        .contains("gone: 1.");
    String profile = Traffic.example("getBillingProfile/full.json");
    assertThat(run(Har.entry(PROFILE, profile), "--baseline", known)).isZero();
    assertThat(out.toString()).doesNotContain("GONE").contains("gone: 0.");
    assertThat(run(Har.entry(PROFILE, profile), "--baseline", known, "--update-baseline")).isZero();
    assertThat(Files.readString(Path.of(known))).contains("schema.enum");
    assertThat(check(GOOD, "--baseline", known, "--update-baseline")).isZero();
    assertThat(Files.readString(Path.of(known))).doesNotContain("schema.enum");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--check usage", "--skip-check schema", "--skip-check schema.enum"})
  void keepsWhatIsNotReported(String selection) throws IOException {
    check(FAULTY, "--baseline", known, "--update-baseline");

    String options = "%s --baseline %s --update-baseline".formatted(selection, known);
    assertThat(check(GOOD, options.split(" ", -1))).isZero();
    assertThat(out.toString()).doesNotContain("GONE").contains("gone: 0.");
    assertThat(Files.readString(Path.of(known))).contains("schema.enum");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | <html>Sign in</html>",
        "403 | {\"success\":false,\"errors\":[{\"code\":10000,\"message\":\"No.\"}],\"messages\":[],\"result\":null}",
      })
  void keepsWhatIsInRecordsWhereThereWereNone(String status, String text) throws IOException {
    check(FAULTY, "--baseline", known, "--update-baseline");
    Path body = Files.writeString(directory.resolve("body"), text);

    String call =
        "body %s --operation getAccountBillableUsage --status %s --baseline %s --update-baseline";
    CommandLineCalls.run(out, err, call.formatted(body, status, known).split(" ", -1));

    assertThat(out.toString()).doesNotContain("GONE");
    assertThat(Files.readString(Path.of(known))).contains("schema.enum");
  }

  /** A name with x_ is a warning, and one without an error, at the same place. */
  @Test
  void readsWhatItWroteOfFindingsOfTwoSeverities() throws IOException {
    ObjectNode two = (ObjectNode) JsonMapper.shared().readTree(GOOD);
    ((ObjectNode) two.at("/result/0")).put("zoneTag", "a");
    ((ObjectNode) two.at("/result/1")).put("x_zoneTag", "a");
    check(two.toString(), "--baseline", known, "--update-baseline");

    assertThat(check(two.toString(), "--baseline", known)).isZero();
    assertThat(Files.readString(Path.of(known)))
        .containsOnlyOnce("check: usage.column-names")
        .containsPattern("check: usage.column-names(\n.*){5}\n *count: 2");
  }

  @Test
  void keepsReasonsAndFirstDaysAndFailsAgainWhenTheDayHasCome() throws IOException {
    check(FAULTY, "--baseline", known, "--update-baseline");
    edit("reason: ''", "reason: Ticket 812\n    expires: 2999-01-01");
    edit("firstSeen: ", "firstSeen: 2020-01-02 # ");

    assertThat(check(FAULTY, "--baseline", known, "--update-baseline")).isZero();
    assertThat(Files.readString(Path.of(known)))
        .contains("firstSeen: 2020-01-02", "reason: Ticket 812", "expires: 2999-01-01");
    check(FAULTY, "--baseline", known);
    assertThat(out.toString()).contains("; known since 2020-01-02: Ticket 812\n");

    edit("2999-01-01", "2021-01-01");
    assertThat(check(FAULTY, "--baseline", known)).isEqualTo(1);
    assertThat(out.toString()).contains("counts again:", "excused it until 2021-01-01.");
    assertThat(check(FAULTY, "--baseline", known, "--update-baseline")).isEqualTo(1);
  }

  @Test
  void isSaidInEveryReport() throws Exception {
    check(FAULTY, "--baseline", known, "--update-baseline");
    edit("reason: ''", "reason: Ticket 812");
    String both = FAULTY.replaceFirst("\"ConsumedUnit\"", "\"Unit\"");

    JsonNode json = JsonMapper.shared().readTree(report("json", both));
    assertThat(json.at("/baseline/newErrors").asInt()).isEqualTo(2);
    assertThat(json.at("/causes").valueStream().map(cause -> cause.path("known").isNull()))
        .startsWith(true)
        .contains(false);
    JsonNode results = JsonMapper.shared().readTree(report("sarif", both)).at("/runs/0/results");
    assertThat(states(results)).contains("new", "unchanged").doesNotContain("absent");
    assertThat(states(JsonMapper.shared().readTree(report("sarif", GOOD)).at("/runs/0/results")))
        .contains("absent");
    assertThat(report("junit", FAULTY)).contains("<skipped message=\"known since ", "Ticket 812");
    assertThat(report("markdown", both))
        .containsSubsequence("### New findings", "### Known findings", "Ticket 812");
    assertThat(report("markdown", GOOD)).contains("### Gone");
    assertThat(report("github", both).lines())
        .filteredOn(line -> line.startsWith("::error "))
        .hasSize(2);
    assertThat(report("github", FAULTY)).doesNotContain("::error ");
    assertThat(report("html", both))
        .containsSubsequence(">New</h3>", ">Known</h3>", "<dt>Known</dt>", "Ticket 812");
    assertThat(report("html", GOOD)).containsSubsequence(">Gone</h3>", "no longer occurs");
  }

  private static List<String> states(JsonNode results) {
    return results.valueStream().map(result -> result.path("baselineState").asString("")).toList();
  }

  private String report(String format, String body) throws IOException {
    Path file = directory.resolve("report." + format);
    check(body, "--baseline", known, "--report", format + "=" + file);
    return Files.readString(file);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--update-baseline                           | --update-baseline needs --baseline FILE, the file to write.",
        "--baseline none.yaml                        | There is no baseline none.yaml; --update-baseline writes one.",
        "--baseline no/where.yaml --update-baseline  | no/where.yaml can't be written: ",
        "--baseline CAPTURE                          | CAPTURE has \"log\"; it may have version, findings, differences.",
      })
  void saysInOneSentenceWhatIsWrong(String arguments, String sentence) throws IOException {
    String capture = capture(Har.entry(USAGE, FAULTY)).toString();
    String call = "check --capture CAPTURE " + arguments;

    assertThat(CommandLineCalls.run(out, err, call.replace("CAPTURE", capture).split(" ", -1)))
        .isEqualTo(2);
    assertThat(err.toString()).startsWith(sentence.replace("CAPTURE", capture)).hasLineCount(1);
  }

  private void edit(String from, String to) throws IOException {
    Path file = Path.of(known);
    Files.writeString(file, Files.readString(file).replace(from, to));
  }

  private int check(String body, String... options) throws IOException {
    return run(Har.entry(USAGE, body), options);
  }

  private int run(ObjectNode entry, String... options) throws IOException {
    out.getBuffer().setLength(0);
    String[] arguments = new String[options.length + 3];
    arguments[0] = "check";
    arguments[1] = "--capture";
    arguments[2] = capture(entry).toString();
    System.arraycopy(options, 0, arguments, 3, options.length);
    return CommandLineCalls.run(out, err, arguments);
  }

  private Path capture(ObjectNode entry) throws IOException {
    Path capture = directory.resolve("traffic.har");
    Har.write(capture, entry);
    return capture;
  }
}
