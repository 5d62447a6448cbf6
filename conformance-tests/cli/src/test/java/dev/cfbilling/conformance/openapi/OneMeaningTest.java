package dev.cfbilling.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.schema.SchemaValidators;
import dev.cfbilling.conformance.swagger.SpecFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A construct means the same to whoever checks by a contract and to whoever compares it. */
class OneMeaningTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(
      files = "../../spec/formats/schemas.csv",
      delimiter = '|',
      quoteCharacter = '\'',
      numLinesToSkip = 1)
  void ofASchema(String version, String schema, String plain, String accepted, String refused)
      throws Exception {
    Path file = write("written.yaml", version, schema);
    Path plainly = write("plain.yaml", "3.0.3", plain);

    for (Path either : List.of(file, plainly)) {
      assertThat(violations(either, accepted)).describedAs(accepted).isEmpty();
      assertThat(violations(either, refused)).describedAs(refused).isNotEmpty();
    }
    assertThat(
            Comparison.ofAll(OpenApiSource.file(file), OpenApiSource.file(plainly)).differences())
        .isEmpty();
    Path other = write("other.yaml", "3.0.3", "{type: boolean}");
    assertThat(Comparison.ofAll(OpenApiSource.file(file), OpenApiSource.file(other)).differences())
        .isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3.1.0 | {type: string, const: a} | '\"b\"' | const",
        "3.1.0 | {$ref: '#/components/schemas/Text', maxLength: 2} | '\"abc\"' | maxLength",
        "3.1.0 | {type: number, exclusiveMinimum: 5} | 5 | exclusiveMinimum",
        "3.0.3 | {type: number, minimum: 5, exclusiveMinimum: true} | 5 | exclusiveMinimum",
        "3.1.0 | {type: [string, 'null']} | 5 | type",
      })
  void leadsToWhatIsWritten(String version, String schema, String refused, String keyword)
      throws Exception {
    Path file = write("written.yaml", version, schema);
    Contract contract = SpecFile.load(file);
    SchemaAt body = body(contract);

    assertThat(new SchemaValidators(contract.schemas()).validate(body, JSON.readTree(refused), ""))
        .map(violation -> contract.location(violation.schemaPointer()))
        .singleElement()
        .satisfies(
            place ->
                assertThat(place.pointer())
                    .isEqualTo(
                        "/paths/~1x/get/responses/200/content/application~1json/schema/"
                            + keyword));
  }

  private static final String IN_FILES =
      """
      openapi: %s
      info: {title: T, version: 1.0.0}
      servers: [{url: https://api.test/v1}]
      paths:
        /x/{id}: {$ref: operations/getX.yaml}
      components:
        parameters:
          Id: {$ref: parameters/Id.yaml}
      """;
  private static final String OPERATION =
      """
      parameters:
        - {$ref: ../parameters/Id.yaml}
        - {name: since, in: query, required: true, schema: {type: string}}
      get:
        operationId: getX
        parameters:
          - {name: since, in: query, schema: {type: string, format: date}}
        responses:
          '200':
            description: X.
            content:
              Application/JSON; charset=utf-8: {schema: {$ref: '../more/things.yaml#/Thing'}}
      """;
  private static final String IN_ONE =
      """
      openapi: 3.0.3
      info: {title: T, version: 1.0.0}
      servers: [{url: https://api.test/v1}]
      paths:
        /x/{id}:
          get:
            operationId: getX
            parameters:
              - {name: id, in: path, required: true, schema: {type: string, maxLength: 3}}
              - {name: since, in: query, schema: {type: string, format: date}}
            responses:
              '200':
                description: X.
                content:
                  application/json:
                    schema: {type: object, properties: {of: {type: string}}, required: [of]}
      """;

  @ParameterizedTest
  @CsvSource({"3.0.3", "3.1.0"})
  void ofAnOperationInFiles(String version) throws Exception {
    Path root = Files.writeString(directory.resolve("openapi.yaml"), IN_FILES.formatted(version));
    part("operations/getX.yaml", OPERATION);
    part(
        "parameters/Id.yaml",
        """
        name: id
        in: path
        required: true
        schema: {type: string, maxLength: 3}
        """);
    part(
        "more/things.yaml",
        """
        Thing: {type: object, properties: {of: {$ref: '#/Name'}}, required: [of]}
        Name: {type: string}
        """);
    Path one = Files.writeString(directory.resolve("one.yaml"), IN_ONE);

    Operation inFiles = SpecFile.load(root).operations().get(0);
    Operation inOne = SpecFile.load(one).operations().get(0);

    assertThat(inFiles.parameters()).map(Parameter::name).containsExactly("id", "since");
    assertThat(inFiles.parameters()).map(Parameter::required).containsExactly(true, false);
    assertThat(inFiles.parameters())
        .map(Parameter::location)
        .containsExactly(
            new SpecLocation("parameters/Id.yaml", ""),
            new SpecLocation("operations/getX.yaml", "/get/parameters/0"));
    assertThat(inFiles.bodyShape(200).orElseThrow().mediaTypes())
        .isEqualTo(inOne.bodyShape(200).orElseThrow().mediaTypes());
    SchemaAt name =
        inFiles.bodyShape(200).orElseThrow().schema().orElseThrow().property("of").orElseThrow();
    assertThat(name.location()).hasToString("more/things.yaml#/Name");
    assertThat(Comparison.ofAll(OpenApiSource.file(root), OpenApiSource.file(one)).differences())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: string, type: integer} | has the key \"type\" twice in one mapping in line 13; remove one.",
        "'{<<: 1}' | merges something that is no mapping in line 13; only a mapping can stand behind \"<<\".",
        "{? [a] : b} | has a key in line 13 that is no scalar; JSON has only strings for keys.",
        "{enum: *none} | is neither JSON nor YAML: found undefined alias none in line 13, column 30.",
        "{maximum: 1e99999999999} | has a number or a name that is too long to be read.",
        "{$ref: ../a.yaml} | refers to ../a.yaml; only files in the folder of the document are read, so put it there.",
      })
  void ofWhatCanNotBeRead(String schema, String problem) throws IOException {
    Path file = write("written.yaml", "3.0.3", schema);
    Path plain = write("plain.yaml", "3.0.3", "{}");

    assertThatThrownBy(() -> SpecFile.load(file)).hasMessage("%s %s", file, problem);
    assertThatThrownBy(() -> Comparison.ofAll(OpenApiSource.file(plain), OpenApiSource.file(file)))
        .hasMessage("%s %s", file, problem);
  }

  @Test
  void isReadOfAContractThatNobodyHasValidated() throws Exception {
    Path file = write("written.yaml", "3.1.0", "{type: [string, 'null'], const: a}");

    assertThat(body(ContractLoader.load(file)).node()).isEqualTo(body(SpecFile.load(file)).node());
  }

  private void part(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(directory.resolve(name.substring(0, name.indexOf('/'))));
    Files.writeString(file, text);
  }

  private static List<String> violations(Path file, String json) throws Exception {
    Contract contract = SpecFile.load(file);
    JsonNode value = JSON.readTree(json);
    return new SchemaValidators(contract.schemas())
        .validate(body(contract), value, "").stream().map(Object::toString).toList();
  }

  private static SchemaAt body(Contract contract) {
    return contract.operations().get(0).bodyShape(200).orElseThrow().schema().orElseThrow();
  }

  private Path write(String name, String version, String schema) throws IOException {
    return Files.writeString(
        directory.resolve(name),
        """
        openapi: %s
        info: {title: T, version: 1.0.0}
        servers: [{url: https://api.test}]
        paths:
          /x:
            get:
              operationId: getX
              responses:
                '200':
                  description: X.
                  content:
                    application/json:
                      schema: %s
        components:
          schemas:
            Text: {type: string, minLength: 1}
        """
            .formatted(version, schema));
  }
}
