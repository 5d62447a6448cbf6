package dev.cfbilling.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class DocumentReaderTest {
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
    "1e3, 1E+3",
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
        .isEqualTo("{\"type\":\"number\",\"enum\":[1E+3,10],\"maximum\":1E+3,\"minimum\":0.5}");
    assertThat(of("type: [string, number]\nenum: [1e3]"))
        .isEqualTo("{\"type\":[\"string\",\"number\"],\"enum\":[1E+3]}");
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
        DocumentReader.read(
            "a: |\n  one\n  two\nb: >-\n  one\n  two\nc: \"\\t\\u00e9\\\"\"\nd: 'it''s'", "it");

    assertThat(tree.path("a").asString()).isEqualTo("one\ntwo\n");
    assertThat(tree.path("b").asString()).isEqualTo("one two");
    assertThat(tree.path("c").asString()).isEqualTo("\té\"");
    assertThat(tree.path("d").asString()).isEqualTo("it's");
  }

  @Test
  void readsAnAliasByThePlaceThatItIsAt() {
    assertThat(of("type: string\nenum: &e [1, 010]\nnot: {type: integer, enum: *e}"))
        .isEqualTo(
            "{\"type\":\"string\",\"enum\":[\"1\",\"010\"],"
                + "\"not\":{\"type\":\"integer\",\"enum\":[1,10]}}");
    assertThat(of("x-version: &v 1.10\ninfo: {version: *v}"))
        .isEqualTo("{\"x-version\":1.10,\"info\":{\"version\":\"1.10\"}}");
    assertThat(of("x: &x {enum: [1]}\nitems: {<<: *x, type: string}"))
        .isEqualTo("{\"x\":{\"enum\":[1]},\"items\":{\"enum\":[\"1\"],\"type\":\"string\"}}");
  }

  @Test
  void readsAnAliasAsItsAnchorWasWhenItStoodThere() {
    assertThat(of("a: &x 1\nb: &y [*x, &z 2, *z]\nc: &x 3\nd: [*y, *x]"))
        .isEqualTo("{\"a\":1,\"b\":[1,2,2],\"c\":3,\"d\":[[1,2,2],3]}");
  }

  @Test
  void readsJson() {
    assertThat(of("\ufeff {\"a\": 1E400, \"b\": [1.10, true, null, \"010\"]}"))
        .isEqualTo("{\"a\":1E+400,\"b\":[1.10,true,null,\"010\"]}");
    assertThat(of("[]")).isEqualTo("[]");
    assertThat(DocumentReader.read("", "it").isMissingNode()).isTrue();
  }

  @Test
  void leavesOutWhatIsNotAskedFor() throws IOException {
    KeySelection noText =
        new KeySelection() {
          @Override
          public boolean leavesOut(String key) {
            return key.equals("text");
          }

          @Override
          public KeySelection below(String key, boolean object) {
            return key.equals("all") ? KeySelection.ALL : this;
          }
        };
    for (String document :
        new String[] {
          "text: &t {a: [b, {c: 1}]}\nall: {text: 1}\nit: {text: [1, [2]], a: *t}",
          "{\"text\": {\"a\": [\"b\"]}, \"all\": {\"text\": 1}, \"it\": {\"text\": [1], \"a\":"
              + " {\"a\": [\"b\", {\"c\": 1}]}}}"
        }) {
      InputStream in = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));

      assertThat(DocumentReader.read(in, "it", noText))
          .hasToString("{\"all\":{\"text\":1},\"it\":{\"a\":{\"a\":[\"b\",{\"c\":1}]}}}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'a: 1\na: 2', 'it has the key \"a\" twice in one mapping in line 2; remove one.'",
    "'{\"a\": 1,\n\"a\": 2}', 'it has the key \"a\" twice in one mapping in line 2; remove one.'",
    "'010: 1\n010: 2', 'it has the key \"010\" twice in one mapping in line 2; remove one.'",
    "'? [a]\n: 1', 'it has a key in line 1 that is no scalar; JSON has only strings for keys.'",
    "'a: {<<: 1}', 'it merges something that is no mapping in line 1; only a mapping can stand behind \"<<\".'",
    "'a: b: c', 'it is neither JSON nor YAML: mapping values are not allowed here in line 1, column 5.'",
    "'a: *b', 'it is neither JSON nor YAML: found undefined alias b in line 1, column 4.'",
    "'a: &a [*a]', 'it has the alias a in line 1, column 8 within what it stands for, which never ends; remove it.'",
    "'a: &a {b: 1, <<: *a}', 'it has the alias a in line 1, column 18 within what it stands for, which never ends; remove it.'",
    "'a: 1\n---\nb: 2', 'it is neither JSON nor YAML: it goes on after its end in line 2, column 1.'",
    "'{\"a\": 1} 2', 'it is neither JSON nor YAML: it can''t be read beyond line 1, column 11.'",
    "'{\"a\": ', 'it is neither JSON nor YAML: it can''t be read beyond line 1, column 7.'",
    "'a: 1e99999999999', 'it has a number or a name that is too long to be read.'",
  })
  void saysInOneSentenceWhatItCanNotRead(String document, String sentence) {
    assertThatThrownBy(() -> of(document))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(sentence);
  }

  @Test
  void stopsWhereItNeverEnds() {
    for (String level : new String[] {"[*a%2$s, *a%2$s]", "{<<: [*a%2$s, *a%2$s]}"}) {
      StringBuilder bomb = new StringBuilder("a0: &a0 {l: l}\n");
      for (int i = 1; i < 60; i++) {
        bomb.append("a%1$s: &a%1$s ".formatted(i)).append(level.formatted(i, i - 1)).append('\n');
      }

      assertThatThrownBy(() -> of(bomb.toString()))
          .hasMessageMatching(
              "it expands to more than \\d+ characters by its aliases; write out what it means.");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s1%s", "{\"a\": %s1%s}", "a: %s1%s"})
  void readsAsDeepAsItSays(String document) {
    boolean below = document.contains("a");
    assertThatCode(() -> of(nested(document, below ? 499 : 500))).doesNotThrowAnyException();
    assertThatThrownBy(() -> of(nested(document, below ? 500 : 501)))
        .hasMessage("it nests deeper than 500 levels, which is more than can be read.");
    assertThatThrownBy(() -> of(nested(document, 200_000))).isInstanceOf(UnreadableException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": \" | a  | it is larger than 64 MB, which is more than is read of a document; give what describes billing alone.",
        "{\"a\":    | 1  | it is larger than 64 MB, which is more than is read of a document; give what describes billing alone.",
        "{          | ' '| it is larger than 64 MB, which is more than is read of a document; give what describes billing alone.",
        "a:         | '\n'| it is larger than 64 MB, which is more than is read of a document; give what describes billing alone.",
        "a: '       | a  | it has a line of more than 1000000 characters, which is more than is read of YAML; break it, or give JSON.",
        "#          | a  | it has a line of more than 1000000 characters, which is more than is read of YAML; break it, or give JSON.",
        "''         | ' '| it has a line of more than 1000000 characters, which is more than is read of YAML; break it, or give JSON.",
      })
  void refusesATextThatNeverEnds(String start, String repeated, String sentence) {
    assertThatThrownBy(() -> DocumentReader.read(endless(start, repeated), "it", KeySelection.ALL))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(sentence);
  }

  private static InputStream endless(String start, String repeated) {
    byte[] all = repeated.translateEscapes().repeat(8192).getBytes(StandardCharsets.UTF_8);
    InputStream never =
        new InputStream() {
          @Override
          public int read() {
            return all[0];
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            int read = Math.min(length, all.length);
            System.arraycopy(all, 0, into, offset, read);
            return read;
          }
        };
    return new SequenceInputStream(
        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), never);
  }

  private static String nested(String document, int depth) {
    return document.formatted("[".repeat(depth), "]".repeat(depth));
  }

  private static String of(String document) {
    return DocumentReader.read(document, "it").toString();
  }
}
