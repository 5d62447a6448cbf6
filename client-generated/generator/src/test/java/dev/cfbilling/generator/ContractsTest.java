package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract gives code that compiles and reads what it writes, or is refused at its place. */
class ContractsTest {
  private static final Path CONTRACTS = Path.of("src/test/resources/contracts");

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          map                | {"tags":{"b":"2","a":"1"}}
          nullable-ref       | {"base":null}
          nullable-ref       | {"base":{"a":"x"}}
          enum-newline       | {"sep":"a\\nb"}
          class-name-clash   | {"at":"2026-10-01T00:00:00Z","string":"s","o":{"a":"x"},"l":{"a":"y"},"n":[{"a":"z"}]}
          class-name-clash2  | {"o":{"a":"x"},"p":{"a":"y"},"q":"z"}
          present-clash      | {"id":null,"idPresent":"x","tags":["a"],"tagsAdapter":"y"}
          dup-params         | {"id":"x"}
          array-query        | {"id":"x"}
          enum-query         | {"id":"x"}
          writeonly-required | {"id":"x"}
          uuid-uri           | {"id":"0A1B2C3D-0000-0000-0000-000000000000"}
          opid-object-method | {"id":"x"}
          version31          | {"success":true,"note":null,"base":null,"kind":null,"at":null,"amount":null,"result":[]}
          version31          | {"success":true,"note":"n","other":{"a":"x"},"described":{"a":"y"},"nothing":null,"kind":"b","amount":1.50,"tags":{"c":"d"},"secret":"s","hidden":"h","result":[{"a":"z","new":1}]}
          query              | {"query":{"Filter":{"Ids":["0A1B2C3D-0000-0000-0000-000000000000"],"Marks":{"a":true,"b":"true"}},"Groups":[{"Key":"k"}],"Since":"2026-10-01T00:00:00Z"},"marks":{"":"","c":true},"all":[true,"d"],"one":true,"more":"e"}
          query              | {"query":{},"marks":{},"all":[],"one":"true"}
          query31            | {"query":{"Filter":{"Ids":[]}},"marks":{"c":true},"one":"","more":null}
          names              | {"seen":null,"hasSeen":"a","values":[{"a":"b"}],"it's":"c","@":"d"}
          """)
  void compilesAndWritesWhatItReads(String name, String json)
      throws IOException, ReflectiveOperationException {
    try (GeneratedClient client = GeneratedClient.of(contract(name), folder)) {
      client.checkInterfaces();

      assertThat(client.roundTrip("Answer", json)).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"one":false}               | false is not true at $.one
          {"one":1}                   | Expected a string or true but was NUMBER at $.one
          {"one":"a","marks":{"b":null}} | Expected a string or true but was NULL at $.marks.b
          """)
  void readsATextOrTrueAndNothingElse(String json, String sentence)
      throws IOException, ReflectiveOperationException {
    try (GeneratedClient client = GeneratedClient.of(contract("query"), folder)) {
      assertThatThrownBy(() -> client.roundTrip("Answer", json)).hasMessage(sentence);
    }
  }

  @Test
  void readsNullsOfVersion31AsOfVersion30() throws IOException, ReflectiveOperationException {
    try (GeneratedClient client = GeneratedClient.of(contract("version31"), folder)) {
      String shown =
          client.shown(
              "Answer",
              "{\"success\":true,\"note\":null,\"hidden\":\"h\",\"secret\":\"s\",\"result\":[]}");

      assertThat(shown).contains("hidden=present", "secret=present", "note=null");
      assertThat(client.load("model.Answer").getMethod("hasBase").getReturnType())
          .isEqualTo(boolean.class);
      assertThat(client.load("model.Answer").getMethod("described"))
          .satisfies(
              described -> assertThat(described.isAnnotationPresent(Deprecated.class)).isTrue());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          patternProperties: {a: {type: string}} | schemas/Text uses patternProperties
          unevaluatedProperties: false           | schemas/Text uses unevaluatedProperties
          prefixItems: [{type: string}]          | schemas/Text uses prefixItems
          contains: {type: string}               | schemas/Text uses contains
          if: {type: string}                     | schemas/Text uses if
          dependentRequired: {a: [b]}            | schemas/Text uses dependentRequired
          propertyNames: {type: string}          | schemas/Text uses propertyNames
          contentEncoding: base64                | schemas/Text uses contentEncoding
          $dynamicRef: '#a'                      | schemas/Text uses $dynamicRef
          $defs: {A: {type: string}}             | schemas/Text uses $defs
          unknownKeyword: 1                      | schemas/Text uses unknownKeyword
          nullable: true                         | contract.yaml#/components/schemas/Text uses nullable, which OpenAPI 3.1 lacks
          type: [string, integer]                | schemas/Text has types integer, string
          """)
  void refusesWhatItWouldIgnoreOfVersion31(String keyword, String sentence) throws IOException {
    String text = "Text: {type: string";
    String contract =
        Files.readString(contract("version31"))
            .replace(
                text, keyword.startsWith("type:") ? "Text: {" + keyword : text + ", " + keyword);
    Path file = Files.writeString(folder.resolve("contract.yaml"), contract);

    assertThatThrownBy(() -> Generation.run(Generation.configure(file, folder.resolve("out"))))
        .hasMessage(sentence + "; java-retrofit-moshi has no template for that.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nullable-allof-ref | nullable-allof-ref.yaml#/components/schemas/Answer/properties/base uses nullable without a type, which has no effect in OpenAPI 3.0
          path-style-label  | operations/getTree/parameters/leaf has style label
          extra-path-param  | operations/getTree has the path parameters [leaf, tree_id] at /trees/{tree_id}
          tags-collide      | tags/Big Fruit is named BigFruitApi in Java like another tag
          required-unlisted | schemas/Answer/required has ghost, which is no property
          """)
  void refusesAtItsPlace(String name, String sentence) {
    assertThatThrownBy(
            () -> Generation.run(Generation.configure(contract(name), folder.resolve("out"))))
        .isInstanceOf(UnsupportedConstructException.class)
        .hasMessage(sentence + "; java-retrofit-moshi has no template for that.");
  }

  private static Path contract(String name) {
    return CONTRACTS.resolve(name + ".yaml");
  }
}
