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
          {allOf: [{$ref: '#/components/schemas/Other'}]}      | uses allOf
          {not: {type: string}}                                | uses not
          {type: object, additionalProperties: {type: string}} | is a map
          {type: object}                                       | is an object without a schema of its own
          {type: object, properties: {a: {type: string}}}      | is an object without a schema of its own
          {type: string, format: byte}                         | has format byte of type string
          {type: string, format: binary}                       | has format binary of type string
          {type: string, format: uuid}                         | has format uuid of type string
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
          {type: array, items: {oneOf: [{type: string}]}}                | uses oneOf
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
          Thing | {oneOf: [{$ref: '#/components/schemas/Other'}]}                  | uses oneOf
          Thing | {type: object, additionalProperties: {type: string}}            | is a map
          Thing | {type: object}                                                   | is an object without properties
          Thing | {type: object, deprecated: true, properties: {a: {type: string}}} | is deprecated as a whole
          thing | {type: object, properties: {a: {type: string}}}                 | has a name that no class has
          """)
  void refusesASchema(String name, String schema, String construct) throws IOException {
    assertRefused(contract("{}", name, schema), "schemas/" + name + " " + construct);
  }

  @Test
  void refusesTwoPropertiesOfOneJavaName() throws IOException {
    String schema = "{type: object, properties: {zone_id: {type: string}, ZoneId: {type: string}}}";

    assertRefused(
        contract("{}", "Thing", schema),
        "schemas/Thing/properties/ZoneId is named zoneId in Java like another property");
  }

  @ParameterizedTest
  @ValueSource(strings = {"'say \"it\"'", "a.b", "'a\\b'", "'@'", "'*/'"})
  void refusesANameThatNoComponentHas(String name) throws IOException {
    String schema = "{type: object, properties: {%s: {type: string}}}".formatted(name);

    assertRefused(
        contract("{}", "Thing", schema),
        "schemas/Thing/properties/" + name.replace("'", "") + " has a name that no component has");
  }

  @Test
  void refusesTwoValuesOfOneConstant() throws IOException {
    assertRefused(
        contract("{}", "Thing", "{type: string, enum: [one-time, One-Time]}"),
        "schemas/Thing/enum has a value \"One-Time\" that names no constant of its own");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: h, in: header, schema: {type: string}                    | /parameters/h is in the header
          name: c, in: cookie, schema: {type: string}                    | /parameters/c is in the cookie
          name: q, in: query, schema: {type: string, format: date-time}  | /parameters/q is a OffsetDateTime
          name: q, in: query, schema: {type: number}                     | /parameters/q is a BigDecimal
          name: 'q[]', in: query, schema: {type: string}                   | /parameters/q[] has a name that no parameter has
          name: q, in: query, schema: {type: array, items: {type: string}} | /parameters/q is a List<String>
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
          post | getIt  | [T]    | $ref | operations/getIt is a POST
          get  | get-it | [T]    | $ref | paths/things has no operationId that names a method
          get  | getIt  | []     | $ref | paths/things has an operation without one tag
          get  | getIt  | [T, U] | $ref | paths/things has an operation without one tag
          get  | getIt  | [T]    | {type: object} | operations/getIt answers without a named JSON schema
          """)
  void refusesAnOperation(String method, String id, String tags, String answer, String sentence)
      throws IOException {
    String schema = answer.equals("$ref") ? REFERENCE : answer;
    String parameter = "name: id, in: path, required: true, schema: {type: string}";

    assertRefused(contract(OPERATION.formatted(method, id, tags, parameter, "", schema)), sentence);
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
  void refusesARequestBody() throws IOException {
    String parameter = "name: id, in: path, required: true, schema: {type: string}";
    String body = "requestBody: {content: {application/json: {schema: {type: string}}}},";

    assertRefused(
        contract(OPERATION.formatted("get", "getIt", "[T]", parameter, body, REFERENCE)),
        "operations/getIt has a request body");
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
