package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.cli.option.ReportFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever verb reads secrets, in arguments, files or its environment: it shows none. */
class SecretsOfEveryVerbTest {
  private static final String KNOWN = "kn0wn.by(1ts)l3tters~al0ne*n0w";
  private static final String TOKEN = "zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t";
  private static final String CARD = "4111111111111111";
  private static final String IBAN = "DE89370400440532013000";
  private static final String EMAIL = "jane@doe.example";
  private static final String PASSWORD = "us3r:hunter2hunter2";
  private static final List<String> SECRETS =
      List.of(KNOWN, TOKEN, CARD, IBAN, EMAIL, PASSWORD, EMAIL.replace("@", "%40"));

  /** Secrets as a verb's arguments, where they are of no use to it. */
  private static final List<String> MISPLACED = List.of(KNOWN, TOKEN, "--tokn=" + TOKEN, EMAIL);

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Set<String> seen = new TreeSet<>();
  private String body = "";

  @BeforeEach
  void plants() {
    body =
        Traffic.example("getPaygoUsage/full-period.json")
            .replaceFirst(
                "\"ChargePeriodStart\": \"[^\"]*\"", "\"ChargePeriodStart\": \"" + CARD + "\"")
            .replaceFirst(
                "\"ChargePeriodEnd\": \"[^\"]*\"", "\"ChargePeriodEnd\": \"" + TOKEN + "\"")
            .replaceFirst(
                "\"BillingCurrency\": \"[^\"]*\"", "\"BillingCurrency\": \"" + IBAN + "\"")
            .replaceFirst(
                "\"ServiceName\"",
                "\"" + EMAIL + "\": 1, \"" + KNOWN + "\": \"" + CARD + "\", \"ServiceName\"")
            .replaceFirst(
                "\"ServiceName\"", Matcher.quoteReplacement(nestedNames() + "\"ServiceName\""))
            .replaceFirst(
                "\"ConsumedUnit\": \"\"", "\"ConsumedUnit\": \"" + ".".repeat(112) + KNOWN + "\"");
  }

  @Test
  void areShownByNone() throws IOException {
    Path capture =
        Har.write(
            directory.resolve("a.har"),
            Har.entry("accounts/%s/paygo-usage?from=" + TOKEN + "&" + EMAIL + "=" + CARD, body),
            Har.entry("accounts/" + EMAIL + "/paygo-usage", body),
            Har.entry("accounts/%s/billing/" + TOKEN, "{}"));
    Path saved = Files.writeString(directory.resolve("body.json"), body);
    Path document = Files.writeString(directory.resolve("upstream.json"), document());
    Path broken =
        Files.writeString(directory.resolve("broken.json"), "{\"" + CARD + "\": \"" + TOKEN);
    List<String> reports = reports("", ReportFile.formats());
    List<String> drifts = reports("drift.", List.of("json", "markdown"));

    run("check", List.of("--capture", capture.toString()), reports);
    run(
        "check",
        List.of(
            "--base-url",
            "https://" + PASSWORD + "@127.0.0.1:1/",
            "--target",
            "live",
            "--pace",
            "0"),
        reports);
    run("check", List.of("--only", TOKEN), List.of());
    run("check", List.of("--spec", document.toString()), List.of());
    run("check", List.of("--spec", broken.toString()), List.of());
    run("body", List.of(saved.toString(), "--operation", "getPaygoUsage"), reports);
    run("body", List.of("-", "--operation", "getPaygoUsage"), reports);
    run("body", List.of(saved.toString(), "--operation", TOKEN), List.of());
    run("drift", List.of(document.toString()), drifts);
    run("drift", List.of(broken.toString()), List.of());
    run(
        "drift",
        List.of(capture.toString()),
        reports("seen.", List.of("json", "markdown", "patch")));
    run("spec-diff", List.of("--spec", directory.toString(), TOKEN), List.of());
    run("spec", List.of("--edition", TOKEN), List.of());
    run("spec", List.of("history"), List.of());
    run(
        "scrub",
        List.of(capture.toString(), "-o", directory.resolve("b.scrubbed").toString()),
        List.of());
    run("mock", List.of("--scenario", TOKEN), List.of());
    run("doctor", List.of("--base-url", "https://" + PASSWORD + "@127.0.0.1:1/"), List.of());
    run("generate-completion", List.of(TOKEN), List.of());
    run("proxy", List.of("--base-url", TOKEN), List.of());
    run("proxy", List.of("--replay", TOKEN), List.of());
    run("explain", List.of(TOKEN), List.of());
    run("list", List.of(), List.of());
    run("generate-completion", List.of(), List.of());
    for (String verb : verbs()) {
      for (String argument : MISPLACED) {
        run(verb, List.of(argument, argument), List.of());
      }
    }

    assertThat(seen).containsAll(verbs());
    assertThat(out + "\n" + err)
        .contains("[card number]", "[IBAN]", "[e-mail address]", "[credential]");
  }

