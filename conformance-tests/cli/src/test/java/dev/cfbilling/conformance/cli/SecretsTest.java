package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.cli.option.ReportFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Plants secrets wherever a capture can have them; none may come out, in whatever format. */
class SecretsTest {
  private static final String TOKEN = "t0ken-Sn3aky";
  private static final String API_KEY = "apik3y-Sn3aky";
  private static final String EMAIL = "sn3aky@example.com";
  private static final String CARD = "4111111111111111";
  private static final String NONCE = "n0nce-Sn3aky";
  private static final String COOKIE = "c00kie-Sn3aky";
  private static final String USER = "us3r-Sn3aky";
  private static final String PASSWORD = "passw0rd-Sn3aky";
  private static final String QUERY = "qu3ry-Sn3aky";
  private static final String BODY = "b0dy-Sn3aky";
  private static final List<String> SECRETS =
      List.of(TOKEN, API_KEY, EMAIL, CARD, NONCE, COOKIE, USER, PASSWORD, QUERY, BODY, Traffic.ID);
  private static final String AUTHORITY = USER + ":" + PASSWORD + "@api.cloudflare.com";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String capture = "";

  @BeforeEach
  void writesTheCapture() throws IOException {
    String profile =
        Traffic.example("getBillingProfile/full.json")
            .replace("************4242", CARD)
            .replace("\"payment_nonce\": \"redacted\"", "\"payment_nonce\": \"" + NONCE + "\"")
            .replace("owner@example.com", EMAIL);
    // The same values where the contract expects another type, where a check would quote them.
    String mistyped =
        profile
            .replace("\"card_expiry_month\": 11", "\"card_expiry_month\": \"" + CARD + "\"")
            .replace("\"" + NONCE + "\"", "[\"" + NONCE + "\", {\"" + NONCE + "\": 1}]")
            .replace("\"" + CARD + "\",\n    \"city\"", CARD + ",\n    \"city\"")
            .replace("\"" + EMAIL + "\"", "{\"email\": \"" + EMAIL + "\"}");
    ObjectNode page = sneaky(entry("accounts/%s/billing/profile", "<p>" + BODY + "</p>"));
    ((ObjectNode) page.at("/response/headers/0")).put("value", "text/html");
    Path har =
        Har.write(
            directory.resolve("traffic.har"),
            sneaky(entry("accounts/%s/billing/profile?api_key=" + QUERY, profile)),
            sneaky(entry("accounts/%s/billing/profile", mistyped)),
            sneaky(entry("accounts/%s/billing/profile", profile.substring(0, 900))),
            sneaky(entry("accounts/%s/billing/profile", BODY)),
            page,
            sneaky(entry("accounts/%s/billing/secrets/" + TOKEN + "?q=" + QUERY, "{}")),
            sneaky(
                Har.entry(
                    "https://" + AUTHORITY + "/elsewhere/" + TOKEN + "?q=" + QUERY + "#" + TOKEN,
                    200,
                    BODY)));
    capture = har.toString();
  }

  @Test
  void keepsThemOutOfEveryFormat() throws IOException {
    assertThat(run("--capture", capture)).isEqualTo(1);

    assertNoSecretIn(out + "\n" + err);
    for (String format : ReportFile.formats()) {
      String report = Files.readString(report(format));
      if (!format.equals("patch")) {
        assertThat(report).as(format).contains("getBillingProfile").contains("schema.type");
      }
      assertNoSecretIn(report);
    }
  }

  @Test
  void keepsThemOutWhenDriftIsAnError() throws IOException {
    assertThat(run("--capture", capture, "--strict", "--max-findings", "1")).isEqualTo(1);

    assertNoSecretIn(out + "\n" + err);
    for (String format : ReportFile.formats()) {
      assertNoSecretIn(Files.readString(report(format)));
    }
  }

  @Test
  void keepsThemOutOfWhatCapturesShowOfTheApi() throws IOException {
    Path grown = directory.resolve("grown.har");
    Files.writeString(
        grown, Files.readString(Path.of(capture)).replace("payment_nonce", "payment_token"));
    List<String> reports = List.of("json", "markdown", "patch");

    for (String file : List.of(capture, grown.toString())) {
      List<String> arguments = new ArrayList<>(List.of("drift", file));
      reports.forEach(format -> arguments.addAll(List.of("--report", file(format))));
      assertThat(conform(arguments)).isEqualTo(2);
      for (String format : reports) {
        assertNoSecretIn(Files.readString(report(format)));
      }
    }
    assertThat(out.toString()).contains("payment_token was there: ");
    assertNoSecretIn(out + "\n" + err);
  }

  @Test
  void keepsThemOutOfWhatItSaysOfABrokenCapture() throws IOException {
    String whole = Files.readString(Path.of(capture));
    for (int at = 100; at < whole.length(); at += 997) {
      Path cut = Files.writeString(directory.resolve("cut.har"), whole.substring(0, at));
      run("--capture", cut.toString());
    }

    assertThat(err.toString()).isNotEmpty();
    assertNoSecretIn(out + "\n" + err);
  }

  private static ObjectNode entry(String path, String body) {
    return Har.entry(
        "https://" + AUTHORITY + "/client/v4/" + path.replace("%s", Traffic.ID), 200, body);
  }

  /** Headers, cookies, query and comments as exporters write them. */
  private static ObjectNode sneaky(ObjectNode entry) {
    ObjectNode request = entry.withObject("/request");
    header(request, "Authorization", "Bearer " + TOKEN);
    header(request, "X-Auth-Key", API_KEY);
    header(request, "X-Auth-Email", EMAIL);
    header(request, "Cookie", "session=" + COOKIE);
    request.putArray("cookies").addObject().put("name", "session").put("value", COOKIE);
    request.putArray("queryString").addObject().put("name", "api_key").put("value", QUERY);
    request.putObject("postData").put("mimeType", "text/plain").put("text", BODY);
    ObjectNode response = entry.withObject("/response");
    header(response, "Set-Cookie", "session=" + COOKIE);
    header(response, "Location", "https://" + AUTHORITY + "/?q=" + QUERY);
    response.put("redirectURL", "https://" + AUTHORITY + "/?q=" + QUERY).put("statusText", TOKEN);
    response.putArray("cookies").addObject().put("name", "session").put("value", COOKIE);
    entry.put("comment", TOKEN);
    return entry;
  }

  private static void header(ObjectNode message, String name, String value) {
    message.withArray("/headers").addObject().put("name", name).put("value", value);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    ReportFile.formats().forEach(format -> all.addAll(List.of("--report", file(format))));
    return conform(all);
  }

  private int conform(List<String> arguments) {
    return CommandLineCalls.run(
        Map.of("CLOUDFLARE_API_TOKEN", TOKEN, "CLOUDFLARE_API_KEY", API_KEY),
        out,
        err,
        arguments.toArray(String[]::new));
  }

  private String file(String format) {
    return format + "=" + report(format);
  }

  private Path report(String format) {
    return directory.resolve("report." + format);
  }

  private static void assertNoSecretIn(String text) {
    Optional<String> leaked =
        SECRETS.stream().flatMap(SecretsTest::forms).filter(text::contains).findFirst();
    assertThat(leaked)
        .as(
            () ->
                leaked
                    .map(form -> text.lines().filter(line -> line.contains(form)).findFirst())
                    .map(String::valueOf)
                    .orElse(""))
        .isEmpty();
  }

  /** As it is, and as the escapes of the formats make of it. */
  private static Stream<String> forms(String secret) {
    return Stream.of(secret, secret.replace("@", "%40"), secret.replace("@", "&#64;"));
  }
}
