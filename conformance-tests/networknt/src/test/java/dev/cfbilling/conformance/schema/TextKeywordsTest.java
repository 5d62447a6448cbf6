package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.networknt.NetworkntSchemas;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

/** A string is told the same of, whether a library is asked or not. */
class TextKeywordsTest {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "ab",
          "ab\n",
          "abc",
          "5",
          "5.0",
          "null",
          "true",
          "\ud83d\ude00\ud83d\ude00",
          "2025-05-01",
          "2025-05-01T00:00:00Z",
          "2025-02-30",
          "12345678901234567890");

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string, maxLength: 2}",
        "{type: string, minLength: 2, maxLength: 2}",
        "{maxLength: 1, enum: [ab, abc]}",
        "{enum: [ab], minLength: 3, maxLength: 1, type: string}",
        "{type: string, nullable: true, enum: [ab]}",
        "{type: string, format: date}",
        "{type: string, pattern: '^[a-c]{2,}$'}",
        "{type: string, pattern: '^[0-9a-f]{1,3}$', maxLength: 2}",
        "{type: string, format: date-time, maxLength: 12}",
        "{type: integer, format: int32, minimum: 3}",
        "{type: integer, format: int64, enum: [5]}",
        "{type: number, maximum: 3, exclusiveMaximum: true, multipleOf: 2}",
        "{type: boolean, default: true}",
        "{type: array, items: {type: string}, minItems: 1, maxItems: 2, uniqueItems: true}",
        "{type: object, required: [a], properties: {a: {type: string}}, maxProperties: 1}",
        "{title: T, description: D, example: x, deprecated: true, x-sensitive: true}",
        "{format: int32, minimum: 10, multipleOf: 3}",
      })
  void sayWhatNetworkntSays(String schema) throws Exception {
    Contract contract = contract(schema);
    SchemaAt parameter = contract.operations().get(0).parameters().get(0).schema();

    assertThat(TextKeywords.cover(parameter.node())).isTrue();
    for (String text : TEXTS) {
      StringNode value = StringNode.valueOf(text);
      assertThat(new SchemaValidators(contract.schemas()).validate(parameter, value, "/at"))
          .describedAs(text)
          .isEqualTo(new NetworkntSchemas(contract.schemas()).validate(parameter, value, "/at"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string, pattern: '^a'}",
        "{type: string, format: email}",
        "{allOf: [{maxLength: 1}]}",
        "{oneOf: [{type: string}, {type: integer}]}",
      })
  void leaveTheRestToNetworknt(String schema) throws Exception {
    Contract contract = contract(schema);
    SchemaAt parameter = contract.operations().get(0).parameters().get(0).schema();

    assertThat(TextKeywords.cover(parameter.node())).isFalse();
    for (String text : TEXTS) {
      StringNode value = StringNode.valueOf(text);
      assertThat(new SchemaValidators(contract.schemas()).validate(parameter, value, "/at"))
          .isEqualTo(new NetworkntSchemas(contract.schemas()).validate(parameter, value, "/at"));
    }
  }

  private Contract contract(String schema) throws Exception {
    return ContractLoader.load(
        Files.writeString(
            directory.resolve("contract.yaml"),
            """
            openapi: 3.0.3
            info: {title: T, version: 1.0.0}
            servers: [{url: https://api.test}]
            paths:
              /x:
                get:
                  operationId: getX
                  parameters:
                    - {name: p, in: query, schema: %s}
                  responses:
                    '200': {description: X.}
            """
                .formatted(schema)));
  }
}