  /** What its callers send is neither told nor sent back. */
  @Test
  void areShownByNoMockThatIsCalled() throws Exception {
    CompletableFuture<Integer> code = new CompletableFuture<>();
    Thread serving =
        new Thread(() -> code.complete(conform("mock", "--port", "0", "--cors", "--latency", "0")));
    serving.start();
    while (!out.toString().contains("Ctrl-C") && serving.isAlive()) {
      Thread.sleep(20);
    }
    HttpUrl mock =
        HttpUrl.get(
            out.toString().lines().findFirst().orElseThrow().replace("The mock is at ", ""));
    OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
    StringBuilder answers = new StringBuilder();
    for (String path :
        List.of("/accounts/" + Traffic.ID + "/paygo-usage", "/accounts/" + TOKEN + "/none", "/")) {
      for (String scheme : List.of("Bearer ", "Basic ", "")) {
        Request request =
            new Request.Builder()
                .url(mock + path + "?from=" + CARD + "&api_token=" + TOKEN)
                .header("Authorization", scheme + KNOWN)
                .header("X-Auth-Key", TOKEN)
                .header("X-Auth-Email", EMAIL)
                .header("Cookie", "session=" + TOKEN)
                .header("Origin", "https://" + PASSWORD + "@api.example")
                .build();
        try (Response answer = client.newCall(request).execute()) {
          answers.append(answer.code()).append(answer.headers()).append(answer.body().string());
        }
      }
    }
    serving.interrupt();

    assertThat(code.get()).isZero();
    assertNone("mock", out + "\n" + err);
    assertThat(answers).contains("\"success\"");
    // As the API does, it names the path that it can't route to.
    assertNone("the mock's answers", answers.toString().replace("/accounts/" + TOKEN, ""));
  }

  private int conform(String... arguments) {
    return ConformMain.run(
        Map.of("CLOUDFLARE_API_TOKEN", KNOWN, "CLOUDFLARE_ACCOUNT_ID", Traffic.ID),
        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
        new PrintWriter(out),
        new PrintWriter(err),
        arguments);
  }

  private void run(String verb, List<String> arguments, List<String> reports) throws IOException {
    seen.add(verb);
    List<String> all = new ArrayList<>(List.of(verb));
    all.addAll(arguments);
    all.addAll(reports);
    conform(all.toArray(String[]::new));
    assertNone(all.toString(), out + "\n" + err);
    for (String report : reports) {
      if (!report.startsWith("--")) {
        Path file = Path.of(report.substring(report.indexOf('=') + 1));
        assertNone(report, Files.exists(file) ? Files.readString(file) : "");
      }
    }
    Path scrubbed = directory.resolve("b.scrubbed");
    assertNone("scrub", Files.exists(scrubbed) ? Files.readString(scrubbed) : "");
  }

  private static void assertNone(String what, String text) {
    for (String secret : SECRETS) {
      String line = text.lines().filter(one -> one.contains(secret)).findFirst().orElse("");
      assertThat(line).as(what).isEmpty();
    }
    for (int i = 0; i + 8 <= KNOWN.length(); i++) {
      assertThat(text.contains(KNOWN.substring(i, i + 8))).as("%s at %s", what, i).isFalse();
    }
  }

  private List<String> reports(String name, Iterable<String> formats) {
    List<String> options = new ArrayList<>();
    formats.forEach(
        format ->
            options.addAll(List.of("--report", format + "=" + directory.resolve(name + format))));
    return options;
  }

  private static Stream<String> words(String line) {
    return Arrays.stream(line.strip().split("\\s+", 2)).limit(1);
  }

  /** New fields whose members have secrets for names: an object or array each, and one deeper. */
  private static String nestedNames() {
    return """
        "one": {"%s": 1}, "two": [{"%s": 1}], "three": {"four": {"%s": 1}}, "five": {"%s": {}},
        """
        .formatted(EMAIL, KNOWN, CARD, TOKEN);
  }

  /** Those that the help lists. */
  private static List<String> verbs() {
    StringWriter help = new StringWriter();
    CommandLineCalls.run(help, help, "--help");
    List<String> verbs =
        help.toString()
            .lines()
            .dropWhile(line -> !line.equals("VERBS"))
            .skip(1)
            .takeWhile(line -> !line.isBlank())
            .filter(line -> line.matches("  \\S.*"))
            .flatMap(SecretsOfEveryVerbTest::words)
            .toList();
    assertThat(verbs).contains("check", "scrub", "spec-diff");
    return verbs;
  }

  /** An API with secrets for names, literals, servers and defaults. */
  private static String document() {
    return """
        {"openapi": "3.0.3", "info": {"title": "x", "version": "1"},
         "servers": [{"url": "https://%s@api.example/client/v4"}],
         "paths": {"/accounts/{account_id}/paygo-usage": {"get": {"operationId": "getPaygoUsage",
          "parameters": [{"name": "%s", "in": "query", "schema": {"type": "string", "enum": ["%s"]}}],
          "responses": {"200": {"description": "x", "content": {"application/json": {"schema": {
           "type": "object", "required": ["%s"], "properties": {"%s": {"type": "string"},
            "result": {"type": "array", "items": {"type": "object", "properties": {
             "ServiceName": {"type": "string", "enum": ["%s", "%s"], "default": "%s"}}}}}}}}}}}}}}
        """
        .formatted(PASSWORD, EMAIL, TOKEN, CARD, CARD, IBAN, TOKEN, CARD);
  }
}
