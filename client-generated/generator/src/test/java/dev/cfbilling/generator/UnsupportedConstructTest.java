package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.codegen.config.CodegenConfigurator;

/** What no template can print ends the generation with one sentence that names the place. */
class UnsupportedConstructTest {
  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Refused, version: '1'}
      paths:
        /things: %s
      components:
        schemas:
          Other: {type: object, properties: {a: {type: string}}}
          Optional: {type: object, nullable: true, properties: {a: {type: string}}}
          %s: %s
      """;
  private static final String OPERATION =
      """
      {%s: {operationId: %s, tags: %s, parameters: [{%s}], %s responses: {'200': {description: x, \
      content: {application/json: {schema: %s}}}}}}""";
  private static final String REFERENCE = "{$ref: '#/components/schemas/Other'}";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {oneOf: [{type: string}, {type: boolean}]}           | uses oneOf
          {anyOf: [{type: string}, {type: boolean}]}           | uses anyOf
          {oneOf: [{type: string}, {type: boolean, enum: [false]}]} | uses oneOf
          {oneOf: [{type: string, format: date}, {type: boolean, enum: [true]}]} | uses oneOf
          {oneOf: [{type: string}, {type: boolean, enum: [true]}, {type: integer}]} | uses oneOf
          {oneOf: [{type: string, nullable: true}, {type: boolean, enum: [true]}]} | uses oneOf
          {type: string, oneOf: [{type: string}, {type: boolean, enum: [true]}]} | uses oneOf
          {oneOf: [{type: string, default: a}, {type: boolean, enum: [true]}]} | uses default
          {allOf: [{$ref: '#/components/schemas/Other'}, {$ref: '#/components/schemas/Optional'}]} | uses allOf
          {type: object, allOf: [{$ref: '#/components/schemas/Other'}]} | uses allOf
          {not: {type: string}}                                | uses not
          {type: string, default: a}                           | uses default
          {type: string, xml: {name: a}}                       | uses xml
          {type: object, discriminator: {propertyName: a}}     | uses discriminator
          {type: object, additionalProperties: true}           | is an object without a schema of its own
          {type: object}                                       | is an object without a schema of its own
          {type: object, properties: {a: {type: string}}}      | is an object without a schema of its own
          {type: string, format: byte}                         | has format byte of type string
          {type: string, format: binary}                       | has format binary of type string
          {type: string, format: duration}                     | has format duration of type string
          {type: integer, format: int16}                       | has format int16 of type integer
          {type: number, format: decimal}                      | has format decimal of type number
          {type: string, enum: [a]}                            | has an enum without a schema of its own
          {type: boolean, enum: [true, false]}                 | has an enum of more than one boolean
          {type: integer, enum: [1]}                           | has an enum of numbers
          {description: anything}                              | has no type
          """)
  void refusesAProperty(String schema, String construct) throws IOException {
    assertRefused(
        contract("{}", "Thing", "{type: object, properties: {it: %s}}".formatted(schema)),
        "schemas/Thing/properties/it " + construct);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {type: array, items: {type: string, nullable: true}}           | may be null
          {type: array, items: {$ref: '#/components/schemas/Optional'}}  | may be null
          {type: array, items: {type: boolean, enum: [true]}}            | has one fixed value
          {type: array, items: {oneOf: [{type: string}, {type: boolean}]}} | uses oneOf
          """)
  void refusesItems(String schema, String construct) throws IOException {
    assertRefused(
        contract("{}", "Thing", "{type: object, properties: {it: %s}}".formatted(schema)),
        "schemas/Thing/properties/it/items " + construct);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thing | {oneOf: [{$ref: '#/components/schemas/Other'}, {type: string}]} | uses oneOf
          Thing | {type: object, properties: {a: {type: string}}, additionalProperties: {type: string}} | is a map that has properties too
          Thing | {type: object, properties: {a: {type: string}}, not: {}}        | uses not
          Thing | {type: object, properties: {a: {type: string}}, allOf: [{$ref: '#/components/schemas/Other'}]} | uses allOf
          Thing | {type: object}                                                   | is an object without a schema of its own
          Thing | {type: object, deprecated: true, properties: {a: {type: string}}} | is deprecated as a whole
          """)
  void refusesASchema(String name, String schema, String construct) throws IOException {
    assertRefused(contract("{}", name, schema), "schemas/" + name + " " + construct);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: Authorization, in: header, schema: {type: string}        | /parameters/Authorization is a header that is set elsewhere
          name: h, in: header, schema: {type: array, items: {type: string}} | /parameters/h is a List<String>
          name: c, in: cookie, schema: {type: string}                    | /parameters/c is in the cookie
          name: q, in: query, schema: {type: string, format: date-time}  | /parameters/q is a OffsetDateTime
          name: q, in: query, schema: {type: number}                     | /parameters/q is a BigDecimal
          name: q, in: query, schema: {type: array, items: {type: number}} | /parameters/q is a List<BigDecimal>
          name: q, in: query, style: spaceDelimited, schema: {type: array, items: {type: string}} | /parameters/q has style spaceDelimited
          name: q, in: query, schema: {type: string, nullable: true}     | /parameters/q may be null
          name: q, in: query, allowReserved: true, schema: {type: string} | /parameters/q allows reserved characters or no value
          name: q, in: query, content: {text/plain: {schema: {type: string}}} | /parameters/q has content in place of a schema
          """)
  void refusesAParameter(String parameter, String construct) throws IOException {
    String operation = OPERATION.formatted("get", "getIt", "[T]", parameter, "", REFERENCE);

    assertRefused(contract(operation), "operations/getIt" + construct);
  }

  @ParameterizedTest(name = "{4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          head | getIt  | [T]    | $ref | operations/getIt is a HEAD
          get  | ' '    | [T]    | $ref | paths/things has an operation without an operationId
          get  | getIt  | []     | $ref | paths/things has an operation without one tag
          get  | getIt  | [T, U] | $ref | paths/things has an operation without one tag
          get  | getIt  | [T]    | {type: object} | operations/getIt answers without a named JSON schema
          """)
  void refusesAnOperation(String method, String id, String tags, String answer, String sentence)
      throws IOException {
    String schema = answer.equals("$ref") ? REFERENCE : answer;
    String parameter = "name: id, in: query, schema: {type: string}";

    assertRefused(contract(OPERATION.formatted(method, id, tags, parameter, "", schema)), sentence);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          servers: [{url: 'https://else.example'}],                       | has servers of its own
          callbacks: {c: {'{$request.body#/url}': {post: {responses: {'200': {description: x}}}}}}, | has callbacks
          requestBody: {content: {application/json: {schema: $ref}}},     | is a GET with a request body
          requestBody: {required: true, content: {text/plain: {schema: $ref}}}, | asks without a named JSON schema
          requestBody: {required: true, content: {application/json: {schema: {type: string}}}}, | asks without a named JSON schema
          requestBody: {required: true, content: {application/json: {schema: $ref}}}, | is a GET with a request body
          """)
  void refusesWhatAnOperationHas(String part, String construct) throws IOException {
    String operation =
        OPERATION.formatted("get", "getIt", "[T]", "", part.replace("$ref", REFERENCE), REFERENCE);

    assertRefused(
        contract(operation.replace("parameters: [{}],", "")), "operations/getIt " + construct);
  }

  @Test
  void refusesABodyThatMayBeAbsentAndNotEmpty() throws IOException {
    String body = "requestBody: {content: {application/json: {schema: %s}}},".formatted(REFERENCE);
    String operation =
        OPERATION
            .formatted("post", "addIt", "[T]", "", body, REFERENCE)
            .replace("parameters: [{}],", "");

    assertRefused(
        contract(operation).replace("{a: {type: string}}", "{a: {type: string}}, required: [a]"),
        "operations/addIt has a request body that may be absent, and not empty");
  }

  @Test
  void refusesAPathThatNoAnnotationHolds() throws IOException {
    String parameter = "name: id, in: path, required: true, schema: {type: string}";
    String operation = OPERATION.formatted("get", "getIt", "[T]", parameter, "", REFERENCE);

    assertRefused(
        contract(operation).replace("/things:", "'/things/\"{id}\"':"),
        "operations/getIt is at /things/\"{id}\"");
  }

  @Test
  void refusesAPropertyThatABodyMustNotHave() throws IOException {
    String body = "requestBody: {required: true, content: {application/json: {schema: %s}}},";
    String operation =
        OPERATION
            .formatted("post", "addIt", "[T]", "", body.formatted(REFERENCE), REFERENCE)
            .replace("parameters: [{}],", "");

    assertRefused(
        contract(operation).replace("{a: {type: string}}", "{a: {type: string, readOnly: true}}"),
        "schemas/Other/properties/a is read-only in a body that is sent");
  }

  @Test
  void refusesAListOfItself() throws IOException {
    assertRefused(
        contract("{}", "Thing", "{type: array, items: {$ref: '#/components/schemas/Thing'}}"),
        "schemas/Thing/items refers to itself");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nullable: true", "x-sensitive: true", "writeOnly: true"})
  void refusesWhatIsIgnoredBesideAReference(String keyword) throws IOException {
    String schema =
        "{type: object, properties: {enum: {$ref: '#/components/schemas/Other', %s}}}"
            .formatted(keyword);

    assertRefused(
        contract("{}", "Thing", schema),
        "contract.yaml#/components/schemas/Thing/properties/enum has %s beside a reference"
            .formatted(keyword.split(":", 2)[0]));
  }

  @Test
  void refusesMappedTypes() throws IOException {
    CodegenConfigurator configurator =
        configure(contract("{}", "Thing", "{type: string}"))
            .setTypeMappings(Map.of("number", "Double"));

    assertThatThrownBy(() -> Generation.run(configurator))
        .isInstanceOf(UnsupportedConstructException.class)
        .hasMessageContaining("The plugin's configuration maps types or schemas");
  }

  private void assertRefused(String contract, String start) throws IOException {
    CodegenConfigurator configurator = configure(contract);

    assertThatThrownBy(() -> Generation.run(configurator))
        .isInstanceOf(UnsupportedConstructException.class)
        .hasMessage(start + "; java-retrofit-moshi has no template for that.");
  }

  private CodegenConfigurator configure(String contract) throws IOException {
    Path file = Files.writeString(folder.resolve("contract.yaml"), contract);
    return Generation.configure(file, folder.resolve("out")).setValidateSpec(false);
  }

  private static String contract(String operation) {
    return contract(operation, "Thing", "{type: string}");
  }

  private static String contract(String operation, String name, String schema) {
    return CONTRACT.formatted(operation, name, schema);
  }
}
