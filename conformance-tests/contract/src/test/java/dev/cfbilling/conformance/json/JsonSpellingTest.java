package dev.cfbilling.conformance.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSpellingTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"a/b \\\"c\\\" \\\\ \\u0000 \\u001f \\u007f \\n é 😀 \\ud800\"",
        "0",
        "-12",
        "9223372036854775808",
        "1.10",
        "1E+5",
        "1e-9",
        "true",
        "false",
        "null",
        "[1.0,\"a\",{\"b\":null}]",
        "{}"
      })
  void isWhatTheNodeWrites(String json) {
    JsonNode node = MAPPER.readTree(json);

    assertThat(JsonSpelling.of(node)).isEqualTo(node.toString());
  }
}
