package dev.cfbilling.conformance.swagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.contract.Example;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class SpecFileTest {
  private static final String ONE_FILE =
      """
      openapi: 3.0.3
      info: {title: Tiny, version: '1'}
      servers: [{url: 'https://tiny.example/v1'}]
      paths:
        /things/{id}:
          get:
            operationId: getThing
            parameters:
              - {name: id, in: path, required: true, schema: {type: string, maxLength: 3}}
            responses:
              2XX:
                description: A thing.
                content:
                  application/json:
                    schema:
                      type: object
                      properties:
                        kind: {type: string, nullable: true, enum: [a]}
      """;

  @TempDir private Path directory;

  @Test
  void readsTheBundledContract() {
    assertThat(Traffic.CONTRACT.operations()).hasSize(10);
    assertThat(Traffic.CONTRACT.server()).hasToString("https://api.cloudflare.com/client/v4");
  }

  @Test
  void leadsBackToTheFilesOfASplitContract() {
    Operation usage = Traffic.CONTRACT.operations().get(0);

    assertThat(usage.location()).hasToString("operations/" + usage.id() + ".yaml#/get");
    assertThat(usage.parameters().get(0).location()).hasToString("parameters/AccountId.yaml#");
    assertThat(usage.response(429).orElseThrow().location())
        .hasToString("responses/TooManyRequests.yaml#");
  }

  @Test
  void readsTheSameContractFromItsSource() throws Exception {
    Contract source = SpecFile.load(Path.of("../../spec/openapi.yaml"));

    assertThat(source.operations().stream().map(Operation::location))
        .containsExactlyElementsOf(
            Traffic.CONTRACT.operations().stream().map(Operation::location).toList());
    assertThat(source.operations().get(0).parameters().get(0).location())
        .hasToString("parameters/AccountId.yaml#");
    assertThat(source.operations().stream().map(operation -> operation.response(200).orElseThrow()))
        .allSatisfy(success -> assertThat(success.examples()).isNotEmpty());
    assertThat(checked(schemas(source))).isEqualTo(schemas(Traffic.CONTRACT));
    assertThat(source.operations().stream().map(SpecFileTest::describe))
        .containsExactlyElementsOf(
            Traffic.CONTRACT.operations().stream().map(SpecFileTest::describe).toList());
    assertThat(source.title() + source.version() + source.server())
        .isEqualTo(
            Traffic.CONTRACT.title() + Traffic.CONTRACT.version() + Traffic.CONTRACT.server());
  }

  private static JsonNode schemas(Contract contract) {
    return contract.schemas().root().path("components").path("schemas");
  }

  /**
   * What editions have of their own is in the files and not in the bundle; text for people is in
   * the whole bundle.
   */
  private static JsonNode checked(JsonNode schemas) {
    JsonNode copy = schemas.deepCopy();
    copy.findParents("description").stream()
        .filter(described -> described.path("description").isString())
        .forEach(described -> ((ObjectNode) described).remove("description"));
    for (String dates : List.of("x-since", "x-until", "x-history")) {
      copy.findParents(dates).forEach(dated -> ((ObjectNode) dated).remove(dates));
    }
    return copy;
  }

  /** All that is read of the files, and that is read of the bundle. */
  private static String describe(Operation operation) {
    StringBuilder text = new StringBuilder();
    text.append(operation.method()).append(operation.path()).append(operation.stability());
    text.append(operation.security()).append(operation.location());
    for (Parameter parameter : operation.parameters()) {
      text.append(
          "\n%s %s %s %s %s %s"
              .formatted(
                  parameter.in(),
                  parameter.name(),
                  parameter.required(),
                  parameter.schema().node().properties().stream()
                      .filter(member -> !member.getKey().equals("x-history"))
                      .map(String::valueOf)
                      .sorted()
                      .toList(),
                  parameter.example(),
                  parameter.location()));
    }
    for (ResponseShape shape : operation.responses().values()) {
      text.append(
          "\n%s %s %s %s %s %s"
              .formatted(
                  shape.status(),
                  shape.mediaTypes(),
                  shape.schema().map(schema -> schema.location()),
                  shape.examples().stream().map(Example::name).toList(),
                  shape.headerExamples(),
                  shape.location()));
    }
    return text.toString();
  }

  @Test
  void readsAContractInOneFile() throws Exception {
    Operation operation = SpecFile.load(write(ONE_FILE)).operations().get(0);
    ResponseShape shape = operation.response(204).orElseThrow();

    assertThat(shape.schema().orElseThrow().property("kind").orElseThrow().location())
        .hasToString(
            "tiny.yaml#/paths/~1things~1{id}/get/responses/2XX/content/application~1json/schema"
                + "/properties/kind");
    assertThat(operation.response(500)).isEmpty();
  }

  @Test
  void keepsTheOrderOfWhatIsRequired() throws Exception {
    String required = "required: [size, kind, colour]";
    String yaml =
        ONE_FILE
            .replace("type: object", "type: object\n" + " ".repeat(16) + required)
            .replace("kind:", "size: {type: integer}\n" + " ".repeat(18) + "kind:");

    Operation operation = SpecFile.load(write(yaml)).operations().get(0);

    assertThat(operation.response(200).flatMap(ResponseShape::schema))
        .hasValueSatisfying(
            schema ->
                assertThat(schema.node().path("required"))
                    .hasToString("[\"size\",\"kind\",\"colour\"]"));
  }

  @Test
  void keepsDecimalsAsTheyAreWritten() throws Exception {
    String size = "size: {type: number, enum: [1.10, 2], maximum: 0.123456789012345678901}";
    String large = "large: {type: number, maximum: 1E2, multipleOf: 0.010}";
    String yaml =
        ONE_FILE.replace(
            "kind:", size + "\n" + " ".repeat(18) + large + "\n" + " ".repeat(18) + "kind:");

    Operation operation = SpecFile.load(write(yaml)).operations().get(0);

    assertThat(operation.response(200).flatMap(ResponseShape::schema))
        .hasValueSatisfying(
            schema -> {
              JsonNode properties = schema.node().path("properties");
              assertThat(properties.path("size").path("enum")).hasToString("[1.10,2]");
              assertThat(properties.path("size").path("maximum"))
                  .hasToString("0.123456789012345678901");
              assertThat(properties.path("large").path("maximum")).hasToString("1E+2");
              assertThat(properties.path("large").path("multipleOf")).hasToString("0.010");
            });
  }

  @Test
  void saysWhyAContractCannotBeRead() throws Exception {
    assertThat(problem(directory.resolve("none.yaml")))
        .isEqualTo(
            "There is no file " + directory.resolve("none.yaml") + " to read the contract from.");
    assertThat(problem(write("")))
        .endsWith("tiny.yaml is no OpenAPI document: it has no \"openapi\" field at its top.");
    assertThat(problem(write("{{{"))).contains("tiny.yaml is neither JSON nor YAML: ");
    assertThat(problem(write("just words"))).contains("tiny.yaml is no OpenAPI document: ");
    assertThat(problem(write(ONE_FILE.replace("3.0.3", "3.2.0"))))
        .endsWith("tiny.yaml is OpenAPI 3.2.0; only 3.0 and 3.1 can be read.");
    for (String scheme : List.of("ftp:", "")) {
      assertThat(problem(write(ONE_FILE.replace("https:", scheme))))
          .isEqualTo(
              "The contract has the server "
                  + scheme
                  + "//tiny.example/v1; its address begins with http:// or https://.");
    }
    assertThat(problem(write(ONE_FILE.replace("2XX", "'20'"))))
        .isEqualTo(
            "getThing has a response for 20; it may only be for a status such as 200,"
                + " for a range such as 2XX, or default.");
    assertThat(problem(write(ONE_FILE.substring(0, ONE_FILE.indexOf("paths:")) + "paths: {}")))
        .endsWith("tiny.yaml describes no path; there is nothing to check against.");
    assertThat(problem(write(ONE_FILE.replace("https://tiny.example", ""))))
        .isEqualTo("The contract names no server with a host; add one to servers.");
    assertThat(
            problem(write(ONE_FILE.replace("type: object", "$ref: '#/components/schemas/None'"))))
        .contains("tiny.yaml");
  }

  @Test
  void readsServersWithVariables() throws Exception {
    String variables = "variables: {place: {default: eu, enum: [eu, us]}, any: {default: v2}}";

    Contract contract =
        SpecFile.load(
            write(
                ONE_FILE.replace(
                    "url: 'https://tiny.example/v1'",
                    "url: 'https://{place}.example/{any}', " + variables)));

    assertThat(contract.server()).hasToString("https://eu.example/v2");
    assertThat(contract.find("GET", "us.example", 443, List.of("v2", "things", "1"))).isPresent();
  }

  @Test
  void readsNoResponseFromAnExtension() throws Exception {
    Contract contract =
        SpecFile.load(
            write(ONE_FILE.replace("responses:\n", "responses:\n        x-note: seen\n")));

    assertThat(contract.operations().get(0).responses()).containsOnlyKeys("2XX");
  }

  /** YAML 1.1 reads false, 8, true and 1000.0 from some of these, and a date from another. */
  @Test
  void readsYaml12() throws Exception {
    String kind =
        "kind: {type: string, enum: [NO, 010, on, 1e3, 1.0, 2024-01-01, 12:30:00, 1_000]}";
    String yaml =
        ONE_FILE.replace(
            "kind: {type: string, nullable: true, enum: [a]}",
            kind + "\n" + " ".repeat(18) + "NO: {type: number, maximum: 1e3, minimum: .5}");

    SchemaAt schema = schema(write(yaml));

    assertThat(schema.property("kind").orElseThrow().node().path("enum"))
        .hasToString(
            "[\"NO\",\"010\",\"on\",\"1e3\",\"1.0\",\"2024-01-01\",\"12:30:00\",\"1_000\"]");
    JsonNode number = schema.property("NO").orElseThrow().node();
    assertThat(number.path("maximum").decimalValue()).isEqualByComparingTo("1000");
    assertThat(number.path("minimum").decimalValue()).isEqualByComparingTo("0.5");
  }

  @Test
  void readsYaml12InTheFilesThatItRefersTo() throws Exception {
    Files.createDirectories(directory.resolve("parts"));
    Files.writeString(directory.resolve("parts/thing.yaml"), "$ref: kinds.yaml#/NO");
    Files.writeString(
        directory.resolve("parts/kinds.yaml"),
        "NO: {type: object, required: [on, 010], properties: {on: {type: string, enum: [NO, 010]}}}");
    String inline = ONE_FILE.substring(ONE_FILE.indexOf("type: object"));

    SchemaAt schema = schema(write(ONE_FILE.replace(inline, "$ref: parts/thing.yaml\n")));

    assertThat(schema.node().path("required")).hasToString("[\"on\",\"010\"]");
    assertThat(schema.property("on").orElseThrow().node().path("enum"))
        .hasToString("[\"NO\",\"010\"]");
  }

  @Test
  void readsNoFileFromElsewhere() throws Exception {
    assertThat(
            problem(write(ONE_FILE.replace("type: object", "$ref: 'http://127.0.0.1:1/a.yaml'"))))
        .isEqualTo(
            directory.resolve("tiny.yaml")
                + " refers to http://127.0.0.1:1/a.yaml;"
                + " only files in the folder of the document are read, so put it there.");
  }

  private SchemaAt schema(Path contract) throws ContractException {
    return SpecFile.load(contract)
        .operations()
        .get(0)
        .response(200)
        .flatMap(ResponseShape::schema)
        .orElseThrow();
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(directory.resolve("tiny.yaml"), yaml);
  }

  private static String problem(Path file) {
    ContractException[] thrown = new ContractException[1];
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> SpecFile.load(file))
        .satisfies(problem -> thrown[0] = problem)
        .withMessageNotContaining("\n");
    return String.valueOf(thrown[0].getMessage());
  }
}
