package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.result.Difference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas of a few lines to which more ways lead than anyone could go. */
class SharedSchemasTest {
  private static final int LEVELS = 40;
  private static final String STRING = "{type: string}";

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{allOf: [NEXT, NEXT, NEXT]}",
        "{anyOf: [NEXT, NEXT, NEXT]}",
        "{oneOf: [NEXT, NEXT, NEXT]}",
        "{allOf: [{anyOf: [NEXT, NEXT]}, {oneOf: [NEXT, NEXT]}]}",
        "{type: object, properties: {a: NEXT, b: NEXT, c: NEXT}}",
        "{type: object, properties: {a: {type: array, items: NEXT}, b: {additionalProperties: NEXT}}}",
        "{allOf: [{properties: {a: NEXT, b: NEXT}}, {properties: {a: NEXT, b: NEXT}}]}",
        "{anyOf: [{type: object, required: [a], properties: {a: NEXT}}, {type: object, required: [b], properties: {a: NEXT, b: NEXT}}]}",
        "{oneOf: [{type: object, required: [a], properties: {a: NEXT}}, {type: array, items: NEXT}]}",
        "{not: {allOf: [NEXT, NEXT, NEXT]}}",
        "{not: {properties: {a: NEXT, b: NEXT, c: NEXT}}}",
      })
  void areComparedAndToldOnce(String level) throws IOException {
    assertThat(compare(level, STRING, STRING)).isEmpty();

    assertThat(compare(level, STRING, "{type: boolean}")).hasSize(1);
    assertThat(compare(level, "{type: integer}", "{type: number}")).hasSize(1);
  }

  private List<Difference> compare(String level, String older, String newer) throws IOException {
    return Comparison.ofAll(
            Documents.document(
                Documents.yaml(document(level, older)), directory.resolve("older.json")),
            Documents.document(
                Documents.yaml(document(level, newer)), directory.resolve("newer.json")))
        .differences();
  }

  private static String document(String level, String last) {
    StringBuilder document = new StringBuilder(SmallApi.of(STRING, reference(1)));
    for (int i = 1; i < LEVELS; i++) {
      document.append(component(i, level.replace("NEXT", reference(i + 1))));
    }
    return document.append(component(LEVELS, last)).toString();
  }

  private static String component(int level, String schema) {
    return "    L%s: %s\n".formatted(level, schema);
  }

  private static String reference(int level) {
    return "{$ref: '#/components/schemas/L%s'}".formatted(level);
  }
}
