package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.openapi.ContractLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SureValuesTest {
  private static final JsonMapper JSON = new JsonMapper();

  private static final JsonNode TAGS =
      ContractLoader.bundled()
          .schemas()
          .root()
          .at("/components/schemas/CostAndUsageRecord/properties/Tags");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                         | true
          {"team":"search"}          | true
          {"team":"","spot":true}    | true
          {"spot":false}             | false
          {"team":null}              | false
          {"team":{"a":"b"}}         | false
          {"team":1}                 | false
          []                         | false
          null                       | false
          """)
  void areTagsOfTextsAndTrue(String tags, boolean sure) {
    assertThat(SureValues.include(TAGS, JSON.readTree(tags))).isEqualTo(sure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"oneOf":[{"type":"string"},{"type":"string"}]}              | "a"
          {"oneOf":[{"type":"string"},{"maxLength":1}]}                | "a"
          {"type":"string","minLength":1}                              | "a"
          {"type":["string","null"]}                                   | "a"
          {"type":"integer"}                                           | 1
          {"type":"object","properties":{"a":{"type":"string"}}}       | {}
          """)
  void areNoneThatTakeALibraryToTell(String schema, String value) {
    assertThat(SureValues.include(JSON.readTree(schema), JSON.readTree(value))).isFalse();
  }
}
