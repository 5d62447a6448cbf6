package dev.cfbilling.conformance.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.exchange.CaptureException;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Gap.Kind;
import dev.cfbilling.conformance.exchange.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** What a capture lost of a body, and what it kept in a form of its own. */
class LostBodiesTest {
  private static final String JSON = "{\"success\":true,\"result\":[\"é\"]}";

  @TempDir private Path directory;

  @Test
  void takesATextShorterThanItsSizeForCut() throws Exception {
    ObjectNode entry = entry(JSON.substring(0, 20));
    content(entry).put("size", 1_048_600);

    assertThat(gap(entry)).isEqualTo(new Gap(Kind.CUT, "20 of 1,048,600 bytes"));
  }

  @Test
  void takesATextShorterThanItsContentLengthForCut() throws Exception {
    ObjectNode entry = entry(JSON.substring(0, 20));
    content(entry).putNull("size");
    header(entry, "Content-Length", "4000");

    assertThat(gap(entry)).isEqualTo(new Gap(Kind.CUT, "20 of 4,000 bytes"));
  }

  @Test
  void takesATextThatEndsAtTheUsualLimitForCut() throws Exception {
    String cut = "{\"a\":\"" + "x".repeat((1 << 20) - 6);

    assertThat(gap(entry(cut))).isEqualTo(new Gap(Kind.CUT, "its first 1,048,576 bytes"));
  }

  @Test
  void believesAWholeTextMoreThanItsSize() throws Exception {
    ObjectNode entry = entry(JSON);
    content(entry).put("size", 5_000);

    assertThat(text(response(entry))).isEqualTo(JSON);
  }

  @Test
  void leavesABodyThatTheApiBrokeOffToTheChecks() throws Exception {
    String brokenOff = JSON.substring(0, 20);

    assertThat(text(response(entry(brokenOff)))).isEqualTo(brokenOff);
  }

  @Test
  void leavesAPageThatIsNoJsonAsItIs() throws Exception {
    ObjectNode entry = entry("<html>");
    content(entry).put("size", 900);
    entry.withObject("response").putArray("headers");
    header(entry, "Content-Type", "text/html");

    assertThat(text(response(entry))).isEqualTo("<html>");
  }

  @Test
  void tellsWhyABodyWasLeftOut() throws Exception {
    ObjectNode entry = entry("");
    content(entry).put("size", 9).put("comment", "longer than 500000 bytes").remove("text");

    assertThat(gap(entry)).isEqualTo(new Gap(Kind.MISSING, "longer than 500000 bytes"));
  }

  @Test
  void missesTheBodyOfAnAnswerFromTheCache() throws Exception {
    ObjectNode entry = entry("").put("_fromCache", "disk");
    entry.withObject("response").put("bodySize", 0);

    assertThat(gap(entry).kind()).isEqualTo(Kind.MISSING);
  }

