package dev.cfbilling.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class YamlJsonTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Each is something else in YAML 1.1, or looks as if it were. */
  @ParameterizedTest
  @CsvSource({
    "NO, \"NO\"",
    "y, \"y\"",
    "on, \"on\"",
    "Off, \"Off\"",
    "yes, \"yes\"",
    "TRUE, true",
    "False, false",
    "tRUE, \"tRUE\"",
    "~, null",
    "Null, null",
    "'', null",
    "nULL, \"nULL\"",
    "2024-01-01, \"2024-01-01\"",
    "2024-01-01T10:00:00Z, \"2024-01-01T10:00:00Z\"",
    "12:30:00, \"12:30:00\"",
    "190:20:30.15, \"190:20:30.15\"",
    "1_000, \"1_000\"",
    "0b1, \"0b1\"",
    "0o17, 15",
    "0x1F, 31",
    "010, 10",
    "-010, -10",
    "+7, 7",
    "1e3, 1e3",
    "1.0, 1.0",
    "1.10, 1.10",
    ".5, 0.5",
    "5., 5",
    "-.inf, \"-.inf\"",
    ".NaN, \".NaN\"",
    "12345678901234567890.123456789012345678, 12345678901234567890.123456789012345678",
    "=, \"=\"",
    "1.2.3, \"1.2.3\"",
    "!!str 010, \"010\"",
    "!!str true, \"true\"",
    "!!int abc, \"abc\"",
    "!!bool yes, \"yes\"",
    "!unheard-of 7, \"7\"",
  })
  void readsAPlainScalarAsYaml12Does(String yaml, String json) {
    assertThat(of("x-it: " + yaml)).isEqualTo("{\"x-it\":" + json + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "type: string, \"string\"",
    "'type: [string, ''null'']', '[\"string\",\"null\"]'",
    "'type: [string, null]', '[\"string\",null]'",
  })
  void keepsWhatIsWrittenWhereASchemaAllowsOnlyStrings(String type, String typeAsJson) {
    assertThat(of(type + "\nenum: [1.0, 010, 1e3, NO, true, 0x1F, null]"))
        .isEqualTo(
            "{\"type\":%s,\"enum\":[\"1.0\",\"010\",\"1e3\",\"NO\",\"true\",\"0x1F\",null]}"
                .formatted(typeAsJson));
    assertThat(of("default: 1e3\nexample: 08\n" + type))
        .isEqualTo("{\"default\":\"1e3\",\"example\":\"08\",\"type\":%s}".formatted(typeAsJson));
  }

  @Test
  void keepsNumbersWhereASchemaAllowsThem() {
    assertThat(of("type: number\nenum: [1e3, 010]\nmaximum: 1e3\nminimum: .5"))
        .isEqualTo("{\"type\":\"number\",\"enum\":[1e3,10],\"maximum\":1e3,\"minimum\":0.5}");
    assertThat(of("type: [string, number]\nenum: [1e3]"))
        .isEqualTo("{\"type\":[\"string\",\"number\"],\"enum\":[1e3]}");
    assertThat(of("type: string\nmaxLength: 010"))
        .isEqualTo("{\"type\":\"string\",\"maxLength\":10}");
  }

  @Test
  void keepsWhatIsWrittenWhereOpenApiAllowsOnlyStrings() {
    assertThat(of("openapi: 3.1\ninfo: {title: 2024, version: 1.10}\ntags: [{name: 1e3}]"))
        .isEqualTo(
            "{\"openapi\":\"3.1\",\"info\":{\"title\":\"2024\",\"version\":\"1.10\"},"
                + "\"tags\":[{\"name\":\"1e3\"}]}");
    assertThat(of("required: [NO, 010, 1e3]\nproperties: {NO: {}, 010: {}, 1e3: {}, ~: {}}"))
        .isEqualTo(
            "{\"required\":[\"NO\",\"010\",\"1e3\"],"
                + "\"properties\":{\"NO\":{},\"010\":{},\"1e3\":{},\"~\":{}}}");
    assertThat(of("required: true")).isEqualTo("{\"required\":true}");
  }

  @Test
  void takesNoNameAndNoValueOfTheApiForAKeyword() {
    assertThat(of("properties:\n  type: {enum: [1]}\n  version: {example: 1.0}"))
        .isEqualTo("{\"properties\":{\"type\":{\"enum\":[1]},\"version\":{\"example\":1.0}}}");
    assertThat(of("example: {type: string, default: 1, version: 2}"))
        .isEqualTo("{\"example\":{\"type\":\"string\",\"default\":1,\"version\":2}}");
    assertThat(of("examples: {one: {value: {name: 1, required: [2]}}}"))
        .isEqualTo("{\"examples\":{\"one\":{\"value\":{\"name\":1,\"required\":[2]}}}}");
  }

  @Test
  void writesAnAliasOut() {
    assertThat(of("a: &a {b: 1}\nc: *a\nd: {<<: *a, b: 2, e: 3}\nf: {<<: [*a, {g: 4}]}"))
        .isEqualTo(
            "{\"a\":{\"b\":1},\"c\":{\"b\":1},\"d\":{\"b\":2,\"e\":3},\"f\":{\"b\":1,\"g\":4}}");
  }

  @Test
  void readsTextInEveryStyleAsItIs() {
    JsonNode tree =
        JSON.readTree(
            of("a: |\n  one\n  two\nb: >-\n  one\n  two\nc: \"\\t\\u00e9\\\"\"\nd: 'it''s'"));

    assertThat(tree.path("a").asString()).isEqualTo("one\ntwo\n");
    assertThat(tree.path("b").asString()).isEqualTo("one two");
    assertThat(tree.path("c").asString()).isEqualTo("\té\"");
    assertThat(tree.path("d").asString()).isEqualTo("it's");
  }

  @Test
  void leavesJsonAlone() {
    assertThat(of("\ufeff {\"a\": 1E400, \"a\": 2}")).isEqualTo(" {\"a\": 1E400, \"a\": 2}");
    assertThat(of("")).isEqualTo("null");
    assertThat(of("[]")).isEqualTo("[]");
  }

  @ParameterizedTest
  @CsvSource({
    "'a: 1\na: 2', 'it has the key \"a\" twice in one mapping in line 2; remove one.'",
    "'010: 1\n010: 2', 'it has the key \"010\" twice in one mapping in line 2; remove one.'",
    "'? [a]\n: 1', 'it has a key in line 1 that is no scalar; JSON has only strings for keys.'",
    "'a: {<<: 1}', 'it merges something that is no mapping in line 1; only a mapping can stand behind \"<<\".'",
    "'a: b: c', 'it is neither JSON nor YAML: mapping values are not allowed here in line 1, column 5.'",
    "'a: *b', 'it is neither JSON nor YAML: found undefined alias b in line 1, column 4.'",
  })
  void saysInOneSentenceWhatItCanNotRead(String yaml, String sentence) {
    assertThatThrownBy(() -> of(yaml)).isInstanceOf(UnreadableException.class).hasMessage(sentence);
  }

  @Test
  void stopsWhereItNeverEnds() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [l, l]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%s: &a%s [*a%s, *a%s]\n".formatted(i, i, i - 1, i - 1));
    }
    StringBuilder merges = new StringBuilder("a0: &a0 {b: 1}\n");
    for (int i = 1; i < 60; i++) {
      merges.append("a%s: &a%s {<<: [*a%s, *a%s]}\n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> of(bomb.toString()))
        .hasMessageMatching(
            "it expands to more than \\d+ characters by its aliases; write out what it means.");
    assertThatThrownBy(() -> of("a: &a [*a]"))
        .hasMessage("it nests deeper than 1000 levels, which is more than can be read.");
    assertThat(of("a: &a {b: 1, <<: *a}")).isEqualTo("{\"a\":{\"b\":1}}");
    assertThat(of(merges.toString())).endsWith("\"a59\":{\"b\":1}}");
    assertThatThrownBy(() -> of("a: " + "[".repeat(200_000)))
        .isInstanceOf(UnreadableException.class);
  }

  private static String of(String yaml) {
    return YamlJson.of(yaml, "it");
  }
}
