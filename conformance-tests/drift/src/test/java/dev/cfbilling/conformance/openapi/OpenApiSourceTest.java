package dev.cfbilling.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.upstream.UpstreamDocument;
import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockResponseBody;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.BufferedSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents are read from wherever they are, and what can't be read is said in one sentence. */
class OpenApiSourceTest {
  private static final String SMALL =
      "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\"responses\":{}}}}}";

  @TempDir private Path directory;

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of("", "FILE is no OpenAPI document: it has no \"openapi\" field at its top."),
        Arguments.of("[]", "FILE is no OpenAPI document: it has no \"openapi\" field at its top."),
        Arguments.of("<!doctype html>\n<p>Sign in</p>", "FILE is no OpenAPI document: it has"),
        Arguments.of("a: b: c", "FILE is neither JSON nor YAML: mapping values are not allowed"),
        Arguments.of("{\"openapi\": \"3.0.3\", ", "FILE is neither JSON nor YAML: it can't be"),
        Arguments.of(SMALL + "{}", "FILE is neither JSON nor YAML: it can't be read beyond"),
        Arguments.of("swagger: '2.0'", "FILE is Swagger 2.0; only OpenAPI 3.0 and 3.1 can be"),
        Arguments.of("openapi: 3.2.0", "FILE is OpenAPI 3.2.0; only 3.0 and 3.1 can be compared."),
        Arguments.of("openapi: 3.0.3", "FILE describes no path; there is nothing to compare."));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void saysWhatIsWrongWithAFile(String content, String sentence) throws IOException {
    Path file = Files.writeString(directory.resolve("upstream"), content);

    assertThatThrownBy(() -> OpenApiSource.file(file))
        .isInstanceOf(OpenApiException.class)
        .hasMessageStartingWith(sentence.replace("FILE", file.toString()));
  }

  @Test
  void saysThatThereIsNoFile() {
    assertThatThrownBy(() -> OpenApiSource.file(Path.of("nowhere.json")))
        .hasMessage("There is no file nowhere.json to read OpenAPI from.");
  }

  @Test
  void saysThatAFileIsNoText() throws IOException {
    Path file = Files.write(directory.resolve("upstream"), new byte[] {'{', '"', (byte) 0xff});

    assertThatThrownBy(() -> OpenApiSource.file(file)).hasMessage(file + " is no text in UTF-8.");
  }

  @Test
  void readsPastAByteOrderMark() throws IOException {
    Path file = Files.writeString(directory.resolve("upstream"), "\ufeff" + SMALL);

    assertThat(OpenApiSource.file(file).openapi()).isEqualTo("3.1.0");
  }

  @Test
  void readsWhatAYamlDocumentWritesOnceForSeveralPlaces() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("upstream.yaml"),
            """
            openapi: 3.0.3
            paths:
              /a:
                get: &operation
                  operationId: one
                  responses: {}
              /b:
                get: *operation
              /c:
                get:
                  <<: *operation
                  operationId: three
            """);
    OpenApiDocument document = OpenApiSource.file(file);
    OperationReader reader = new OperationReader(document);

    assertThat(reader.entries(List.of()).stream().map(entry -> reader.read(entry).id()))
        .containsExactly("one", "one", "three");
  }

  @Test
  void readsYamlWhoseFirstLineIsIndented() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("upstream.yaml"),
            "\ufeff\n  openapi: 3.0.3\n  paths: {/a: {get: {responses: {}}}}\n");

    assertThat(OpenApiSource.file(file).openapi()).isEqualTo("3.0.3");
  }

  /** The same tree as from JSON, in which the strings are in quotes. */
  @Test
  void readsYaml12() throws IOException {
    OpenApiDocument document =
        OpenApiSource.file(
            Files.writeString(
                directory.resolve("upstream.yaml"),
                """
                openapi: 3.1
                info: {title: T, version: 1.10}
                paths: {/a: {get: {operationId: 1e3, tags: [on], responses: {200: {}}}}}
                components:
                  schemas:
                    A:
                      enum: [NO, 010, on, 1e3, 1.0, 2024-01-01, 12:30:00, 0x1F, true, ~, .inf]
                      type: [string, 'null']
                    B: {type: number, enum: [1e3, 010, .5], maximum: 0o17, minimum: 010}
                    C: {enum: [NO, 010, true, .inf], const: 010}
                    D: {type: string, const: 010}
                    E: {required: [NO, 010], properties: {NO: {}, 010: {}}}
                """));

    assertThat(document.version()).isEqualTo("1.10");
    assertThat(document.at(document.place("/paths/~1a/get")))
        .hasToString("{\"operationId\":\"1e3\",\"tags\":[\"on\"],\"responses\":{\"200\":{}}}");
    assertThat(document.at(document.place("/components/schemas")).properties())
        .map(schema -> schema.getValue().toString())
        .containsExactly(
            "{\"enum\":[\"NO\",\"010\",\"on\",\"1e3\",\"1.0\",\"2024-01-01\",\"12:30:00\",\"0x1F\","
                + "\"true\",null,\".inf\"],\"type\":[\"string\",\"null\"]}",
            "{\"type\":\"number\",\"enum\":[1E+3,10,0.5],\"maximum\":15,\"minimum\":10}",
            "{\"enum\":[\"NO\",10,true,\".inf\"],\"const\":10}",
            "{\"type\":\"string\",\"const\":\"010\"}",
            "{\"required\":[\"NO\",\"010\"],\"properties\":{\"NO\":{},\"010\":{}}}");
  }

  @Test
  void fetchesAUrl() throws IOException {
    try (MockWebServer server = server(new MockResponse(200, Headers.of(), SMALL))) {
      OpenApiDocument document = fetch(server.url("/openapi.json").toString());

      assertThat(document.openapi()).isEqualTo("3.1.0");
      assertThat(document.source(document.place("/paths"))).hasToString("openapi.json#/paths");
    }
  }

  @Test
  void saysThatAUrlHasNoDocument() throws IOException {
    try (MockWebServer server = server(new MockResponse(404, Headers.of(), "gone"))) {
      String url = server.url("/openapi.json").toString();

      assertThatThrownBy(() -> fetch(url))
          .hasMessage(
              url + " answers with 404; give the address of a document that anyone can read.");
    }
  }

  @Test
  void saysThatAUrlAnswersWithoutEnd() throws IOException {
    MockResponseBody endless =
        new MockResponseBody() {
          @Override
          public long getContentLength() {
            return -1;
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8("{\"openapi\": \"");
            while (sink.isOpen()) {
              sink.writeUtf8("3.".repeat(4096));
            }
          }
        };
    try (MockWebServer server =
        server(new MockResponse.Builder().body(endless).removeHeader("Content-Length").build())) {
      String url = server.url("/openapi.json").toString();

      assertThatThrownBy(() -> fetch(url))
          .isInstanceOf(OpenApiException.class)
          .hasMessageStartingWith(url + " is larger than 64 MB, which is more than is read of");
    }
  }

  @Test
  void followsARedirectOnTheSameServer() throws IOException {
    Headers there = Headers.of("Location", "/v2/openapi.json");
    try (MockWebServer server = server(new MockResponse(301, there, ""))) {
      server.enqueue(new MockResponse(200, Headers.of(), SMALL));

      assertThat(fetch(server.url("/openapi.json").toString()).openapi()).isEqualTo("3.1.0");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://127.0.0.1:1/metadata?token=7", "//localhost:1/x", "https://localhost/"})
  void followsNoRedirectToAnotherServer(String elsewhere) throws IOException {
    try (MockWebServer server =
        server(new MockResponse(302, Headers.of("Location", elsewhere), ""))) {
      String url = server.url("/openapi.json").toString();

      assertThatThrownBy(() -> fetch(url))
          .isInstanceOf(OpenApiException.class)
          .hasMessageStartingWith(url + " leads to http")
          .hasMessageEndingWith(
              ", which is not followed to another server; if that is the document, give its"
                  + " address.")
          .hasMessageNotContaining("token");
    }
  }

  private static OpenApiDocument fetch(String url) {
    return UpstreamDocument.fetch(HttpUrl.get(url), Network.newLoopbackClient());
  }

  @Test
  void saysThatAUrlCanNotBeReached() {
    assertThatThrownBy(() -> fetch("http://127.0.0.1:1/openapi.json"))
        .isInstanceOf(OpenApiException.class)
        .hasMessageStartingWith("http://127.0.0.1:1/openapi.json can't be fetched: ");
  }

  @Test
  void keepsAPropertyThatIsCalledLikeAKeywordForPeople() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("upstream.yaml"),
            """
            openapi: 3.0.3
            paths: {/a: {get: {responses: {}}}}
            components:
              schemas:
                example:
                  description: left out
                  properties:
                    description: {type: string}
            """,
            StandardCharsets.UTF_8);
    OpenApiDocument document = OpenApiSource.file(file);

    assertThat(document.at(document.place("/components/schemas/example")).propertyNames())
        .containsExactly("properties");
    assertThat(
            document.at(document.place("/components/schemas/example/properties")).propertyNames())
        .containsExactly("description");
  }

  private static MockWebServer server(MockResponse response) throws IOException {
    MockWebServer server = new MockWebServer();
    server.enqueue(response);
    server.start(InetAddress.getLoopbackAddress(), 0);
    return server;
  }
}
