package dev.cfbilling.conformance.drift.patch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

class YamlScalarTest {
  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"a\\/b \\\"c\\\" \\u0000 \\n é 😀 \\ud83d\\ude00\""})
  void readsTheTextOfAString(String json) {
    assertThat(YamlScalar.value(json)).isEqualTo(JsonMapper.shared().readTree(json).asString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"emoji😀", "no", "", "it's", "\u2028", "a\"b\\", "- x", "🏳️‍🌈 ü"})
  void writesWhatYamlReadsBack(String text) {
    assertThat(new Load(LoadSettings.builder().build()).loadFromString(YamlScalar.of(text)))
        .isEqualTo(text);
  }
}