  @ParameterizedTest
  @CsvSource({"gzip, gzip", "gzip, ''", "zlib, deflate", "zlib, ''", "raw, deflate", "twice, gzip"})
  void decodesCompressedBytes(String form, String header) throws Exception {
    assertThat(text(response(base64(packed(form, JSON), header)))).isEqualTo(JSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate", "zstd"})
  void believesDecodedBytesMoreThanTheHeader(String header) throws Exception {
    byte[] bytes = JSON.getBytes(StandardCharsets.UTF_8);

    assertThat(text(response(base64(bytes, header)))).isEqualTo(JSON);
    assertThat(text(response(entry(JSON)))).isEqualTo(JSON);
  }

  @Test
  void saysThatACodingCantBeRead() throws Exception {
    byte[] compress = {0x1f, (byte) 0x9d, (byte) 0x90, 0x41};
    byte[] startsLikeAnArray = {'[', 0x2a, 0x00, (byte) 0xf8, 0x25};

    assertThat(gap(base64(compress, "compress")))
        .isEqualTo(
            new Gap(
                Kind.UNREADABLE, "its bytes are compressed as compress, which can't be read here"));
    assertThat(gap(base64(startsLikeAnArray, "dcb")).detail())
        .isEqualTo("its bytes are compressed as dcb, which can't be read here");
    assertThat(gap(base64(startsLikeAnArray, "br")).detail())
        .isEqualTo("its bytes are no whole br");
  }

  @Test
  void saysThatCompressedBytesAreCutOrBroken() throws Exception {
    byte[] gzip = packed("gzip", JSON);
    byte[] broken = gzip.clone();
    Arrays.fill(broken, 10, 20, (byte) 0xff);

    assertThat(gap(base64(Arrays.copyOf(gzip, gzip.length - 9), "gzip")))
        .isEqualTo(new Gap(Kind.CUT, "its compressed bytes end in the middle"));
    assertThat(gap(base64(broken, "gzip")))
        .isEqualTo(new Gap(Kind.UNREADABLE, "its bytes are no whole gzip"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u001f\uFFFD\b\0", "\u001f\u008b\b\0"})
  void saysThatCompressedBytesWereKeptAsText(String text) throws Exception {
    assertThat(gap(entry(text)))
        .isEqualTo(
            new Gap(Kind.UNREADABLE, "its compressed bytes were kept as text, which broke them"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"not\":\"base64\"}!", "{\"success\":true}", "abcde"})
  void saysThatATextIsNoBase64(String text) throws Exception {
    ObjectNode entry = entry(text);
    content(entry).put("encoding", "base64");

    assertThat(gap(entry)).isEqualTo(new Gap(Kind.UNREADABLE, "its text is no base64"));
  }

  @Test
  void decodesBase64OfAnExporterThatDoesNotSaySo() throws Exception {
    String base64 = Base64.getEncoder().encodeToString(JSON.getBytes(StandardCharsets.UTF_8));
    String zipped = Base64.getEncoder().encodeToString(packed("gzip", JSON));

    assertThat(text(response(entry(base64)))).isEqualTo(JSON);
    assertThat(text(response(entry(zipped)))).isEqualTo(JSON);
    assertThat(text(response(entry("eye: {}")))).isEqualTo("eye: {}");
  }

  @Test
  void readsAnAttachedBody() throws Exception {
    Files.writeString(directory.resolve("8a1c.json"), JSON);

    assertThat(text(response(attached("8a1c.json")))).isEqualTo(JSON);
  }

  @Test
  void readsNoAttachmentFromOutsideOfTheFolder() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret.json"), JSON);
    Path folder = Files.createDirectory(directory.resolve("captures"));
    Files.createSymbolicLink(folder.resolve("link.json"), secret);
    Files.createSymbolicLink(folder.resolve("linked"), directory);
    Files.createDirectory(folder.resolve("directory.json"));

    for (String name :
        List.of("../secret.json", secret.toString(), "link.json", "linked/secret.json")) {
      assertThat(gap(folder.resolve("a.har"), attached(name)))
          .isEqualTo(
              new Gap(
                  Kind.MISSING,
                  "its file %s is outside of the capture's folder and is not read"
                      .formatted(name)));
    }
    for (String name : List.of("none.json", "directory.json", ".", "a\0b")) {
      assertThat(gap(folder.resolve("a.har"), attached(name)).detail())
          .isEqualTo("its file %s is not beside the capture".formatted(name));
    }
  }

  @Test
  void readsAnArchiveWithAttachedBodies() throws Exception {
    Path archive = directory.resolve("a.har.zip");
    zip(archive, "run/har.har", Har.text(attached("8a1c.json")), "run/8a1c.json", JSON);

    assertThat(text(read(archive).get(0).response())).isEqualTo(JSON);
  }

  @Test
  void readsNoAttachmentFromOutsideOfAnArchive() throws Exception {
    Files.writeString(directory.resolve("secret.json"), JSON);
    Path archive = directory.resolve("a.har.zip");
    zip(archive, "har.har", Har.text(attached("../secret.json")), "other.json", JSON);

    assertThat(read(archive).get(0).response().gap().orElseThrow().kind()).isEqualTo(Kind.MISSING);
  }

  @Test
  void saysWhatAnArchiveHasInPlaceOfOneCapture() throws Exception {
    Path none = directory.resolve("none.zip");
    zip(none, "a.json", "{}");
    Path two = directory.resolve("two.zip");
    zip(two, "a.har", "{}", "b.har", "{}");

    assertThat(problem(none))
        .startsWith(none + " has no files *.har in it, where one was expected");
    assertThat(problem(two)).endsWith("; unpack it and name the directory.");
  }

  @Test
  void readsACaptureInGzip() throws Exception {
    Path file = directory.resolve("a.har.gz");
    Files.write(file, packed("gzip", Har.text(entry(JSON))));

    assertThat(text(read(file).get(0).response())).isEqualTo(JSON);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
    assertThat(problem(file)).startsWith(file + " ends in the middle");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void saysThatACaptureIsUtf16(String encoding) throws Exception {
    Path file = directory.resolve("a.har");
    Files.write(file, Har.text(entry(JSON)).getBytes(encoding));

    assertThat(problem(file))
        .isEqualTo(file + " is UTF-16; a HAR is UTF-8, so save it again in that encoding.");
  }

  private static ObjectNode entry(String body) {
    return Har.entry("accounts/%s/paygo-usage", body);
  }

  private static ObjectNode attached(String name) {
    ObjectNode entry = entry("");
    content(entry).put("size", 31).put("_file", name).remove("text");
    return entry;
  }

  private static ObjectNode base64(byte[] bytes, String header) {
    ObjectNode entry = entry(Base64.getEncoder().encodeToString(bytes));
    content(entry).put("encoding", "base64").put("size", bytes.length);
    if (!header.isEmpty()) {
      header(entry, "Content-Encoding", header);
    }
    return entry;
  }

  private static void header(ObjectNode entry, String name, String value) {
    entry
        .withObject("response")
        .withArray("headers")
        .addObject()
        .put("name", name)
        .put("value", value);
  }

  private static byte[] packed(String form, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out =
        switch (form) {
          case "gzip" -> new GZIPOutputStream(packed);
          case "twice" -> new GZIPOutputStream(new GZIPOutputStream(packed));
          case "raw" -> new DeflaterOutputStream(packed, new Deflater(9, true));
          default -> new DeflaterOutputStream(packed);
        }) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static void zip(Path archive, String... namesAndTexts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private Gap gap(ObjectNode entry) throws Exception {
    return response(entry).gap().orElseThrow();
  }

  private static Gap gap(Path file, ObjectNode entry) throws Exception {
    return read(Har.write(file, entry)).get(0).response().gap().orElseThrow();
  }

  private Response response(ObjectNode entry) throws Exception {
    return read(Har.write(directory.resolve("a.har"), entry)).get(0).response();
  }

  private static List<Exchange> read(Path file) throws Exception {
    List<Exchange> exchanges = new ArrayList<>();
    new HarFile(file).read(exchanges::add);
    return exchanges;
  }

  private static String problem(Path file) {
    List<String> problems = new ArrayList<>();
    assertThatExceptionOfType(CaptureException.class)
        .isThrownBy(() -> read(file))
        .satisfies(problem -> problems.add(String.valueOf(problem.getMessage())));
    return problems.get(0);
  }

  private static ObjectNode content(ObjectNode entry) {
    return (ObjectNode) entry.path("response").path("content");
  }

  private static String text(Response response) throws IOException {
    return new String(response.body().orElseThrow().open().readAllBytes(), StandardCharsets.UTF_8);
  }
}
