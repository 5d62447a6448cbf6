package dev.cfbilling.scripts.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The action that runs conform: from the scripts, and from a release in which a script plays
 * conform.
 */
@Tag("external")
@TestInstance(Lifecycle.PER_CLASS)
class ActionTest {
  private static final String TOKEN = "a-token-that-nobody-may-read";

  /** Says what it was told, writes the reports, and ends with $CODE. */
  private static final String CONFORM =
      """
      #!/bin/sh
      printf '<%s>\\n' "$@"
      echo "asks about $CLOUDFLARE_ACCOUNT_ID $CLOUDFLARE_ORGANIZATION_ID"
      for argument; do
        case $argument in
          --report=*) yes "${LINE:-a report}" | head -n "${LINES:-1}" > "${argument#--report=*=}" ;;
        esac
      done
      exit "${CODE:-0}"
      """;

  private final Action action = Action.of("conform");
  private final Checkout checkout;
  private final Path release;
  @TempDir private Path temporary;
  private Runner runner;

  ActionTest(@TempDir Path directory) throws Exception {
    checkout = Checkout.in(directory.resolve("a checkout")).withCommandLines();
    release = directory.resolve("conform-9.8.7-linux-x64.tar.gz");
    Path bin = Files.createDirectories(directory.resolve("conform-9.8.7/bin"));
    Path conform = Files.writeString(bin.resolve("conform"), CONFORM);
    assertThat(conform.toFile().setExecutable(true)).isTrue();
    new Shell(directory, Map.of())
        .run("tar", "czf", release.toString(), "conform-9.8.7")
        .succeeds();
  }

  @BeforeEach
  void start() throws Exception {
    runner = new Runner(checkout, Files.createTempDirectory(temporary, "runner"));
  }

  @Test
  void passesWhatConforms() throws Exception {
    run(Map.of("capture", capture("Usage").toString())).succeeds();

    assertThat(annotations("error")).isEmpty();
    assertThat(output("exit-code")).isEqualTo("0");
    assertThat(output("verdict")).isEqualTo("conforms");
    assertThat(runner.summary()).content().startsWith("## ✅ Conforms to the contract");
    assertThat(runner.summary()).hasSameTextualContentAs(Path.of(output("summary")));
    assertThat(Path.of(output("sarif"))).content().doesNotContain("\"level\" : \"error\"");
  }

  @Test
  void showsWhatDepartsBeforeItFails() throws Exception {
    Shell.Outcome outcome = run(Map.of("capture", capture("Purchase").toString()));

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(output("verdict")).isEqualTo("departs");
    assertThat(runner.summary()).content().contains("schema.enum", "Purchase");
    assertThat(Path.of(output("sarif"))).content().contains("schema.enum");
    assertThat(annotations("error"))
        .singleElement()
        .asString()
        .startsWith(
            "::error file=spec/schemas/ChargeCategory.yaml,line=2,title=schema.enum in"
                + " getAccountBillableUsage::/result/0/ChargeCategory is \"Purchase\"; ");
  }

  @Test
  void asksTheLiveApiAndTellsNobodyTheToken() throws Exception {
    Path report = runner.file("a report.json");
    try (MockApi mock = MockApi.builder().fault(Faults.find("list-cost").orElseThrow()).start()) {
      Shell.Outcome outcome =
          run(
              Map.of(
                  "live",
                  "true",
                  "api-token",
                  TOKEN,
                  "account-id",
                  Customers.FIRST_ACCOUNT,
                  "reports",
                  "json=" + report + "\n\n",
                  "options",
                  "--base-url=" + mock.baseUrl() + "\n  --pace=0\n--no-probes\n"));

      assertThat(outcome.code()).isEqualTo(1);
    }
    assertThat(annotations("error")).anyMatch(line -> line.contains("title=usage.list-cost in "));
    assertThat(List.of(runner.log(), text(runner.summary()), text(report), text(sarif())))
        .allSatisfy(shown -> assertThat(shown).contains("usage.list-cost").doesNotContain(TOKEN));
  }

