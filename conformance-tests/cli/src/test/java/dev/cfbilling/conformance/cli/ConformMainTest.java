package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ConformMainTest {
  private static final String PAYGO = "accounts/%s/paygo-usage";
  private static final String TOKEN = "s3cret-token";
  private static final Map<String, String> ACCOUNT =
      Map.of("CLOUDFLARE_API_TOKEN", TOKEN, "CLOUDFLARE_ACCOUNT_ID", Traffic.ID);

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Otherwise the archive of scripts/conform leaves out picocli, and each start takes longer. */
  @Test
  void implementsNoInterfaceOfPicocliByALambda() throws IOException {
    StringWriter code = new StringWriter();
    try (Stream<Path> files = Files.walk(Path.of("target/classes/dev/cfbilling/conformance/cli"))) {
      Stream<String> classes = files.map(Path::toString).filter(name -> name.endsWith(".class"));
      ToolProvider.findFirst("javap")
          .orElseThrow()
          .run(
              new PrintWriter(code),
              new PrintWriter(code),
              Stream.concat(Stream.of("-c", "-p"), classes).toArray(String[]::new));
    }

    assertThat(code.toString().lines().filter(line -> line.contains("InvokeDynamic")))
        .isNotEmpty()
        .noneMatch(line -> line.contains(")Lpicocli/"));
  }

  @Test
  void noticesAFaultThatWasAskedForHoweverLittleItWeighs() {
    assertThat(run(Map.of(), "--fault", "foreign-host")).isEqualTo(1);
    assertThat(out.toString()).contains("WARNING  usage.provider-names").contains("; 0 errors, ");
    assertThat(run(Map.of(), "--fault", "foreign-host", "--fail-on", "error")).isZero();
    // Of the mock's month, which was over long ago.
    assertThat(
            run(
                Map.of(),
                "--fault",
                "early-correction",
                "--clock",
                "2026-11-21T00:00:00Z",
                "--strict"))
        .isEqualTo(1);
  }

  @Test
  void doesNotPassForAFaultThatShowsNowhere() {
    assertThat(run(Map.of(), "--fault", "list-cost", "--scenario", "default")).isEqualTo(3);
    assertThat(err.toString().lines())
        .containsExactly(
            "--fault list-cost was found in no answer: it is for another edition, scenario or choice of operations and checks, or for probes; if that is meant, say --allow-untested.");
    assertThat(run(Map.of(), "--fault", "list-cost", "--check", "schema", "--allow-untested"))
        .isZero();
    assertThat(run(Map.of(), "--fault", "429-once")).isZero();
  }

  @Test
  void checksTheMockByDefault() {
    assertThat(run(Map.of())).isZero();
    assertThat(out.toString())
        .contains("getBillingProfile", "getOrganizationBillableUsage")
        .containsPattern("(\\d+) of \\1 operations tested")
        .endsWith("0 errors, 0 warnings.\n");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void showsWhereACaptureDeparts() throws IOException {
    String body = Traffic.example("getAccountBillableUsage/without-costs.json");
    Path har =
        Har.write(
            directory.resolve("a.har"),
            Har.entry("accounts/%s/billable/usage?from=2025-05-01&to=2025-05-02", body),
            Har.entry(
                "accounts/%s/billable/usage", body.replaceFirst("\"Usage\"", "\"Purchase\"")));

    assertThat(run(Map.of(), "--capture", har.toString())).isEqualTo(1);
    assertThat(out.toString())
        .startsWith(
            """
            ERROR  schema.enum  getAccountBillableUsage  200
              /result/0/ChargeCategory is "Purchase"; the contract allows only "Usage"
              contract  schemas/ChargeCategory.yaml#/enum
              exchange  #1  GET /accounts/{account_id}/billable/usage
              next      If the API means it, change the contract with the patch that --report patch=contract.patch writes and run scripts/regenerate; if not, report it upstream.
              reproduce scripts/conform --capture %s --check schema.enum

            """
                .formatted(har));
  }

  @Test
  void writesAReportForPrograms() throws IOException {
    Path har =
        Har.write(
            directory.resolve("a.har"),
            Har.entry(PAYGO, Traffic.example("getPaygoUsage/empty.json").replace("true", "false")));
    Path report = directory.resolve("report.json");

    assertThat(run(Map.of(), "--capture", har.toString(), "--report", "json=" + report))
        .isEqualTo(1);

    JsonNode json = JsonMapper.shared().readTree(report);
    assertThat(json.path("exchanges").path(0))
        .hasToString(
            "{\"index\":0,\"operation\":\"getPaygoUsage\",\"edition\":\"2026-08-02\","
                + "\"request\":\"GET /accounts/{account_id}/paygo-usage\","
                + "\"status\":200,\"started\":\"2026-11-21T00:00:00Z\",\"errors\":1,\"warnings\":0}");
    assertThat(json.path("findings").path(0))
        .hasToString(
            "{\"exchange\":0,\"operation\":\"getPaygoUsage\",\"status\":200,"
                + "\"check\":\"schema.enum\",\"severity\":\"error\",\"pointer\":\"/success\","
                + "\"contract\":\"schemas/PaygoUsageEnvelope.yaml#/properties/success/enum\","
                + "\"message\":\"/success is false; the contract allows only true\"}");
  }

  @Test
  void asksALiveApiForWhatItKnowsTheIdsOf() throws Exception {
    try (MockWebServer api = start()) {
      api.enqueue(json(Traffic.example("getBillingProfile/full.json")));
      long others = ofAnAccount() - 1;
      for (int i = 0; i < others; i++) {
        api.enqueue(json(Traffic.example("errors/no-permission.json"), 403));
      }

      int code =
          run(
              ACCOUNT,
              "--target",
              "live",
              "--no-probes",
              "--pace",
              "0",
              "--base-url",
              api.url("/client/v4").toString());

      assertThat(code).isZero();
      assertThat(api.getRequestCount()).isEqualTo((int) ofAnAccount());
      RecordedRequest first = api.takeRequest();
      assertThat(first.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
      assertThat(first.getTarget())
          .isEqualTo("/client/v4/accounts/" + Traffic.ID + "/billing/profile");
      assertThat(out.toString()).containsPattern("getOrganizationBillableUsage +0 +0/7 +0/\\d+");
      assertThat(out + err.toString()).doesNotContain(TOKEN);
    }
  }

  private static long ofAnAccount() {
    return ContractLoader.history().current().operations().stream()
        .filter(operation -> operation.path().toString().startsWith("/accounts/"))
        .count();
  }

  @Test
  void listsEveryCallBeforehandAndMakesNone() throws Exception {
    try (MockWebServer api = start()) {
      int code =
          run(
              ACCOUNT,
              "--target",
              "live",
              "--plan",
              "--only",
              "getAccountBillableUsage",
              "--base-url",
              api.url("/client/v4").toString());

      assertThat(code).isZero();
      assertThat(api.getRequestCount()).isZero();
      assertThat(out.toString())
          .startsWith("   0  GET  /accounts/{account_id}/billable/usage\n")
          .contains("probe.window: 32 days apart are turned down")
          .contains("  without credentials\n")
          .containsPattern("\n2[0-9] calls of http.*, one at a time and 500 ms apart: 1[0-9] s at")
          .doesNotContain(TOKEN);
    }
    assertThat(run(Map.of(), "--target", "live", "--plan")).isZero();
    assertThat(out.toString()).contains("/accounts/{account_id}/", "/organizations/{organization");
    assertThat(run(Map.of(), "--plan", "--capture", "a.har")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--plan is of what can be asked; ");
  }

  @Test
  void asksALiveApiHowItBehaves() throws Exception {
    try (MockApi api = MockApi.builder().start()) {
      int code =
          run(
              ACCOUNT,
              "--target",
              "live",
              "--pace",
              "0",
              "--only",
              "getPaygoBillableUsage",
              "--base-url",
              api.baseUrl().toString());

      assertThat(err.toString()).isEmpty();
      assertThat(code).isZero();
      assertThat(out.toString())
          .contains("INFORMATION  probe.both-or-neither  getPaygoBillableUsage  ")
          .contains("no findings in  ", " transport, probe\n");
    }
  }

  @Test
  void followsNoRedirectWithCredentials() throws Exception {
    try (MockWebServer api = start();
        MockWebServer other = start()) {
      api.setDispatcher(
          always(
              new MockResponse.Builder()
                  .code(302)
                  .setHeader("Location", other.url("/stolen").toString())
                  .build()));

      assertThat(
              run(
                  ACCOUNT,
                  "--target",
                  "live",
                  "--no-probes",
                  "--pace",
                  "0",
                  "--base-url",
                  api.url("/").toString()))
          .isEqualTo(1);
      assertThat(other.getRequestCount()).isZero();
      assertThat(out.toString()).contains("The status is 302; ");
    }
  }

  @Test
  void masksCredentialsThatAServerSendsBack() throws Exception {
    try (MockWebServer api = start()) {
      api.setDispatcher(
          always(
              json(
                      "{\"success\":false,\"errors\":[{\"message\":\"\",\"code\":\""
                          + TOKEN
                          + "\"}]}",
                      400)
                  .newBuilder()
                  .setHeader("Content-Type", "text/" + TOKEN + "+json; session=" + TOKEN)
                  .build()));
      Path report = directory.resolve("report.json");

      run(
          ACCOUNT,
          "--target",
          "live",
          "--no-probes",
          "--pace",
          "0",
          "--base-url",
          api.url("/client/v4").toString(),
          "--report",
          "json=" + report);

      assertThat(out + err.toString() + Files.readString(report))
          .doesNotContain(TOKEN)
          .contains("/errors/0/code is \"[credential]\"; the contract allows only an integer");
    }
  }

  @Test
  void masksCredentialsInAnAnswerThatIsNoHttp() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread answering =
          new Thread(
              () -> {
                try (Socket socket = server.accept()) {
                  socket.getInputStream().read();
                  String line = "HTTP/9 \u001b[31m Bearer " + TOKEN + "\r\n\r\n";
                  socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
                } catch (IOException gone) {
                  // The test fails on what is then printed.
                }
              });
      answering.start();

      int code =
          run(
              ACCOUNT,
              "--target",
              "live",
              "--base-url",
              "http://127.0.0.1:" + server.getLocalPort() + "/");

      answering.join();
      assertThat(code).isEqualTo(3);
      assertThat(err.toString())
          .contains("gave no whole answer to getBillingProfile: ")
          .contains("[credential]")
          .doesNotContain(TOKEN, "\u001b");
    }
  }

  @Test
  void refusesAnIdThatWouldLeadToAnotherPath() {
    Map<String, String> dots = Map.of("CLOUDFLARE_API_TOKEN", TOKEN, "CLOUDFLARE_ACCOUNT_ID", "..");

    assertThat(run(dots, "--target", "live")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("CLOUDFLARE_ACCOUNT_ID has a character that no id has; set it again.\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.har", "."})
  void writesNoReportOverWhatItReads(String capture) throws IOException {
    Path har = Har.write(directory.resolve("a.har"), Har.entry(PAYGO, "{}"));
    String before = Files.readString(har);
    Path link = Files.createSymbolicLink(directory.resolve("link"), har);

    String captures = directory.resolve(capture).normalize().toString();
    assertThat(run(Map.of(), "--capture", captures, "--report", "json=" + link)).isEqualTo(2);
    assertThat(err.toString()).startsWith("--report would write over " + har);
    assertThat(har).hasContent(before);
  }

  @ParameterizedTest
  @CsvSource({
    "--capture, ''",
    "--history, ''",
    "--baseline, ''",
    "--spec, ''",
  })
  void takesNoEmptyNameForTheWorkingDirectory(String option, String name) {
    assertThat(run(Map.of(), option, name)).isEqualTo(2);
    assertThat(err).hasToString("The name of a file or folder is empty; is a variable not set?\n");
  }

  @Test
  void writesNoReportOverAPartOfTheContract() throws IOException {
    Path spec = Files.createDirectories(directory.resolve("spec/schemas"));
    Path part = Files.writeString(spec.resolve("Cost.yaml"), "type: number");
    Path root = Files.writeString(directory.resolve("spec/openapi.yaml"), "openapi: 3.0.3");

    assertThat(run(Map.of(), "--spec", root.toString(), "--report", "json=" + part)).isEqualTo(2);
    assertThat(err)
        .hasToString(
            "--report would write over %s, which may be a part of %s; name another file.\n"
                .formatted(part, root));
  }

  @Test
  void writesNoReportOverARun() throws IOException {
    Path har = Har.write(directory.resolve("a.har"), Har.entry(PAYGO, "{}"));
    Path runs = Files.createDirectories(directory.resolve("runs"));
    String report = "json=" + runs.resolve("2026-11-30T142620Z-001.json");

    assertThat(run(Map.of(), "--capture", har + "", "--history", runs + "", "--report", report))
        .isEqualTo(2);
    assertThat(err.toString()).contains(" among the runs in " + runs);
  }

  @Test
  void keepsTheResultOfARunWhoseReportCannotBeWritten() throws IOException {
    Path har = Har.write(directory.resolve("a.har"), Har.entry(PAYGO, "{}"));
    Path runs = directory.resolve("runs");

    assertThat(
            run(
                Map.of(),
                "--capture",
                har.toString(),
                "--history",
                runs.toString(),
                "--report",
                "json=/dev/full"))
        .isEqualTo(2);
    assertThat(err).hasToString("/dev/full can't be written: No space left on device.\n");
    assertThat(out.toString()).contains(" against Cloudflare Billing API ");
    assertThat(runs).isDirectoryContaining("glob:**.json");
  }

  @Test
  void doesNotPassWhenTheOnlyCheckLookedAtNothing() {
    String har = "../maven-plugin/src/it/conforms/traffic.har";

    assertThat(run(Map.of(), "--capture", har, "--check", "paygo")).isEqualTo(3);
    assertThat(err.toString()).startsWith("--check paygo looked at nothing: ");
    assertThat(run(Map.of(), "--capture", har, "--check", "paygo", "--allow-untested")).isZero();
  }

  @Test
  void saysInQuietTooWhatIsLeftOut() throws IOException {
    ObjectNode odd = Har.entry(PAYGO, "{}");
    odd.remove("request");
    Path har = Har.write(directory.resolve("a.har"), Har.entry(PAYGO, "{}"), odd);

    run(Map.of(), "--capture", har.toString(), "--quiet");

    assertThat(out.toString())
        .contains("1 entry is left out, since it can't be read: entry 1 has no request.method.");
  }

  @Test
  void passesOverNoLinkThatLeadsNowhere() throws IOException {
    Har.write(directory.resolve("a.har"), Har.entry(PAYGO, "{}"));
    Path link = directory.resolve("z.har");
    Files.createSymbolicLink(link, directory.resolve("nowhere"));

    assertThat(run(Map.of(), "--capture", directory.toString())).isEqualTo(2);
    assertThat(err).hasToString("There is no file %s to read a capture from.\n".formatted(link));
  }

  @Test
  void writesTwoReportsOfOneFormat() {
    Path one = directory.resolve("1.json");
    Path two = directory.resolve("2.json");

    assertThat(run(Map.of(), "--no-probes", "--report", "json=" + one, "--report", "json=" + two))
        .isZero();
    assertThat(one).hasSameTextualContentAs(two);
  }

  @ParameterizedTest
  @CsvSource({"body --operation=getPaygoUsage, 2", "check --capture, 2", "drift, 3"})
  void saysWhatFileNamesTheLocaleHas(String start, int code) {
    List<String> arguments = new ArrayList<>(List.of(start.split(" ")));
    arguments.add("a\u0000b");

    assertThat(run(Map.of(), arguments.toArray(String[]::new))).isEqualTo(code);
    assertThat(err)
        .hasToString(
            "\"a\\u0000b\" has a character that no name of a file can have in this locale; where it"
                + " is not ASCII, set LC_ALL=C.UTF-8.\n");
  }

  @Test
  void saysThatNothingAnswers() {
    String base = "http://user:pass@127.0.0.1:1/client/v4?token=x";

    assertThat(run(ACCOUNT, "--target", "live", "--base-url", base)).isEqualTo(3);
    assertThat(err.toString())
        .startsWith(
            "http://127.0.0.1:1/client/v4 gave no whole answer to getBillingProfile: Failed to connect")
        .doesNotContain("\tat ")
        .doesNotContain("pass")
        .hasLineCount(1);
  }

  @Test
  void saysWhatTheLiveTargetLacks() {
    assertThat(run(Map.of(), "--target", "live")).isEqualTo(2);
    assertThat(run(Map.of("CLOUDFLARE_EMAIL", "a@example.com"), "--target", "live")).isEqualTo(2);
    assertThat(run(Map.of("CLOUDFLARE_API_TOKEN", TOKEN), "--target", "live")).isEqualTo(2);
    assertThat(run(Map.of("CLOUDFLARE_API_TOKEN", "s3 cret"), "--target", "live")).isEqualTo(2);
    assertThat(run(ACCOUNT, "--target", "live", "--base-url", "http://api.example/")).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo(
            """
            Neither CLOUDFLARE_API_TOKEN nor CLOUDFLARE_EMAIL with CLOUDFLARE_API_KEY is set; the live target needs one of them, --target mock none.
            Neither CLOUDFLARE_API_TOKEN nor CLOUDFLARE_EMAIL with CLOUDFLARE_API_KEY is set; the live target needs one of them, --target mock none.
            Neither CLOUDFLARE_ACCOUNT_ID nor CLOUDFLARE_ORGANIZATION_ID is set; the live target needs to know what to ask for.
            CLOUDFLARE_API_TOKEN has a character that no credential has; set it again without spaces.
            http://api.example/ is not https; credentials are sent to no other host than this one.
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--nonsense                    | There is no option \"--nonsense\"; the nearest are ",
        "--target nonsense             | --target has \"nonsense\"; it is one of mock, live, capture.",
        "--target capture              | --target capture needs a file; name it with --capture",
        "--target mock --capture a.har | --capture names a file, but --target is not capture;",
        "--base-url http://localhost/  | --base-url has no meaning for the embedded mock;",
        "--target live --base-url x    | --base-url is no http or https URL; it is like https:",
        "--pace x                      | --pace is \"x\"; it is a whole number from 0 to 3600000.",
        "--clock noon                  | --clock is \"noon\"; it is an instant in UTC like",
        "--seed x                      | --seed is \"x\"; it is a whole number of 64 bits.",
        "--scenario cost               | There is no scenario \"cost\"; the nearest are costs,",
        "--capture a.har --seed 1      | --seed, --scenario, --clock and --fault are of the embedded",
        "--fault metric-ignore         | There is no fault \"metric-ignore\"; the nearest are metric-ignored,",
        "--max-findings 0              | --max-findings is 0; it goes from 1.",
        "--max-findings x              | --max-findings is \"x\"; it is a whole number.",
        "--report pdf=x                | \"pdf\" is no report format; there is only github, html, json, junit, markdown, patch, sarif.",
        "--report json=DIR/none/x.json | DIR/none/x.json can't be written: its directory does not",
        "--report json=/               | / can't be written: it is a directory.",
        "--report json                 | --report is \"json\"; it is of the form FORMAT=FILE.",
        "--spec none.yaml              | There is no file none.yaml to read the contract from.",
        "--capture none.har            | There is no file none.har to read a capture from."
      })
  void saysWhatIsWrongWithTheCall(String arguments, String sentence) {
    String folder = directory.toString();

    assertThat(run(Map.of(), arguments.replace("DIR", folder).split(" "))).isEqualTo(2);
    assertThat(err.toString()).startsWith(sentence.replace("DIR", folder)).doesNotContain("\tat ");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void saysThatACaptureHasNothingToTest() throws IOException {
    Path empty = Har.write(directory.resolve("empty.har"));
    Path other =
        Har.write(directory.resolve("other.har"), Har.entry("https://x.example/", 200, ""));

    assertThat(run(Map.of(), "--capture", empty.toString())).isEqualTo(3);
    assertThat(run(Map.of(), "--capture", other.toString())).isEqualTo(3);
    assertThat(err.toString()).startsWith("Nothing was tested: no exchange is a call of the");
  }

  @Test
  void recognisesACaptureOfAnotherAddress() throws IOException {
    String url = "https://gateway.example/billing/accounts/" + Traffic.ID + "/paygo-usage";
    String body = Traffic.example("getPaygoUsage/full-period.json");
    Path har = Har.write(directory.resolve("a.har"), Har.entry(url, 200, body));

    assertThat(run(Map.of(), "--capture", har.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("give its address with --base-url");
    assertThat(run(Map.of(), "--capture", har.toString(), "--edition", "2026-04-27")).isEqualTo(3);
    assertThat(err.toString()).contains("of another edition, leave out --edition. If it went");
    assertThat(
            run(
                Map.of(),
                "--capture",
                har.toString(),
                "--base-url",
                "https://gateway.example/billing"))
        .isZero();
  }

  @Test
  void endsWithTwoWhenACaptureBreaksOffAndStillReportsWhatItRead() throws IOException {
    String har = Har.text(Har.entry(PAYGO, "{}"), Har.entry(PAYGO, "{}"));
    Path cut = Files.writeString(directory.resolve("cut.har"), har.substring(0, har.length() - 9));
    Path report = directory.resolve("report.json");

    assertThat(run(Map.of(), "--capture", cut.toString(), "--report", "json=" + report))
        .isEqualTo(2);
    assertThat(out.toString()).contains("schema.required");
    assertThat(err.toString()).contains("ends in the middle").hasLineCount(1);
    assertThat(JsonMapper.shared().readTree(report).path("interrupted").asString())
        .contains("ends in the middle");
  }

  @Test
  void checksAgainstAContractOfTheUsersOwn() throws IOException {
    Path spec =
        Files.writeString(
            directory.resolve("own.yaml"),
            """
            openapi: 3.0.3
            info: {title: Own, version: '1'}
            servers: [{url: 'https://api.cloudflare.com/client/v4'}]
            paths:
              /accounts/{account_id}/paygo-usage:
                get:
                  operationId: own
                  parameters:
                    - {name: account_id, in: path, required: true, schema: {type: string}}
                  responses:
                    '200':
                      description: OK.
                      content:
                        application/json:
                          schema: {type: object, properties: {success: {type: string}}}
            """);
    Path har =
        Har.write(
            directory.resolve("a.har"),
            Har.entry(PAYGO, Traffic.example("getPaygoUsage/empty.json")));

    assertThat(run(Map.of(), "--spec", spec.toString(), "--capture", har.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("/success is true; the contract allows only a string")
        .contains(
            "own.yaml#/paths/~1accounts~1{account_id}~1paygo-usage/get/responses/200"
                + "/content/application~1json/schema/properties/success/type");
    assertThat(run(Map.of(), "--spec", spec.toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualTo("The contract has no example that the mock could answer with.\n");
  }

  @Test
  void explainsItself() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString())
        .contains(
            "NAME\n  conform - checks the API",
            "SYNOPSIS",
            "OPTIONS",
            "EXIT STATUS",
            "CLOUDFLARE_API_TOKEN");
    assertThat(run(Map.of(), "--version")).isZero();
    assertThat(out.toString()).contains("Cloudflare Billing API 0.");
  }

  private int run(Map<String, String> environment, String... arguments) {
    return CommandLineCalls.run(environment, out, err, arguments);
  }

  private static MockWebServer start() throws IOException {
    MockWebServer server = new MockWebServer();
    server.start(InetAddress.getLoopbackAddress(), 0);
    return server;
  }

  private static Dispatcher always(MockResponse answer) {
    return new Dispatcher() {
      @Override
      public MockResponse dispatch(RecordedRequest request) {
        return answer;
      }
    };
  }

  private static MockResponse json(String body) {
    return json(body, 200);
  }

  private static MockResponse json(String body, int status) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }
}
