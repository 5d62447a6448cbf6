package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract is YAML 1.2, alone or in several files. */
class ContractSourceTest {
  private static final String ROOT =
      """
      openapi: 3.0.3
      info: {title: Orchard, version: 1.10}
      tags: [{name: Fruit, description: Fruit.}]
      paths:
        /trees:
          get:
            operationId: getTree
            tags: [Fruit]
            summary: One tree
            responses:
              200:
                description: ok
                content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}
      components:
        schemas:
          Tree:
            type: object
            required: [n]
            properties:
              on: {$ref: '#/components/schemas/Country'}
              n: {type: string}
          Country: %s
      """;
  private static final String COUNTRY =
      "type: string\nenum: [NO, 'false', 010, 1e3, 2024-01-01, on]";

  @TempDir private Path directory;

  @Test
  void readsYaml12() throws IOException {
    assertReadAsYaml12(ROOT.formatted("{" + COUNTRY.replace("\n", ", ") + "}"));
  }

  @Test
  void readsYaml12InAFileOfItsOwn() throws IOException {
    Files.createDirectory(directory.resolve("schemas"));
    Files.writeString(directory.resolve("schemas/Country.yaml"), COUNTRY);

    assertReadAsYaml12(ROOT.formatted("{$ref: schemas/Country.yaml}"));
  }

  @Test
  void readsYaml12InWhatOpenApiGeneratorWouldValidate() throws IOException {
    String contract =
        ROOT.formatted("{" + COUNTRY.replace("\n", ", ") + "}")
            .replace("operationId: getTree", "operationId: yes")
            .replace("required: [n]", "required: [n, on]");
    Path file = Files.writeString(directory.resolve("contract.yaml"), contract);

    SortedMap<String, String> sources = Generation.run(file, directory.resolve("out"));

    assertThat(sources.get("com/example/client/api/FruitApi.java")).contains(" yes(");
    assertThat(sources.get("com/example/client/model/Tree.java"))
        .contains("public Country on()", "public String n()");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          description: ok   | x-description: ok | attribute paths.'/trees'(get).responses.200.description is missing
          responses:        | x-responses:      | attribute paths.'/trees'(get).responses is missing
          info:             | x-info:           | attribute info is missing
          paths:            | x-paths:          | attribute paths is missing
          components:       | x-components:     | schema.#/components/schemas/Tree is missing
          openapi: 3.0.3    | swagger: '2.0'    | attribute openapi is missing
          """)
  void refusesWhatIsNoOpenApi(String part, String broken, String problem) throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("contract.yaml"),
            ROOT.formatted("{type: string}").replace(part, broken));

    assertThatThrownBy(() -> Generation.run(file, directory.resolve("out")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(file + " can't be read as OpenAPI: ")
        .hasMessageContaining(problem);
  }

  @Test
  void refusesAKeyThatStandsTwice() throws IOException {
    Path file =
        Files.writeString(
            directory.resolve("contract.yaml"), ROOT.formatted("{type: string, type: integer}"));

    assertThatThrownBy(() -> Generation.run(file, directory.resolve("out")))
        .hasMessage(
            "%s has the key \"type\" twice in one mapping in line 22; remove one.".formatted(file));
  }

  private void assertReadAsYaml12(String contract) throws IOException {
    Path file = Files.writeString(directory.resolve("contract.yaml"), contract);

    SortedMap<String, String> sources = Generation.run(file, directory.resolve("out"));

    assertThat(sources.get("com/example/client/model/Country.java"))
        .contains("\"NO\"", "\"false\"", "\"010\"", "\"1e3\"", "\"2024-01-01\"", "\"on\"");
    assertThat(sources.get("com/example/client/model/Tree.java"))
        .contains("Country on")
        .contains("n");
    assertThat(sources.get("com/example/client/model/package-info.java")).contains("version 1.10");
  }
}
