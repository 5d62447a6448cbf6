package dev.cfbilling.conformance.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.CaptureLog;
import dev.cfbilling.conformance.exchange.CaptureLog.OddEntry;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Exporter;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class HarFileTest {
  private static final String USAGE = "accounts/%s/paygo-usage";

  @TempDir private Path directory;

  private CaptureLog log = new CaptureLog("", Exporter.UNKNOWN, 0, 0, List.of(), Optional.empty());

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

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "application/json, {\"a\":1}, {\"a\":1}",
    "application/json;charset=UTF-8, {, {",
    "application/json, [scrubbed],",
    "application/x-www-form-urlencoded, password=s3cret,",
  })
  void readsABodyThatWasSentIfItIsJsonAndKnown(String type, String text, @Nullable String known)
      throws Exception {
    ObjectNode entry = Har.entry(USAGE, "{}");
    ((ObjectNode) entry.path("request"))
        .putObject("postData")
        .put("mimeType", type)
        .put("text", text);

    assertThat(read(Har.text(entry)).get(0).request().body()).isEqualTo(Optional.ofNullable(known));
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
    ObjectNode leftOut = Har.entry(USAGE, "");
    content(leftOut).remove("text");
    ObjectNode nulled = Har.entry(USAGE, "");
    content(nulled).putNull("text");
    ObjectNode empty = Har.entry(USAGE, "");
    ObjectNode sentEmpty = leftOut.deepCopy();
    header(sentEmpty, "Content-Length", "0");
    ObjectNode countedEmpty = leftOut.deepCopy();
    countedEmpty.withObject("response").put("bodySize", 0);

    assertThat(read(Har.text(notKept, emptied, leftOut, nulled, empty, sentEmpty, countedEmpty)))
        .extracting(exchange -> exchange.response().body().map(Body::isEmpty).orElse(null))
        .containsExactly(null, null, null, null, true, true, true);
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
  void keepsTheHeadersThatAreCheckedAndNothingOfOthers() throws Exception {
    ObjectNode entry = Har.entry(USAGE, "{}");
    header(entry, "RateLimit", "\"a\";r=1");
    header(entry, "ratelimit", "\"b\";r=2");
    header(entry, "Set-Cookie", "s3cret");
    ObjectNode stripped = Har.entry(USAGE, "{}");
    ((ObjectNode) stripped.path("response")).putArray("headers");

    List<Exchange> exchanges = read(Har.text(entry, stripped));

    assertThat(exchanges.get(0).response().headers())
        .isEqualTo(new ResponseHeaders(true, Map.of("ratelimit", "\"a\";r=1, \"b\";r=2")));
    assertThat(exchanges.get(1).response().headers()).isEqualTo(ResponseHeaders.UNKNOWN);
  }

  @Test
  void keepsTheTimesThatWereMeasured() throws Exception {
    ObjectNode measured = Har.entry(USAGE, "{}").put("time", 240.75);
    measured.putObject("timings").put("send", 1).put("wait", 182.5).put("receive", 57);

    assertThat(read(Har.text(measured)).get(0).response().times())
        .contains(new AnswerTimes(Duration.ofNanos(182_500_000), Duration.ofNanos(240_750_000)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-1, 12", "12, -1", "1e3, 5", "many, 5", "12, null"})
  void knowsNoTimeThatWasNotMeasured(String whole, String wait) throws Exception {
    ObjectNode entry = Har.entry(USAGE, "{}").put("time", whole);
    entry.putObject("timings").put("wait", wait);
    ObjectNode without = Har.entry(USAGE, "{}").put("time", 12).put("timings", 3);

    assertThat(read(Har.text(entry, without)))
        .extracting(exchange -> exchange.response().times())
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void passesOverWhatIsNoHttp() throws Exception {
    ObjectNode data = Har.entry("data:text/plain,hello", 200, "hello");
    ObjectNode socket = Har.entry("wss://api.cloudflare.com/x", 101, "");
    ObjectNode answered = Har.entry(USAGE, "{}");

    assertThat(read(Har.text(data, socket, answered)))
        .extracting(Exchange::index)
        .containsExactly(2);
    assertThat(log.odd()).isEmpty();
    assertThat(log.entries()).isEqualTo(3);
  }

  @Test
  void handsOnACallWithoutAnAnswerAsAGap() throws Exception {
    ObjectNode blocked = Har.entry(USAGE, "");
    blocked.withObject("response").put("status", 0).put("_error", "net::ERR_FAILED");
    ObjectNode failed = Har.entry(USAGE, "{}");
    failed.withObject("response").put("status", -1);
    ObjectNode noAnswer = Har.entry(USAGE, "{}");
    noAnswer.putNull("response");

    assertThat(read(Har.text(blocked, failed, noAnswer)))
        .extracting(exchange -> exchange.response().gap().orElseThrow())
        .containsExactly(
            new Gap(Gap.Kind.NO_ANSWER, "net::ERR_FAILED"),
            new Gap(Gap.Kind.NO_ANSWER, ""),
            new Gap(Gap.Kind.NO_ANSWER, ""));
  }

  @Test
  void takesA304ForTheWordOfACache() throws Exception {
    ObjectNode entry = Har.entry(USAGE, "{}");
    entry.withObject("response").put("status", 304);

    assertThat(read(Har.text(entry)).get(0).response().gap().orElseThrow().kind())
        .isEqualTo(Gap.Kind.NOT_MODIFIED);
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
  void tellsWhatIsNestedTooDeepFromWhatIsNotJson() throws Exception {
    assertThat(problem("{\"log\":" + "[".repeat(254) + "]".repeat(254) + "}"))
        .contains(" is JSON but no HAR");
    assertThat(problem("{\"log\":" + "[".repeat(3000) + "]".repeat(3000) + "}"))
        .isEqualTo(
            file() + " is nested deeper than the 255 levels that are read at line 1, column 262.");
  }

  @Test
  void saysThatAFileIsNotJson() throws Exception {
    assertThat(problem("<html>")).isEqualTo(file() + " is not JSON at line 1, column 1.");
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
  void leavesOutOddEntriesAndNamesThem() throws Exception {
    ObjectNode noUrl = Har.entry(USAGE, "{}");
    noUrl.withObject("request").remove("url");
    ObjectNode noMethod = Har.entry(USAGE, "{}");
    noMethod.withObject("request").putNull("method");
    ObjectNode objectText = Har.entry(USAGE, "{}");
    content(objectText).putObject("text").put("success", true);
    ObjectNode relative = Har.entry("client/v4/user", 200, "{}");
    String har =
        Har.text(noUrl, noMethod, objectText, relative, Har.entry(USAGE, "{\"a\":1}"))
            .replace("\"entries\":[", "\"entries\":[null,7,");

    List<Exchange> exchanges = read(har);

    assertThat(exchanges).extracting(Exchange::index).containsExactly(6);
    assertThat(text(exchanges.get(0))).isEqualTo("{\"a\":1}");
    assertThat(log.odd())
        .containsExactly(
            new OddEntry(0, "is null"),
            new OddEntry(1, "is no object"),
            new OddEntry(2, "has no request.url"),
            new OddEntry(3, "has no request.method"),
            new OddEntry(4, "has a response.content.text that is no string"),
            new OddEntry(5, "has a request.url that is no URL"));
  }

  @Test
  void passesOverWhatExportersLeaveNullOrOddlyTyped() throws Exception {
    ObjectNode odd = Har.entry(USAGE, "{}");
    odd.withObject("response").withArray("headers").addObject().put("name", 1);
    content(odd).putNull("size").put("_deep", 1);
    odd.put("time", "1".repeat(5_000)).put("_fromCache", false);

    assertThat(text(read(Har.text(odd)).get(0))).isEqualTo("{}");
  }

  @Test
  void readsAQueryThatIsBesideTheUrlAlone() throws Exception {
    ObjectNode beside = Har.entry(USAGE, "{}");
    ObjectNode parameter = beside.withObject("request").putArray("queryString").addObject();
    parameter.put("name", "metric").put("value", "a b&c");
    ObjectNode both = beside.deepCopy();
    both.withObject("request").put("url", both.at("/request/url").asString() + "?metric=d");

    List<Exchange> exchanges = read(Har.text(beside, both));

    assertThat(exchanges)
        .extracting(exchange -> exchange.request().query("metric"))
        .containsExactly(List.of("a b&c"), List.of("d"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"200.7", "4294967496", "1000", "\"OK\"", "20", "-200"})
  void leavesOutAnEntryWithAStatusThatIsNone(String status) throws Exception {
    String har = Har.text(Har.entry(USAGE, "{}")).replace("\"status\":200", "\"status\":" + status);

    assertThat(read(har)).isEmpty();
    assertThat(log.odd())
        .containsExactly(
            new OddEntry(
                0, "has a response.status that is no HTTP status: " + status.replace("\"", "")));
  }

  @Test
  void tellsWhoWroteIt() throws Exception {
    String har = Har.text(Har.entry(USAGE, "{}"));

    read(har);
    assertThat(log.exporter()).hasToString("test 1");
    read(
        har.replace("\"creator\"", "\"browser\":{\"name\":\"Firefox\"},\"creator\"")
            .replace("\"test\"", "\"Playwright\""));
    assertThat(log.exporter()).hasToString("Playwright 1 with Firefox");
    read(har.replace("\"creator\"", "\"_creator\""));
    assertThat(log.exporter()).hasToString("an unnamed program");
  }

  @Test
  void refusesWhatGoesOnAfterItsEnd() throws Exception {
    String har = Har.text(Har.entry(USAGE, "{}"));

    String end = " at line 1, column %s; 1 entry before that was read.".formatted(har.length() + 1);
    assertThat(problem(har + har)).isEqualTo(file() + " goes on after its end" + end);
    assertThat(problem(har + "]")).isEqualTo(file() + " is not JSON" + end);
    assertThat(problem(har + "\n \n")).isEmpty();
  }

  @Test
  void unescapesEveryEscape() throws Exception {
    String har =
        Har.text(Har.entry(USAGE, "TEXT"))
            .replace("TEXT", "\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83d\\ude00\\ud83dx\\u0041\\\\");

    assertThat(text(read(har).get(0))).isEqualTo("\"\\/\b\f\n\r\té\uD83D\uDE00?xA\\");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x", "\\é", "\\u12g4", "\\u-123", "\\u 123"})
  void refusesWhatIsNoEscape(String text) throws Exception {
    String har = Har.text(Har.entry(USAGE, "TEXT")).replace("TEXT", text);

    assertThat(problem(har)).contains(" is not JSON at line 1, column ");
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
    log = new HarFile(Files.writeString(file(), har)).read(exchanges::add);
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

  private static void header(ObjectNode entry, String name, String value) {
    entry
        .withObject("response")
        .withArray("headers")
        .addObject()
        .put("name", name)
        .put("value", value);
  }

  private static String text(Exchange exchange) throws IOException {
    return new String(
        exchange.response().body().orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8);
  }
}