  @Test
  void runsTheJarOfARelease() throws Exception {
    Path target = checkout.root().resolve("conformance-tests/cli/target");
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "*-cli.jar")) {
      Path jar = jars.iterator().next();

      run(Map.of("release", jar.toString(), "capture", capture("Usage").toString())).succeeds();
    }
    assertThat(runner.summary()).content().startsWith("## ✅ Conforms to the contract");
  }

  @Test
  void givesEachInputAsItIs() throws Exception {
    play(Map.of(
            "capture", "$(touch pwned) \"; touch pwned; '*.har",
            "baseline", "--known.yaml",
            "fail-on", "warning",
            "reports", "json=a b.json\r\n  junit=${HOME}.xml\n",
            "options", "--strict\n--only=`id`"))
        .succeeds();

    assertThat(runner.log().lines().filter(line -> line.startsWith("<")))
        .filteredOn(line -> !line.contains("/conform."))
        .containsExactly(
            "<--capture=$(touch pwned) \"; touch pwned; '*.har>",
            "<--baseline=--known.yaml>",
            "<--fail-on=warning>",
            "<--report=json=a b.json>",
            "<--report=junit=${HOME}.xml>",
            "<--strict>",
            "<--only=`id`>");
    assertThat(checkout.root().resolve("pwned")).doesNotExist();
  }

  /** As of a step that gave no output, or of one whose name is misspelt. */
  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n\t\r\n"})
  void checksNoMockForAnEmptyCapture(String capture) throws Exception {
    assertThat(play(Map.of("capture", capture)).code()).isEqualTo(2);

    assertThat(annotations("error"))
        .containsExactly(
            "::error title=conform::capture is empty, and live is not true; name a HAR file or a"
                + " directory of them, or set live to true.");
    assertThat(output("verdict")).isEqualTo("none");
    assertThat(runner.log()).doesNotContain("::stop-commands::");
  }

  @Test
  void takesAnAccountFromAnInputOrElseFromTheVariable() throws Exception {
    runner
        .given("env.CLOUDFLARE_ACCOUNT_ID", "the variable's")
        .given("env.CLOUDFLARE_ORGANIZATION_ID", "the variable's");

    play(Map.of("live", "true", "account-id", "the input's")).succeeds();

    assertThat(runner.log()).contains("asks about the input's the variable's\n");
  }

  /** Only what is printed outside of the pause is taken for a command. */
  @Test
  void takesNoCommandFromWhatConformPrints() throws Exception {
    play(Map.of("options", "\n::add-mask::mine")).succeeds();

    assertThat(runner.log())
        .containsPattern("(?s)::stop-commands::([0-9a-f]{32})\n.*::add-mask::mine>\n.*\n::\\1::\n");
  }

  @ParameterizedTest
  @CsvSource({"0, conforms", "1, departs", "2, none", "3, untested", "4, none"})
  void endsAsConformDid(String code, String verdict) throws Exception {
    runner.instead("CODE", code);

    assertThat(play(Map.of()).code()).isEqualTo(Integer.parseInt(code));

    assertThat(output("exit-code")).isEqualTo(code);
    assertThat(output("verdict")).isEqualTo(verdict);
    // To code scanning, what a run that broke off has not found is repaired.
    assertThat(output("sarif").isEmpty()).isEqualTo(Integer.parseInt(code) > 1);
    assertThat(uploads()).isEqualTo(Integer.parseInt(code) <= 1);
  }

  @Test
  void saysThatThereIsNoReport() throws Exception {
    Shell.Outcome outcome = run(Map.of("capture", "nowhere.har"));

    assertThat(outcome.code()).isEqualTo(2);
    assertThat(runner.log()).contains("nowhere.har");
    assertThat(annotations("error"))
        .containsExactly(
            "::error title=conform::It ended with 2 and has not written its reports; its last lines"
                + " above say why.");
    assertThat(output("summary")).isEmpty();
  }

  /** As of a Java that does not start, or of --help: the reports are what tells. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | leave out of options what checks nothing, such as --help",
        "1 | its last lines above say why",
      })
  void hasNoVerdictOfARunWithoutReports(String code, String why) throws Exception {
    runner.instead("CODE", code).instead("LINES", "0");

    assertThat(play(Map.of()).code()).isEqualTo(2);

    assertThat(output("exit-code")).isEqualTo("2");
    assertThat(output("verdict")).isEqualTo("none");
    assertThat(output("sarif")).isEmpty();
    assertThat(output("summary")).isEmpty();
    assertThat(uploads()).isFalse();
    assertThat(annotations("error"))
        .containsExactly(
            "::error title=conform::It ended with %s and has not written its reports; %s."
                .formatted(code, why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "list"})
  void passesNoOptionThatChecksNothing(String option) throws Exception {
    assertThat(run(Map.of("capture", capture("Usage").toString(), "options", option)).code())
        .isEqualTo(2);
    assertThat(output("verdict")).isEqualTo("none");
  }

  @Test
  void departsFromNothingWhenJavaDoesNotStart() throws Exception {
    runner.instead("JAVA_TOOL_OPTIONS", "-Xbogus");

    assertThat(run(Map.of("capture", capture("Usage").toString())).code()).isEqualTo(2);
    assertThat(output("verdict")).isEqualTo("none");
    assertThat(output("sarif")).isEmpty();
  }

  @Test
  void departsFromNothingWhenTheJarIsCorrupt() throws Exception {
    Path jar = Files.writeString(runner.file("bad-cli.jar"), "no jar");

    assertThat(run(Map.of("capture", "a.har", "release", jar.toString())).code()).isEqualTo(2);
    assertThat(output("verdict")).isEqualTo("none");
    assertThat(output("sarif")).isEmpty();
  }

  @Test
  void refusesATarballThatIsNoImage() throws Exception {
    Path corrupt = Files.writeString(runner.file("corrupt.tar.gz"), "no tar");
    Path other = runner.file("other.tar.gz");
    new Shell(runner.file(""), Map.of()).run("tar", "czf", other.toString(), "bin").succeeds();

    for (Path tarball : List.of(corrupt, other)) {
      Shell.Outcome outcome = run(Map.of("capture", "a.har", "release", tarball.toString()));

      assertThat(outcome)
          .isEqualTo(
              new Shell.Outcome(
                  2,
                  "::error title=conform::"
                      + tarball
                      + " is not a whole conform-VERSION-linux-x64.tar.gz; download it again, or"
                      + " name another.",
                  ""));
    }
  }

  @Test
  void takesAChecksumInUpperCase() throws Exception {
    play(Map.of("sha256", " " + sha256(release).toUpperCase(Locale.ROOT) + " \n")).succeeds();
  }

  @Test
  void printsNoPasswordOfAnAddress() throws Exception {
    String url = "http://somebody:pass@word@127.0.0.1:1/conform.tar.gz";

    for (String sum : List.of("", "0".repeat(64))) {
      assertThat(run(Map.of("capture", "a.har", "release", url, "sha256", sum)).code())
          .isEqualTo(2);
    }
    for (String other :
        List.of(
            url + ".zip", url + "?word=a@b", url + "#pass@b/c.jar", "http://a:pass?word@b/c.jar")) {
      assertThat(run(Map.of("capture", "a.har", "release", other)).code()).isEqualTo(2);
    }

    assertThat(annotations("error"))
        .contains(
            "::error title=conform::http://\u2026/conform.tar.gz can't be fetched; curl"
                + " says why, above.")
        .hasSize(6);
    assertThat(runner.log()).doesNotContain("somebody", "pass", "word");
  }

  @ParameterizedTest
  @CsvSource({"500, 500", "501, 502"})
  void leavesOutOfASummaryWhatGitHubWouldNotTake(int lines, int shown) throws Exception {
    runner.instead("LINE", "ä".repeat(999)).instead("LINES", Integer.toString(lines));

    play(Map.of()).succeeds();

    assertThat(Path.of(output("summary"))).content().hasLineCount(lines);
    assertThat(runner.summary()).content().hasLineCount(shown);
    assertThat(Files.size(runner.summary())).isLessThan(1024 * 1024);
  }

  @ParameterizedTest
  @CsvSource({
    "push, somebody, '', true, true",
    "push, dependabot[bot], '', true, false",
    "pull_request, somebody, somebody/billing, true, true",
    "pull_request, somebody, else/billing, true, false",
    "pull_request, dependabot[bot], somebody/billing, true, false",
    "schedule, somebody, '', false, false",
  })
  void tellsCodeScanningWhereItMay(
      String event, String actor, String head, String wanted, boolean uploads) throws Exception {
    runner
        .given("github.event_name", event)
        .given("github.actor", actor)
        .given("github.event.pull_request.head.repo.full_name", head);

    play(Map.of("code-scanning", wanted)).succeeds();

    assertThat(uploads()).isEqualTo(uploads);
  }

  @Test
  void takesAReleaseFromItsAddress() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          Files.copy(release, exchange.getResponseBody());
          exchange.close();
        });
    server.start();
    try {
      String url =
          "http://127.0.0.1:%s/conform.tar.gz?Signature=s3cret@&a=b"
              .formatted(server.getAddress().getPort());

      run(Map.of("capture", "a.har", "release", url, "sha256", sha256(release))).succeeds();

      assertThat(run(Map.of("capture", "a.har", "release", url)).code()).isEqualTo(2);
      assertThat(annotations("error"))
          .containsExactly(
              "::error title=conform::sha256 is empty, and release is a URL; name the SHA-256 that"
                  + " scripts/release printed for it.");
      assertThat(runner.log()).doesNotContain("s3cret");
    } finally {
      server.stop(0);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "release | nowhere.tar.gz | release is \"nowhere.tar.gz\", and there is no such file; name"
            + " a path or a URL.",
        "release | conform-%0A.zip | release is \"conform-%250A.zip\"; it is a release's"
            + " conform-VERSION-linux-x64.tar.gz or -cli.jar.",
        "live | yes | live is \"yes\"; it is true or false.",
      })
  void refusesInASentence(String input, String value, String sentence) throws Exception {
    assertThat(run(Map.of("capture", "a.har", input, value)).code()).isEqualTo(2);
    assertThat(annotations("error")).containsExactly("::error title=conform::" + sentence);
  }

  @Test
  void refusesAReleaseWithAnotherChecksum() throws Exception {
    String other = "0".repeat(64);

    assertThat(play(Map.of("sha256", other)).code()).isEqualTo(2);

    assertThat(annotations("error"))
        .singleElement()
        .asString()
        .contains(" has the SHA-256 " + sha256(release) + " and not " + other + "; ");
    assertThat(runner.log()).doesNotContain("::stop-commands::");
  }

  private Shell.Outcome run(Map<String, String> inputs) throws Exception {
    runner.given("github.repository", "somebody/billing");
    return action.run(inputs, runner);
  }

  /** Runs the release's conform, which is a script, on a capture unless the inputs have another. */
  private Shell.Outcome play(Map<String, String> inputs) throws Exception {
    Map<String, String> all = new TreeMap<>();
    all.put("capture", "a.har");
    all.put("release", release.toString());
    all.put("sha256", sha256(release));
    all.putAll(inputs);
    return run(all);
  }

  private String output(String name) {
    return action.output(name, runner);
  }

  private Path sarif() {
    return Path.of(output("sarif"));
  }

  private List<String> annotations(String level) {
    return runner.log().lines().filter(line -> line.startsWith("::" + level + " ")).toList();
  }

  private boolean uploads() {
    Workflow.Step upload =
        action.steps().steps().stream()
            .filter(step -> step.action().startsWith("github/codeql-action/upload-sarif@"))
            .findFirst()
            .orElseThrow();
    return runner.expressions().holds(upload.condition());
  }

  /** A capture of one answer with one record. */
  private Path capture(String chargeCategory) throws IOException {
    String body =
        text(Path.of("../spec/examples/getAccountBillableUsage/without-costs.json"))
            .replace(
                "\"ChargeCategory\": \"Usage\"",
                "\"ChargeCategory\": \"%s\"".formatted(chargeCategory));
    String url = "https://api.cloudflare.com/client/v4/accounts/%s/billable/usage";
    Map<String, Object> request =
        Map.of(
            "method", "GET",
            "url", url.formatted(Customers.FIRST_ACCOUNT),
            "headers", List.of());
    Map<String, Object> response =
        Map.of(
            "status", 200,
            "headers", List.of(Map.of("name", "Content-Type", "value", "application/json")),
            "content", Map.of("mimeType", "application/json", "text", body));
    Map<String, Object> entry =
        Map.of(
            "startedDateTime", "2026-10-20T12:00:00.000Z",
            "request", request,
            "response", response);
    Path capture = runner.file("capture.har");
    JsonMapper.shared()
        .writeValue(capture, Map.of("log", Map.of("version", "1.2", "entries", List.of(entry))));
    return capture;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
