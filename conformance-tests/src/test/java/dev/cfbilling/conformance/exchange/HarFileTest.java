package dev.cfbilling.conformance.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.Har;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class HarFileTest {
  private static final String USAGE = "accounts/%s/paygo-usage";

  @TempDir private Path directory;

  @Test
  void readsAnEntryAsItsExchange() throws Exception {
    ObjectNode entry = Har.entry(USAGE + "?from=2025-05-01", "{\"é\":1}");

    Exchange exchange = read(Har.text(Har.entry("x", ""), entry)).get(1);

    assertThat(exchange.index()).isEqualTo(1);
    assertThat(exchange.request().method()).isEqualTo("GET");
    assertThat(exchange.request().query("from")).containsExactly("2025-05-01");
    assertThat(exchange.request().credentialsRecorded()).isFalse();
    assertThat(exchange.response().status()).isEqualTo(200);
    assertThat(exchange.response().contentType()).contains("application/json");
    assertThat(text(exchange)).isEqualTo("{\"é\":1}");
  }

  @Test
  void keepsTheNamesOfCredentialHeadersAndNothingElseOfThem() throws Exception {
    ObjectNode entry = Har.entry(USAGE, "{}");
    entry
        .path("request")
        .withArray("headers")
        .addObject()
        .put("name", "X-Auth-Key")
        .put("value", "s3cret");
    entry
        .path("request")
        .withArray("headers")
        .addObject()
        .put("name", "Cookie")
        .put("value", "s3cret");

    Request request = read(Har.text(entry)).get(0).request();

    assertThat(request.credentialHeaders()).containsExactly("x-auth-key");
    assertThat(request.toString()).doesNotContain("s3cret");
  }

  @Test
  void decodesABase64Body() throws Exception {
    String encoded =
        Base64.getEncoder().encodeToString("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    ObjectNode entry = Har.entry(USAGE, encoded);
    ((ObjectNode) entry.path("response").path("content")).put("encoding", "base64");

    assertThat(text(read(Har.text(entry)).get(0))).isEqualTo("{\"a\":1}");
  }

  @Test
  void keepsALargeBodyInAFileThatGoesWithTheExchange() throws Exception {
    String large = "\"" + "x".repeat(3_000_000) + "\"";

    Exchange exchange = read(Har.text(Har.entry(USAGE, large))).get(0);

    assertThat(text(exchange)).isEqualTo(large);
    exchange.close();
    Body body = exchange.response().body().orElseThrow();
    assertThatExceptionOfType(IOException.class).isThrownBy(body::open);
  }

  @Test
  void tellsABodyThatWasNotKeptFromAnEmptyOne() throws Exception {
    ObjectNode notKept = Har.entry(USAGE, "gone");
    content(notKept).remove("text");
    ObjectNode emptied = Har.entry(USAGE, "");
    content(emptied).put("size", 17);
    ObjectNode empty = Har.entry(USAGE, "");
    ObjectNode emptyWithoutText = Har.entry(USAGE, "");
    content(emptyWithoutText).remove("text");

    List<Exchange> exchanges = read(Har.text(notKept, emptied, empty, emptyWithoutText));

    assertThat(exchanges)
        .extracting(exchange -> exchange.response().body().map(Body::isEmpty).orElse(null))
        .containsExactly(null, null, true, true);
  }

  @Test
  void takesTheTypeOfTheContentWhereHeadersWereStripped() throws Exception {
    ObjectNode stripped = Har.entry(USAGE, "{}");
    ((ObjectNode) stripped.path("response")).putArray("headers");
    ObjectNode unknown = stripped.deepCopy();
    content(unknown).put("mimeType", "x-unknown");

    assertThat(read(Har.text(stripped, unknown)))
        .extracting(exchange -> exchange.response().contentType().orElse(null))
        .containsExactly("application/json", null);
  }

  @Test
  void passesOverWhatGotNoHttpResponse() throws Exception {
    ObjectNode blocked = Har.entry("https://api.cloudflare.com/x", 0, "");
    ObjectNode data = Har.entry("data:text/plain,hello", 200, "hello");
    ObjectNode answered = Har.entry(USAGE, "{}");

    assertThat(read(Har.text(blocked, data, answered)))
        .extracting(Exchange::index)
        .containsExactly(2);
  }

  @Test
  void readsKeysInAnyOrderAndPassesOverUnknownOnes() throws Exception {
    String har =
        """
        {"_x":[{"log":1}],"log":{"entries":[{"response":{"content":{"encoding":"base64",
        "text":"e30="},"_y":{},"headers":null,"status":200},"request":{"headers":[{"value":"v",
        "name":"n","comment":""}],"url":"https://api.cloudflare.com/","method":"get"}}],"_z":{}}}""";

    Exchange exchange = read("\uFEFF" + har).get(0);

    assertThat(exchange.request().method()).isEqualTo("GET");
    assertThat(text(exchange)).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "[]", "1", "{\"log\":{}}", "{\"log\":[]}", "{\"log\":{\"entries\":{}}}"})
  void saysThatJsonIsNoHar(String json) throws Exception {
    assertThat(problem(json))
        .isEqualTo(file() + " is JSON but no HAR: it has no \"log.entries\" array.");
  }

  @Test
  void saysThatAFileIsEmpty() throws Exception {
    assertThat(problem("")).isEqualTo(file() + " is empty; a HAR was expected.");
  }

  @Test
  void saysThatAFileIsNotJson() throws Exception {
    assertThat(problem("<html>")).isEqualTo(file() + " is not JSON.");
  }

  @Test
  void saysHowFarATruncatedFileCouldBeRead() throws Exception {
    String har = Har.text(Har.entry(USAGE, "{}"), Har.entry(USAGE, "{}"));
    List<Exchange> before = new ArrayList<>();
    Files.writeString(file(), har.substring(0, har.length() - 50));

    assertThatExceptionOfType(CaptureException.class)
        .isThrownBy(() -> new HarFile(file()).read(before::add))
        .withMessage(file() + " ends in the middle; 1 entry before that was read.");
    assertThat(before).hasSize(1);
  }

  @Test
  void saysWhichEntryIsBroken() throws Exception {
    ObjectNode noUrl = Har.entry(USAGE, "{}");
    ((ObjectNode) noUrl.path("request")).remove("url");
    ObjectNode numberText = Har.entry(USAGE, "{}");
    content(numberText).put("text", 1);
    assertThat(problem(Har.text(Har.entry(USAGE, "{}"), noUrl)))
        .isEqualTo(file() + " is no HAR: entry 1 has no request.method or request.url.");
    assertThat(problem(Har.text(numberText)))
        .isEqualTo(file() + " is no HAR: entry 0 has a response.content.text that is no string.");
    assertThat(problem("{\"log\":{\"entries\":[7]}}"))
        .isEqualTo(file() + " is no HAR: entry 0 is no object.");
  }

  @Test
  void takesABodyThatIsNoBase64ForOneThatWasNotKept() throws Exception {
    ObjectNode broken = Har.entry(USAGE, "{\"not\":\"base64\"}!");
    content(broken).put("encoding", "base64");

    assertThat(read(Har.text(broken)).get(0).response().body()).isEmpty();
  }

  @Test
  void passesOverWhatExportersLeaveNullOrOddlyTyped() throws Exception {
    ObjectNode noAnswer = Har.entry(USAGE, "{}");
    noAnswer.putNull("response");
    ObjectNode failed = Har.entry(USAGE, "{}");
    ((ObjectNode) failed.path("response")).put("status", -1);
    ObjectNode odd = Har.entry(USAGE, "{}");
    ((ObjectNode) odd.path("response")).withArray("headers").addObject().put("name", 1);
    content(odd).putNull("size").put("_deep", 1);
    odd.put("time", "1".repeat(5_000));

    assertThat(read(Har.text(noAnswer, failed, odd)))
        .extracting(Exchange::index)
        .containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"200.7", "4294967496", "1000", "\"OK\"", "20"})
  void refusesAStatusThatIsNone(String status) throws Exception {
    String har = Har.text(Har.entry(USAGE, "{}")).replace("\"status\":200", "\"status\":" + status);

    assertThat(problem(har))
        .isEqualTo(file() + " is no HAR: entry 0 has a response.status that is no HTTP status.");
  }

  @Test
  void refusesWhatGoesOnAfterItsEnd() throws Exception {
    String har = Har.text(Har.entry(USAGE, "{}"));

    assertThat(problem(har + har))
        .isEqualTo(file() + " is not JSON; 1 entry before that was read.");
    assertThat(problem(har + "x"))
        .isEqualTo(file() + " is not JSON; 1 entry before that was read.");
    assertThat(problem(har + "\n \n")).isEmpty();
  }

  @Test
  void unescapesEveryEscape() throws Exception {
    String har =
        Har.text(Har.entry(USAGE, "TEXT"))
            .replace("TEXT", "\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\\ud83dx\\u0041\\\\");

    assertThat(text(read(har).get(0))).isEqualTo("\"\\/\b\f\n\r\té\uD83D\uDE00?xA\\");
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatExceptionOfType(CaptureException.class)
        .isThrownBy(() -> new HarFile(directory).read(exchange -> {}))
        .withMessage("There is no file " + directory + " to read a capture from.");
  }

  private Path file() {
    return directory.resolve("capture.har");
  }

  private List<Exchange> read(String har) throws Exception {
    List<Exchange> exchanges = new ArrayList<>();
    new HarFile(Files.writeString(file(), har)).read(exchanges::add);
    return exchanges;
  }

  private String problem(String har) throws Exception {
    try {
      read(har);
      return "";
    } catch (CaptureException problem) {
      return String.valueOf(problem.getMessage());
    }
  }

  private static ObjectNode content(ObjectNode entry) {
    return (ObjectNode) entry.path("response").path("content");
  }

  private static String text(Exchange exchange) throws IOException {
    return new String(
        exchange.response().body().orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8);
  }
}
