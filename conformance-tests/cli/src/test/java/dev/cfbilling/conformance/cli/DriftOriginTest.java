package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.cli.Circumstances.Surroundings;
import dev.cfbilling.conformance.revision.SpecCheckout;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the reports of drift and spec-diff say of how they were made. */
class DriftOriginTest {
  private static final Instant NOW = Instant.parse("2026-11-28T09:41:02.5Z");

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysInAllFormatsWhenByWhatAndHowCapturesWereCompared() throws IOException {
    Path captures = Files.createDirectories(directory.resolve("captures"));
    String grown =
        Traffic.example("getPaygoUsage/full-period.json")
            .replaceFirst("\"ServiceName\"", "\"New\": 1, \"ServiceName\"");
    Har.write(captures.resolve("a.har"), Har.entry("accounts/%s/paygo-usage", grown));

    JsonNode run = json("drift", captures.toString(), "--report", "patch=" + file("patch"));

    assertThat(run.path("made").asString()).isEqualTo("2026-11-28T09:41:02Z");
    assertThat(run.path("tool").asString()).startsWith("conform ");
    assertThat(run.path("command").asString())
        .startsWith("scripts/conform drift %s --report patch=".formatted(captures));
    assertThat(run.path("first").asString()).isEqualTo("2026-11-21T00:00:00Z");
    assertThat(out.toString())
        .contains("made       2026-11-28T09:41:02Z\nolder      Cloudflare Billing API ")
        .contains("\nexchanges  2026-11-21T00:00:00Z\ntool       conform ")
        .contains("\ncommand    scripts/conform drift ");
    assertThat(file("markdown")).content().contains("\n- made: <code>2026-11-28T09&#58;41&#58;02Z");
    assertThat(file("patch")).content().startsWith("made: 2026-11-28T09:41:02Z\nolder: ");
  }

  @Test
  void saysHowTwoRevisionsWereCompared() throws Exception {
    try (SpecCheckout checkout = SpecCheckout.of(directory.resolve("repository"))) {
      checkout.addZone();
      String spec = checkout.spec().toString();

      JsonNode run = json("spec-diff", "HEAD", "--spec", spec);

      assertThat(run.path("command").asString())
          .startsWith("scripts/conform spec-diff HEAD --spec %s --report json=".formatted(spec));
      assertThat(run.has("first")).isFalse();
      assertThat(out.toString()).contains("\nolder      Usage 0.1.0 (HEAD (");
    }
  }

  @Test
  void asksTheShellForWhatMayBeASecretInAnAddress() throws Exception {
    byte[] document;
    try (InputStream json = getClass().getResourceAsStream("/dev/cfbilling/spec/openapi.json")) {
      document = json.readAllBytes();
    }
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<URI> asked = new ArrayList<>();
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI());
          exchange.sendResponseHeaders(200, document.length);
          try (exchange) {
            exchange.getResponseBody().write(document);
          }
        });
    server.start();
    try {
      String host = "localhost:" + server.getAddress().getPort();
      String path = "/a$b/openapi.json";
      JsonNode run =
          json("drift", "http://us3r:passw0rd@%s%s?the-token=s3cret%%26".formatted(host, path));

      assertThat(run.path("command").asString())
          .startsWith(
              "scripts/conform drift \"http://%s/a\\$b/openapi.json?the-token=${URL_THE_TOKEN:?}\" "
                  .formatted(host));
      for (String report : List.of("json", "markdown")) {
        assertThat(file(report)).content().doesNotContain("us3r", "passw0rd", "s3cret");
      }
      assertThat(out.toString()).doesNotContain("us3r", "passw0rd", "s3cret");
      String command = run.path("command").asString();
      assertThat(words(command, Map.of("URL_THE_TOKEN", "s3cret%26")))
          .contains("http://%s%s?the-token=s3cret%%26".formatted(host, path));
      assertThat(asked).extracting(URI::getRawQuery).containsExactly("the-token=s3cret%26");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void keepsTheSecretsOfAnAddressOutOfWhatIsSaidWhenItCannotBeRead() {
    run("drift", "http://us3r:passw0rd@localhost:1/openapi.json?token=s3cret");

    assertThat(err.toString())
        .startsWith("http://localhost:1/openapi.json can't be fetched: ")
        .doesNotContain("us3r", "passw0rd", "s3cret");
  }

  /** What a shell makes of a command. */
  private static List<String> words(String command, Map<String, String> environment)
      throws Exception {
    ProcessBuilder shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command);
    shell.environment().putAll(environment);
    Process process = shell.start();
    try (InputStream printed = process.getInputStream()) {
      return new String(printed.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private JsonNode json(String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("--report", "json=" + file("json"), "--report", "markdown=" + file("markdown")));
    run(all.toArray(String[]::new));
    assertThat(err.toString()).isEmpty();
    return JsonMapper.shared().readTree(file("json")).path("run");
  }

  private Path file(String format) {
    return directory.resolve("drift." + format);
  }

  private void run(String... arguments) {
    ConformMain.run(
        new Surroundings(Map.of(), InstantSource.fixed(NOW)),
        InputStream.nullInputStream(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }
}
