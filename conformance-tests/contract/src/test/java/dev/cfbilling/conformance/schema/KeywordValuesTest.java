package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class KeywordValuesTest {
  private static final String PLACE =
      "#/paths/~1x/get/responses/200/content/application~1json/schema/properties/p/";

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\u0001',
      textBlock =
          """
          maxLength            | "128"         | "128"        | a whole number of at least 0
          maxLength            | -3            | -3           | a whole number of at least 0
          minLength            | 3.5           | 3.5          | a whole number of at least 0
          minItems             | null          | null         | a whole number of at least 0
          minContains          | x            | "x"          | a whole number of at least 0
          minimum              | "a"           | "a"          | a number
          multipleOf           | -1            | -1           | a number above 0
          pattern              | "("           | "("          | a regular expression that Java reads
          type                 | strng         | "strng"      | a type of JSON Schema, or a list of them
          type                 | []            | an array     | a type of JSON Schema, or a list of them
          enum                 | Usage         | "Usage"      | a list
          format               | [date]        | an array     | a string
          required             | yes           | "yes"        | a list of strings
          required             | [{}]          | an array     | a list of strings
          nullable             | "true"        | "true"       | true or false
          nullable             | "no"          | "no"         | true or false
          uniqueItems          | 1             | 1            | true or false
          writeOnly            | "false"       | "false"      | true or false
          x-sensitive          | "yes"         | "yes"        | true or false
          additionalProperties | "false"       | "false"      | a schema
          items                | [string]      | an array     | a schema
          contentSchema        | date          | "date"       | a schema
          properties           | [p]           | an array     | schemas by name
          properties           | {p: string}   | an object    | schemas by name
          oneOf                | {}            | an object    | a list of schemas
          anyOf                | []            | an array     | a list of schemas
          """)
  void refusesAValueThatTheKeywordMayNotHave(
      String keyword, String value, String described, String allowed) {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> load("%s: %s".formatted(keyword, value)))
        .withMessage(
            "contract.yaml%s%s is %s; %s may only be %s.",
            PLACE, keyword, described, keyword, allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maxLength: 0",
        "maxLength: 32.0",
        "maximum: -1.5",
        "multipleOf: 0.01",
        "pattern: '^\\d+$'",
        "enum: [1, a, null]",
        "required: []",
        "nullable: true",
        "exclusiveMinimum: true",
        "additionalProperties: false",
        "items: {}",
        "oneOf: [{type: 'null'}, {type: integer}]",
        "x-note: {maxLength: many}",
        "default: {type: strng}",
        "properties: {type: {type: string}, required: {enum: [a]}}"
      })
  void takesWhatTheKeywordMayHave(String keyword) throws Exception {
    assertThat(load(keyword).operations()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "32.0, 32", "2147483648, 2147483647", "1e30, 2147483647"})
  void countsAsFarAsJavaDoes(String written, int count) {
    assertThat(KeywordValues.count(JsonMapper.shared().readTree(written))).isEqualTo(count);
  }

  @Test
  void findsASchemaBelowOthers() {
    assertThatExceptionOfType(ContractException.class)
        .isThrownBy(() -> load("items: {anyOf: [{properties: {q: {minimum: low}}}]}"))
        .withMessageContaining(PLACE + "items/anyOf/0/properties/q/minimum is \"low\"");
  }

  private Contract load(String keyword) throws IOException, ContractException {
    Path file =
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
                  responses:
                    '200':
                      description: X.
                      content:
                        application/json:
                          schema:
                            properties:
                              p: {%s}
            """
                .formatted(keyword));
    return ContractLoader.load(file);
  }
}
