package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
