package dev.cfbilling.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextOrTrueTest {
  private static final JsonAdapter<Map<String, TextOrTrue>> TAGS =
      new MapJsonAdapter<>(TextOrTrue.ADAPTER);

  @Test
  void writesWhatItReads() throws IOException {
    String json = "{\"team\":\"search\",\"spot\":true,\"empty\":\"\",\"said\":\"true\"}";

    assertThat(TAGS.toJson(TAGS.fromJson(json))).isEqualTo(json);
  }

  @Test
  void tellsTrueFromTheTextTrue() {
    assertThat(TextOrTrue.of("true")).isNotEqualTo(TextOrTrue.TRUE).hasToString("true");
    assertThat(TextOrTrue.TRUE.text()).isNull();
    assertThat(TextOrTrue.of("a"))
        .isEqualTo(TextOrTrue.of("a"))
        .hasSameHashCodeAs(TextOrTrue.of("a"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"team":false} | false is not true at $.team
          {"team":null}  | Expected a string or true but was NULL at $.team
          {"team":["a"]} | Expected a string or true but was BEGIN_ARRAY at $.team
          """)
  void refusesEverythingElse(String json, String sentence) {
    assertThatThrownBy(() -> TAGS.fromJson(json)).hasMessage(sentence);
  }
}
