package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a report says of how it was made, and the commands that show a finding again. */
class ReproductionTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:41:02.5Z");
  private static final Pattern HEADER = Pattern.compile("-H \"([^:]+): ([^\"]*)\" ");
  private static final Pattern ADDRESS = Pattern.compile("\"(http[^\"]*)\"$");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysWhenByWhatAndHowAReportWasMade() throws IOException {
    JsonNode run =
        json("--seed", "7", "--fault", "list-cost", "--fault", "missing-currency").path("run");

    assertThat(run.path("made").asString()).isEqualTo("2026-11-28T09:41:02Z");
    assertThat(run.path("tool").asString()).startsWith("conform ");
    assertThat(run.path("command").asString())
        .startsWith(
            "scripts/conform --seed 7 --fault list-cost --fault missing-currency --no-probes")
        .contains(" --report json=");
    assertThat(run.path("mock"))
        .hasToString(
            "{\"seed\":\"7\",\"clock\":\"2026-11-21T06:00:00Z\",\"scenario\":\"unasked-costs\","
                + "\"fault\":\"list-cost and missing-currency\"}");
  }

  @Test
  void showsAFindingOfTheMockAgainWithTheCommandsThatItNames() throws Exception {
    assertThat(run("--fault", "list-cost", "--report", "json=" + report())).isEqualTo(1);
    JsonNode cause = JsonMapper.shared().readTree(report()).path("causes").path(0);
    List<String> commands = new ArrayList<>();
    cause.path("reproduce").values().forEach(line -> commands.add(line.asString()));

    assertThat(cause.path("check").asString()).isEqualTo("usage.list-cost");
    assertThat(commands).hasSize(2);
    int port = freePort();
    Thread mock = start(commands.get(0) + " --port " + port);
    try {
      String body = ask(commands.get(1).replace("localhost:4010", "localhost:" + port), mock);
      int code =
          run(
              new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
              "body",
              "-",
              "--operation",
              "getAccountBillableUsage",
              "--check",
              "usage.list-cost");
      assertThat(code).isEqualTo(1);
    } finally {
      mock.interrupt();
      mock.join();
    }
  }

  @Test
  void asksTheMockForAnExampleAsTheRunHas() throws IOException {
    JsonNode causes = json("--severity", "dataset.costs-populated=error").path("causes");

    assertThat(causes.path(0).path("reproduce").path(0).asString())
        .isEqualTo("scripts/mock --seed 1 --clock 2026-11-21T06:00:00Z --scenario default");
    assertThat(causes.path(0).path("reproduce").path(1).asString())
        .startsWith("curl -H \"Authorization: Bearer any\" -H \"Prefer: code=200, example=")
        .contains("\"http://localhost:4010/client/v4/accounts/");
  }

  @Test
  void readsTheFileAgainForACapture() throws IOException {
    Path har = directory.resolve("it's a.har");
    String usage = Traffic.example("getAccountBillableUsage/with-costs.json");
    Har.write(
        har,
        Har.entry("accounts/%s/billable/usage", usage.replace("\"Usage\"", "\"Purchase\"")),
        Har.entry("accounts/%s/billing/invoices", "{}"));

    assertThat(run("check", "--capture", har.toString(), "--strict")).isEqualTo(1);

    String quoted = "'" + har.toString().replace("'", "'\\''") + "'";
    assertThat(out.toString())
        .contains(
            "  reproduce scripts/conform check --capture "
                + quoted
                + " --strict --check schema.enum\n")
        .contains(" --strict --check drift.endpoint\n");
  }

  @Test
  void asksForWhatCameFromStandardInput() {
    String usage = Traffic.example("getPaygoUsage/full-period.json").replaceFirst("\"USD\"", "7");

    assertThat(
            run(
                new ByteArrayInputStream(usage.getBytes(StandardCharsets.UTF_8)),
                "body",
                "-",
                "--operation",
                "getPaygoUsage"))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains(
            "  reproduce curl -H \"Authorization: Bearer $CLOUDFLARE_API_TOKEN\""
                + " \"https://api.cloudflare.com/client/v4/accounts/$CLOUDFLARE_ACCOUNT_ID/paygo-usage\""
                + " | scripts/conform body - --operation getPaygoUsage --check schema.type\n");
  }

  @Test
  void keepsSecretsOutOfTheCommand() throws IOException {
    Path har = Har.write(directory.resolve("a.har"), Har.entry("accounts/%s/paygo-usage", "{}"));

    run(
        "--capture",
        har.toString(),
        "--base-url",
        "https://us3r:passw0rd@example.org/v4?token=s3cret#s3cret");

    assertThat(out.toString())
        .contains("--base-url \"https://example.org/v4?token=${URL_TOKEN:?}\" ")
        .doesNotContain("us3r", "passw0rd", "s3cret");
  }

  private JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--no-probes", "--allow-untested", "--report", "json=" + report()));
    run(all.toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    return JsonMapper.shared().readTree(report());
  }

  private Path report() {
    return directory.resolve("report.json");
  }

  private int run(String... arguments) {
    return run(InputStream.nullInputStream(), arguments);
  }

  private int run(InputStream in, String... arguments) {
    return ConformMain.run(
        new Surroundings(Map.of(), InstantSource.fixed(NOW)),
        in,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static Thread start(String command) {
    String[] arguments = command.replaceFirst("scripts/", "").split(" ");
    StringWriter nowhere = new StringWriter();
    Thread mock = new Thread(() -> CommandLineCalls.run(nowhere, nowhere, arguments));
    mock.start();
    return mock;
  }

  private static String ask(String curl, Thread mock) throws Exception {
    Matcher address = ADDRESS.matcher(curl);
    assertThat(address.find()).as(curl).isTrue();
    Request.Builder request = new Request.Builder().url(address.group(1));
    HEADER.matcher(curl).results().forEach(it -> request.header(it.group(1), it.group(2)));
    OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
    while (true) {
      try (Response response = client.newCall(request.build()).execute()) {
        return response.body().string();
      } catch (IOException notYet) {
        assertThat(mock.isAlive()).as("the mock starts").isTrue();
        Thread.sleep(100);
      }
    }
  }
}
