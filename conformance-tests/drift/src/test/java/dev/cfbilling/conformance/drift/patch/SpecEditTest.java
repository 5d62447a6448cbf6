package dev.cfbilling.conformance.drift.patch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Edits of YAML in each way to write it: in lines, in braces, with comments and with list items.
 */
class SpecEditTest {
  private static final SpecLocation TOP = new SpecLocation("a.yaml", "");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "enum: [a]                  | enum: [a, b]",
        "enum: [a] # only           | enum: [a, b] # only",
        "enum: [a, null]            | enum: [a, b, null]",
        "enum: [a, ~]               | enum: [a, b, ~]",
        "enum: [a, 'null']          | enum: [a, 'null', b]",
        "enum: ['é😀', x]           | enum: ['é😀', x, b]",
        "enum:~- a~- c~type: string | enum:~- a~- c~- b~type: string",
        "enum:~  # known~  - a~  - null~type: string | enum:~  # known~  - a~  - b~  - null~type: string",
        "enum: []                   | ",
        "type: string               | ",
        "enum: [                    | ",
      })
  void addsALiteral(String yaml, String edited) {
    assertEdit(SpecEdit.addLiterals(TOP, List.of("\"b\"")), yaml, edited);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"x y\"    | x y",
        "\"yes\"    | 'yes'",
        "\"12\"     | '12'",
        "\"it's\"   | 'it''s'",
        "\"\"       | ''",
        "\"a: b\"   | 'a: b'",
        "\"é\"      | 'é'",
        "\"\\u001b\" | \"\\u001b\"",
        "\"\\ud83d\\ude00\" | \"\\U0001f600\"",
        "5          | 5",
        "true       | true",
      })
  void writesALiteralSoThatItCannotBeMisread(String json, String written) {
    assertEdit(SpecEdit.addLiterals(TOP, List.of(json)), "enum: [a]", "enum: [a, " + written + "]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "type: string~description: A.    | type: string~nullable: true~description: A.",
        "type: string~enum:~- a~- b~x: 1 | type: string~enum:~- a~- b~- null~nullable: true~x: 1",
        "type: string~enum: [a]          | type: string~enum: [a, null]~nullable: true",
        "type: string~enum: ['null']     | type: string~enum: ['null', null]~nullable: true",
        "type: string~enum: [Null]       | type: string~enum: [Null]~nullable: true",
        "type: string~nullable: false    | type: string~nullable: true",
        "{type: string, example: a}      | {type: string, nullable: true, example: a}",
        "description: A.                 | ",
      })
  void allowsNull(String yaml, String edited) {
    assertEdit(SpecEdit.allowNull(TOP), yaml, edited);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "type: string~format: date # day~x: 1 | date-time | type: string~format: date-time # day~x: 1",
        "type: string~x: 1                    | date      | type: string~format: date~x: 1",
        "{type: string}                       | date      | {type: string, format: date}",
        "type: string~format: date~x: 1       |           | type: string~x: 1",
        "{type: string, format: date, x: 1}   |           | {type: string, x: 1}",
        "{format: date, type: string}         |           | {type: string}",
        "type: string                         |           | ",
      })
  void setsAFormat(String yaml, String format, String edited) {
    assertEdit(SpecEdit.setFormat(TOP, Optional.ofNullable(format)), yaml, edited);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "required: [a, b, c]~x: 1        | required: [a, c]~x: 1",
        "required: [b, c]~x: 1           | required: [c]~x: 1",
        "required: [b]~x: 1              | x: 1",
        "required:~  - a~  - b~x: 1      | required:~  - a~x: 1",
        "required:~- b~# why~x: 1        | # why~x: 1",
        "required: [a]                   | ",
      })
  void dropsARequirement(String yaml, String edited) {
    assertEdit(SpecEdit.dropRequired(TOP, "b"), yaml, edited);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "properties:~  a:~    x: 1~~# end | properties:~  a:~    x: 1~  b:~    TYPE~    TEXT~~# end",
        "properties:~   a: {}~x: 1        | properties:~   a: {}~   b:~     TYPE~     TEXT~x: 1",
        "x: 1                             | x: 1~properties:~  b:~    TYPE~    TEXT",
        "properties: {}                   | ",
        "properties: {a: {}}              | ",
        "properties:~  b: {}              | ",
        "{type: object}                   | ",
      })
  void addsAProperty(String yaml, String edited) {
    PropertySchema property = PropertySchema.of(List.of("object")).orElseThrow();
    String expected =
        String.valueOf(edited)
            .replace("TYPE", "type: object")
            .replace("TEXT", "description: Seen in responses, and not documented.");

    assertEdit(SpecEdit.addProperty(TOP, "b", property), yaml, edited == null ? null : expected);
  }

  @Test
  void findsTheSchemaByItsPointer() {
    SpecLocation place = new SpecLocation("a.yaml", "/a~1b/allOf/1");

    assertEdit(
        SpecEdit.allowNull(place),
        "a/b:~  allOf:~    - {type: string}~    - {type: string}",
        "a/b:~  allOf:~    - {type: string}~    - {type: string, nullable: true}");
    assertEdit(SpecEdit.allowNull(place), "a/b:~  allOf:~    - {type: string}", null);
  }

  private static void assertEdit(SpecEdit edit, String yaml, @Nullable String edited) {
    assertThat(edit.change().apply(yaml.replace('~', '\n') + "\n"))
        .isEqualTo(Optional.ofNullable(edited).map(text -> text.replace('~', '\n') + "\n"));
  }
}
