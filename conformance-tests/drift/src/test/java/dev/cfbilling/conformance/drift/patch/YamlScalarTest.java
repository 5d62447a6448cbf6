package dev.cfbilling.conformance.drift.patch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class YamlScalarTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a\\/b \\\"c\\\" \\u0000 \\n é 😀 \\ud83d\\ude00\""})
  void readsTheTextOfAString(String json) {
    assertThat(YamlScalar.value(json)).isEqualTo(JsonMapper.shared().readTree(json).asString());
  }
}
