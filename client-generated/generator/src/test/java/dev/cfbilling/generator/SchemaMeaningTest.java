package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A schema means the same here as to the checks and to drift, or is refused at its place. */
class SchemaMeaningTest {
  private static final String CONTRACT =
      """
      openapi: %s
      info: {title: Spelt, version: '1'}
      paths:
        /things:
          get:
            operationId: getThing
            tags: [Things]
            responses:
              '200':
                description: A thing.
                content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
      components:
        schemas:
          Text: {type: string, minLength: 1}
          Thing: {type: object, properties: {it: {$ref: '#/components/schemas/It'}}}
          It: %s
      """;

  @TempDir private Path folder;

  /**
   * @param construct what is refused; null when the same code is made of both
   */
  @ParameterizedTest(name = "{0} {1}")
  @CsvFileSource(
      files = "../../spec/formats/schemas.csv",
      delimiter = '|',
      quoteCharacter = '\'',
      numLinesToSkip = 1)
  void isTheSameAsOfThePlainestWords(
      String version,
      String schema,
      String plain,
      String allowed,
      String refused,
      @Nullable String construct)
      throws IOException {
    if (construct == null) {
      assertThat(generated(version, schema, "one")).isEqualTo(generated("3.0.3", plain, "plain"));
    } else {
      assertThatThrownBy(() -> generated(version, schema, "one"))
          .isInstanceOf(UnsupportedConstructException.class)
          .hasMessageContaining("schemas/It")
          .hasMessageEndingWith(" %s; java-retrofit-moshi has no template for that.", construct);
    }
  }

  private SortedMap<String, String> generated(String version, String schema, String name)
      throws IOException {
    Path contract =
        Files.writeString(folder.resolve(name + ".yaml"), CONTRACT.formatted(version, schema));
    return Generation.run(contract, folder.resolve(name));
  }
}
