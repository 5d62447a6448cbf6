package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The verb scrub: what it takes out of a capture, and what stays. */
class ScrubCommandTest {
  private static final String CARD = "4111 1111 1111 1111";
  private static final String IBAN = "GB82WEST12345698765432";
  private static final String TOKEN = "zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t";

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> planted = new ArrayList<>();

  /** A secret that nothing gives away but where it stands. */
  private String secret() {
    String secret = "s3cret-number-%02d-of-many".formatted(planted.size());
    planted.add(secret);
    return secret;
  }

  private String planted(String secret) {
    planted.add(secret);
    return secret;
  }

  @Test
  void leavesNoneOfMoreThanThirtyTwoSecretsInACapture() throws IOException {
    String bearer = secret();
    String profile =
        Traffic.example("getBillingProfile/full.json")
            .replace("owner@example.com", planted("owner@mail.example"))
            .replace("************4242", planted("4012888888881881"));
    String usage =
        Traffic.example("getPaygoUsage/full-period.json")
            .replaceFirst("Workers Standard Requests", "Requests of " + bearer)
            .replaceFirst(
                "\"ServiceFamilyName\"", "\"Owner\": \"" + secret() + "\", \"ServiceFamilyName\"")
            .replaceFirst("\"ZoneName\": null", "\"ZoneName\": \"" + planted(CARD) + "\"")
            .replaceFirst("7QK2M5ZB4XNTH3WD6RVJ8CPYLA", planted(IBAN))
            .replaceFirst(
                "\"ServiceName\"", "\"" + planted("jane@doe.example") + "\": 1, \"ServiceName\"");
    ObjectNode plain = sneaky(entry("billing/profile", profile), bearer);
    ObjectNode base64 =
        sneaky(entry("paygo-usage?from=2025-05-01&api_token=" + secret(), ""), bearer);
    ObjectNode content = (ObjectNode) base64.at("/response/content");
    content.put("encoding", "base64").put("text", Base64.getEncoder().encodeToString(gzip(usage)));
    ((ObjectNode) base64.at("/response"))
        .withArray("/headers")
        .addObject()
        .put("name", "Content-Encoding")
        .put("value", "gzip");
    ObjectNode attached = sneaky(entry("paygo-usage", ""), bearer);
    ((ObjectNode) attached.at("/response/content")).put("_file", "body.json").remove("text");
    Files.writeString(directory.resolve("body.json"), usage.replace(CARD, planted(TOKEN)));
    ObjectNode page = sneaky(entry("billing/profile", "<p>" + secret() + "</p>"), bearer);
    ObjectNode cut = sneaky(entry("billing/profile", profile.substring(0, 700)), bearer);
    ((ObjectNode) cut.at("/response/content")).put("size", 9000);
    ObjectNode elsewhere =
        Har.entry(
            "https://%s:%s@other.example/%s?q=%s#%s"
                .formatted(secret(), secret(), planted(TOKEN + "a"), secret(), secret()),
            200,
            secret());
    Path capture =
        Har.write(directory.resolve("a.har"), plain, base64, attached, page, cut, elsewhere);
    addToLog(capture);

    assertThat(conform("scrub", capture.toString())).isZero();

    String scrubbed = Files.readString(directory.resolve("a.scrubbed.har"));
    assertThat(planted).hasSizeGreaterThan(32);
    assertThat(planted)
        .allSatisfy(
            secret ->
                assertThat(scrubbed)
                    .doesNotContain(
                        secret,
                        Base64.getEncoder()
                            .encodeToString(secret.getBytes(StandardCharsets.UTF_8))));
    assertThat(out.toString()).contains("a.scrubbed.har has 6 entries without secrets;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"getBillingProfile/full", "getPaygoUsage/nulls", "getPaygoUsage/full-period"})
  void leavesTheVerdictAsItWas(String example) throws IOException {
    String path =
        example.startsWith("getBilling") ? "billing/profile" : "paygo-usage?from=2025-05-01";
    String body = Traffic.example(example + ".json");
    Path capture =
        Har.write(
            directory.resolve("a.har"),
            entry(path, body),
            entry(path, body.replace("\"success\": true", "\"success\": \"yes\"")),
            entry(path, "<html>"),
            entry(path, ""),
            entry(
                path,
                body.replaceFirst("\\{", "{\"unknown\": {\"at\": \"2025-05-01T00:00:00Z\"},")));

    assertThat(conform("scrub", capture.toString(), "-o", directory.resolve("b.har").toString()))
        .isZero();

    assertThat(findings("b.har")).isNotEmpty().isEqualTo(findings("a.har"));
  }

  @Test
  void keepsNothingThatIsNotOfTheFormOfHar() throws IOException {
    ObjectNode entry = entry("billing/profile", "{}");
    ObjectNode request = (ObjectNode) entry.at("/request");
    request.put("cookies", secret()).put("postData", secret());
    request.putArray("queryString").addArray().add("token").add(secret());
    request.withArray("/headers").addObject().put("value", secret());
    Path capture = Har.write(directory.resolve("odd.har"), entry);

    assertThat(conform("scrub", capture.toString())).isZero();

    String scrubbed = Files.readString(directory.resolve("odd.scrubbed.har"));
    assertThat(planted).allSatisfy(secret -> assertThat(scrubbed).doesNotContain(secret));
  }

  @Test
  void doesTheSameAgain() throws IOException {
    Path capture =
        Har.write(
            directory.resolve("a.har"),
            sneaky(
                entry("billing/profile", Traffic.example("getBillingProfile/full.json")),
                secret()));

    conform("scrub", capture.toString());
    conform(
        "scrub",
        directory.resolve("a.scrubbed.har").toString(),
        "-o",
        directory.resolve("c.har").toString());

    assertThat(directory.resolve("c.har"))
        .hasSameTextualContentAs(directory.resolve("a.scrubbed.har"));
  }

  @Test
  void writesOverNothing() throws IOException {
    Path capture = Har.write(directory.resolve("a.har"), entry("billing/profile", "{}"));
    String before = Files.readString(capture);

    assertThat(conform("scrub", capture.toString(), "-o", capture.toString())).isEqualTo(2);
    assertThat(err.toString())
        .endsWith("is there already and is not written over; name another file with -o.\n");
    assertThat(capture).hasContent(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[",
        "{\"log\": {\"entries\": [{\"request\": {",
        "{\"log\": {\"entries\": []}} x"
      })
  void leavesNothingOfWhatItCannotRead(String text) throws IOException {
    Path capture = Files.writeString(directory.resolve("a.har"), text);

    assertThat(conform("scrub", capture.toString())).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).endsWith(".\n");
    assertThat(directory).isDirectoryNotContaining("glob:**.scrub*");
  }

  @Test
  void needsNoMoreMemoryForALargerCapture() throws IOException {
    Path capture = directory.resolve("a.har");
    String record = "{\\\"ServiceName\\\": \\\"jane@doe.example\\\", \\\"Owner\\\": \\\"x\\\"},";
    try (OutputStream file = Files.newOutputStream(capture)) {
      String entry = Har.text(entry("paygo-usage", "@"));
      int at = entry.indexOf("\"@\"") + 1;
      file.write(entry.substring(0, at).getBytes(StandardCharsets.UTF_8));
      file.write("{\\\"result\\\": [".getBytes(StandardCharsets.UTF_8));
      byte[] records = record.repeat(1000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 200; i++) {
        file.write(records);
      }
      file.write("{}]}".getBytes(StandardCharsets.UTF_8));
      file.write(entry.substring(at + 1).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(conform("scrub", capture.toString())).isZero();

    try (var lines = Files.newBufferedReader(directory.resolve("a.scrubbed.har"))) {
      char[] start = new char[64 << 10];
      assertThat(lines.read(start)).isPositive();
      assertThat(new String(start)).contains("xxxx@xxx.xxxxxxx").doesNotContain("jane");
    }
  }

  private static ObjectNode entry(String path, String body) {
    return Har.entry("accounts/%s/" + path, body);
  }

  private ObjectNode sneaky(ObjectNode entry, String bearer) {
    ObjectNode request = entry.withObject("/request");
    header(request, "Authorization", "Bearer " + bearer);
    header(request, "X-Auth-Key", secret());
    header(request, "X-Auth-Email", planted("someone@mail.example"));
    header(request, "X-Custom", secret());
    header(request, "Cookie", "a=" + secret() + "; b=" + secret());
    header(request, "Referer", "https://dash.example/?x=" + secret());
    request
        .putArray("cookies")
        .addObject()
        .put("name", "a")
        .put("value", secret())
        .put("path", secret());
    request.withArray("/queryString").addObject().put("name", "api_token").put("value", secret());
    ObjectNode posted =
        request.putObject("postData").put("mimeType", "text/plain").put("text", secret());
    posted
        .putArray("params")
        .addObject()
        .put("name", "a")
        .put("value", secret())
        .put("fileName", secret());
    ObjectNode response = entry.withObject("/response");
    header(response, "Set-Cookie", "a=" + secret() + "; HttpOnly");
    header(response, "Location", "https://u:" + secret() + "@host.example/?t=" + secret());
    response.put("redirectURL", "/next?t=" + secret()).put("statusText", bearer);
    response.putArray("cookies").addObject().put("name", "a").put("value", secret());
    entry.put("serverIPAddress", planted("203.0.113.77")).put("connection", planted("443917"));
    entry.put("comment", "by " + bearer + " and " + planted("by@mail.example"));
    entry.putArray("_webSocketMessages").addObject().put("data", secret());
    entry.putObject("_initiator").put("url", "https://x.example/" + secret());
    return entry;
  }

  private static void header(ObjectNode message, String name, String value) {
    message.withArray("/headers").addObject().put("name", name).put("value", value);
  }

  private void addToLog(Path capture) throws IOException {
    ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(Files.readString(capture));
    ObjectNode log = (ObjectNode) root.path("log");
    log.put("comment", secret()).put("_own", secret());
    log.withArray("/pages")
        .addObject()
        .put("id", "p")
        .put("title", "https://x.example/?a=" + secret());
    root.put("other", secret());
    Files.writeString(capture, root.toString());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  /** Each finding's check, place and exchange. */
  private List<String> findings(String capture) throws IOException {
    Path report = directory.resolve(capture + ".json");
    conform("--capture", directory.resolve(capture).toString(), "--report", "json=" + report);
    JsonNode groups = JsonMapper.shared().readTree(Files.readString(report)).path("groups");
    return IntStream.range(0, groups.size())
        .mapToObj(groups::get)
        .map(group -> group.path("check") + " " + group.path("pointer") + " " + group.path("found"))
        .sorted()
        .toList();
  }

  private int conform(String... arguments) {
    return CommandLineCalls.run(out, err, arguments);
  }
}
