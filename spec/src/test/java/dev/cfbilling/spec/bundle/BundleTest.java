package dev.cfbilling.spec.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.cfbilling.reader.publish.OpenApiVersion;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class BundleTest {

  private static final Path SOURCE = Path.of("");
  private static final Path OUTPUT = Path.of("target/classes/dev/cfbilling/spec");
  private static final Path PUBLISHED = Path.of("target/published");

  private static final String WITH_COSTS =
      "/paths/~1accounts~1{account_id}~1billable~1usage/get/responses/200/content/application~1json"
          + "/examples/with-costs/value/result";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"openapi.yaml", "openapi.json"})
  void theBuildWroteTheBundleOfTheSource(String file) {
    assertThat(new Trees().read(OUTPUT.resolve(file))).isEqualTo(Bundle.of(SOURCE));
  }

  @Test
  void hasThePartThatCallsAreCheckedAgainstByItself() {
    JsonNode part = new Trees().read(OUTPUT.resolve("checked/openapi.json"));

    assertThat(part).isEqualTo(CheckedPart.of(Bundle.of(SOURCE)));
    assertThat(part.findValues("examples")).isEmpty();
  }

  @Test
  void keepsPropertiesThatAreNamedAsTextIs() throws IOException {
    Path file = directory.resolve("contract.json");
    Files.writeString(
        file,
        "{\"schema\":{\"summary\":\"a\",\"properties\":"
            + "{\"description\":{\"type\":\"string\",\"description\":\"b\"}}}}");

    assertThat(CheckedPart.of(new Trees().read(file)))
        .hasToString("{\"schema\":{\"properties\":{\"description\":{\"type\":\"string\"}}}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi.yaml", "openapi.json"})
  void saysOnlyNullWithoutAnEnumToGeneratorsAndNothingElseOtherwise(String file) {
    String source = Bundle.of(SOURCE).toString();
    String result = "\"type\":\"object\",%s,\"nullable\":true,\"description\":\"Always null";

    assertThat(new Trees().read(PUBLISHED.resolve(file)))
        .hasToString(
            source.replace(
                result.formatted("\"enum\":[null]"),
                result.formatted("\"not\":{\"type\":\"object\"}")));
    assertThat(source).contains(result.formatted("\"enum\":[null]"));
  }

  @ParameterizedTest
  @CsvSource({
    "newest.yaml, V3_0",
    "newest.json, V3_0",
    "newest-3.1.yaml, V3_1",
    "newest-3.1.json, V3_1"
  })
  void theBuildWroteTheNewestEdition(String file, OpenApiVersion version) {
    LocalDate day = Bundle.editions(SOURCE).newest().date();
    ObjectNode newest = Bundle.on(day, SOURCE);
    ((ObjectNode) newest.get("info")).put("x-edition", day.toString());

    assertThat(new Trees().read(PUBLISHED.resolve(file))).isEqualTo(version.of(newest));
  }

  @ParameterizedTest
  @ValueSource(strings = {"openapi-3.1.yaml", "openapi-3.1.json"})
  void theBuildWroteTheBundleInVersion31(String file) {
    JsonNode bundle = new Trees().read(OUTPUT.resolve(file));

    assertThat(bundle).isEqualTo(OpenApiVersion.V3_1.of(Bundle.of(SOURCE)));
    JsonNode schemas = bundle.at("/components/schemas");
    JsonNode failure = schemas.at("/FailureEnvelope/properties");
    assertThat(bundle.at("/openapi").asString()).isEqualTo("3.1.0");
    assertThat(failure.at("/result/type").asString()).isEqualTo("null");
    assertThat(failure.at("/result").has("enum")).isFalse();
    assertThat(failure.at("/success/const").asBoolean()).isFalse();
    assertThat(failure.at("/messages/type").toString()).isEqualTo("[\"array\",\"null\"]");
    assertThat(schemas.at("/ChargeClass/enum").toString()).isEqualTo("[\"Correction\",null]");
    assertThat(schemas.at("/ChargeClass/type").toString()).isEqualTo("[\"string\",\"null\"]");
    assertThat(bundle.findValues("nullable")).isEmpty();
    assertThat(schemas.findValues("example")).isEmpty();
  }

  @Test
  void bothFilesHoldTheSame() {
    Trees trees = new Trees();

    assertThat(trees.read(OUTPUT.resolve("openapi.yaml")))
        .isEqualTo(trees.read(OUTPUT.resolve("openapi.json")));
  }

  @Test
  void swaggerParserSeesInTheBundleWhatItSeesInTheSource() throws IOException {
    Path file = directory.resolve("openapi.json");
    new Trees().writeJson(Bundle.withHistory(SOURCE), file);
    OpenAPI bundle = parse(file);
    OpenAPI source = parse(SOURCE.resolve("openapi.yaml"));

    assertThat(bundle.getComponents().getSchemas().keySet()).isEqualTo(componentFiles("schemas"));
    assertThat(Json.pretty(bundle.getComponents().getSchemas()))
        .isEqualTo(withoutFiles(Json.pretty(source.getComponents().getSchemas())));
    assertThat(bundle.getPaths().keySet()).isEqualTo(source.getPaths().keySet());
    assertThat(bundle.getComponents().getParameters().keySet())
        .isEqualTo(componentFiles("parameters"));
    assertThat(bundle.getComponents().getResponses().keySet())
        .isEqualTo(componentFiles("responses"));
    assertThat(bundle.getComponents().getHeaders().keySet()).isEqualTo(componentFiles("headers"));
  }

  /** The parser itself leaves a reference to a file standing, one among the items of an array. */
  private static String withoutFiles(String schemas) {
    return schemas.replaceAll("\"\\./schemas/(\\w+)\\.yaml\"", "\"#/components/schemas/$1\"");
  }

  @Test
  void refersToNoFile() throws IOException {
    assertThat(Files.readString(OUTPUT.resolve("openapi.yaml")))
        .doesNotContain("externalValue")
        .doesNotContainPattern("\\$ref: \"(?!#/components/)");
  }

  @Test
  void keepsDecimalsExact() {
    JsonNode records = Bundle.of(SOURCE).at(WITH_COSTS);

    assertThat(records.values())
        .filteredOn(record -> record.path("x_BillableMetricId").asString().startsWith("kv_"))
        .hasSize(3)
        .allSatisfy(
            record ->
                assertThat(record.path("ListUnitPrice").decimalValue())
                    .isEqualByComparingTo(new BigDecimal("0.000005")));
  }

  @Test
  void writesSmallDecimalsSoThatYamlReadersTakeThemForNumbers() throws IOException {
    assertThat(Files.readString(OUTPUT.resolve("openapi.yaml")))
        .contains("ListUnitPrice: 0.0000003\n")
        .doesNotContainPattern(": \\d+E-");
  }

  @Test
  void readsYaml12() throws IOException {
    write("openapi.yaml", "components: {schemas: {Country: {$ref: schemas/Country.yaml}}}");
    write("schemas/Country.yaml", "type: string\nenum: [NO, 010, 1e3, on]\nexample: 2024-01-01");

    assertThat(Bundle.of(directory).at("/components/schemas/Country"))
        .hasToString(
            "{\"type\":\"string\",\"enum\":[\"NO\",\"010\",\"1e3\",\"on\"],"
                + "\"example\":\"2024-01-01\"}");
  }

  @Test
  void twoRunsMakeTheSameBytesWhereverTheyWrite() throws IOException {
    for (String run : List.of("first", "the second % of 2")) {
      Path output = directory.resolve(run);
      Bundle.main(
          new String[] {
            SOURCE.toString(), output.toString(), output.resolve("published").toString()
          });
    }

    for (String file : List.of("openapi.yaml", "openapi.json")) {
      assertThat(directory.resolve("first").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("the second % of 2").resolve(file));
    }
  }

  @Test
  void namesTheExampleThatIsMissing() throws IOException {
    write("openapi.yaml", "paths: {/profile: {$ref: operations/getProfile.yaml}}");
    write("operations/getProfile.yaml", "get: {externalValue: ../examples/full.json}");

    assertThatThrownBy(() -> Bundle.of(directory))
        .hasMessage(
            "operations/getProfile.yaml refers to examples/full.json; there is no such file");
  }

  /** Before anything that would fetch it, as OpenAPI Generator does, has seen the contract. */
  @ParameterizedTest
  @CsvSource({
    "$ref: %s/getProfile.yaml, get: {}",
    "$ref: operations/getProfile.yaml, get: {$ref: '%s/schema.yaml'}",
    "$ref: operations/getProfile.yaml, 'get: {externalValue: \"%s/full.json\"}'",
  })
  void refusesWhatIsNotInAFileAndAsksNobody(String path, String operation) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        request -> {
          requests.incrementAndGet();
          request.sendResponseHeaders(404, -1);
        });
    server.start();
    try {
      String remote = "http://127.0.0.1:" + server.getAddress().getPort();
      write("openapi.yaml", "paths: {/profile: {" + path.formatted(remote) + "}}");
      write("operations/getProfile.yaml", operation.formatted(remote));

      assertThatThrownBy(() -> Bundle.main(new String[] {directory.toString(), "unwritten"}))
          .isInstanceOf(BundleException.class)
          .hasMessageContaining("there is no such file");
    } finally {
      server.stop(0);
    }
    assertThat(requests).hasValue(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'openapi: 3.2.0' | "3.2.0"
          'openapi: 3.1.0' | "3.1.0"
          'openapi: 3.0'   | "3.0"
          'swagger: "2.0"' | nothing
          """)
  void refusesAnotherVersionOfOpenApi(String line, String shown) throws IOException {
    write("openapi.yaml", line + "\npaths: {}");

    assertThatThrownBy(() -> Bundle.main(new String[] {directory.toString(), "unwritten"}))
        .isInstanceOf(BundleException.class)
        .hasMessage(
            "openapi.yaml has "
                + shown
                + " as openapi; the contract is kept in OpenAPI 3.0, such as 3.0.3");
  }

  @Test
  void namesTheFileThatIsNotRegistered() throws IOException {
    write("openapi.yaml", "paths: {/profile: {$ref: operations/getProfile.yaml}}");
    write("operations/getProfile.yaml", "get: {$ref: ../schemas/Profile.yaml}");
    write("schemas/Profile.yaml", "type: object");

    assertThatThrownBy(() -> Bundle.of(directory))
        .hasMessage(
            "operations/getProfile.yaml refers to schemas/Profile.yaml, which openapi.yaml does not"
                + " register; add it to components.schemas");
  }

  @Test
  void namesTheFileThatCannotBeShared() throws IOException {
    write("openapi.yaml", "paths: {/profile: {$ref: operations/getProfile.yaml}}");
    write("operations/getProfile.yaml", "get: {$ref: getProfile.yaml}");

    assertThatThrownBy(() -> Bundle.of(directory))
        .hasMessage(
            "operations/getProfile.yaml refers to operations/getProfile.yaml; only files of"
                + " [schemas, parameters, responses, headers] can be shared");
  }

  @Test
  void namesTheComponentThatIsWrittenInPlace() throws IOException {
    write("openapi.yaml", "components: {schemas: {Profile: {type: object}}}");

    assertThatThrownBy(() -> Bundle.of(directory))
        .hasMessage(
            "openapi.yaml writes components.schemas.Profile in place;"
                + " give it a file and refer to that");
  }

  @Test
  void namesTheKeyThatIsGivenTwice() throws IOException {
    write("openapi.yaml", "openapi: 3.0.3\nopenapi: 3.0.3\n");

    assertThatThrownBy(() -> Bundle.of(directory))
        .hasMessageContaining("openapi.yaml has the key")
        .hasMessageContaining("\"openapi\"")
        .hasMessageNotContaining("\n");
  }

  @Test
  void repeatsWhatSwaggerParserObjectsTo() throws IOException {
    write("openapi.yaml", "openapi: 3.0.3\ninfo: {title: Billing}\npaths: {}\n");
    String output = Files.createDirectory(directory.resolve("output")).toString();

    assertThatThrownBy(() -> Bundle.main(new String[] {directory.toString(), output}))
        .hasMessage(
            "Swagger Parser does not accept openapi.yaml: attribute info.version is missing");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(directory.resolve(file).getParent());
    Files.writeString(directory.resolve(file), text);
  }

  private static Set<String> componentFiles(String kind) throws IOException {
    try (Stream<Path> files = Files.list(SOURCE.resolve(kind))) {
      return files
          .map(file -> file.getFileName().toString().replace(".yaml", ""))
          .collect(Collectors.toSet());
    }
  }

  private static OpenAPI parse(Path file) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readLocation(file.toString(), null, options);
    assertThat(result.getMessages()).isEmpty();
    return result.getOpenAPI();
  }
}
