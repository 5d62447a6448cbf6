package dev.cfbilling.conformance.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change does on the wire, to the source and to the binary of users, is told apart. */
class JavaEffectTest {
  private static final String API =
      SmallApi.of(
          "{type: string, format: date}",
          "{type: object, required: [kind], properties: {kind: {type: string, enum: [a, b]},"
              + " size: {type: integer}}}");

  @TempDir private Path directory;

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "size: {type: integer} | size: {type: integer}, other: {type: string} | 0 | 0 | 0",
        "[a, b] | [a, b, c]                              | 1 | 0 | 0",
        "[kind] | [kind, size]                           | 0 | 0 | 0",
        "size: {type: integer} | size: {type: [integer, 'null']} | 1 | 0 | 0",
        "/things: | /more: {get: {operationId: getMore, responses: {}}}, /things: | 0 | 1 | 0",
        "[a, b] | [a]                                    | 0 | 1 | 1",
        "size: {type: integer} | size: {type: string}    | 1 | 1 | 1",
        "size: | length:                                 | 1 | 1 | 1",
        "getThings | getAll                              | 0 | 1 | 1",
        "- {name: f, | - {name: to, in: query, schema: {type: string}}, - {name: f, | 0 | 1 | 1",
      })
  void isToldApart(String from, String to, int wire, int source, int binary) throws IOException {
    OpenApiDocument older = document("older.yaml", API);
    assertThat(API).contains(from);

    DriftReport report = Comparison.ofAll(older, document("newer.yaml", changed(from, to)));

    assertThat(report.differences()).isNotEmpty();
    assertThat(report.breaking()).describedAs("wire").isEqualTo(wire);
    assertThat(report.breakingSource()).describedAs("source").isEqualTo(source);
    assertThat(report.breakingBinary()).describedAs("binary").isEqualTo(binary);
  }

  /** A parameter or a path after a comma goes on a line of its own, as far in as the first. */
  private static String changed(String from, String to) {
    int at = API.indexOf(from);
    int indent = at - API.lastIndexOf('\n', at) - 1;
    String lines = to.replaceAll("}, (?=[-/])", "}\n" + " ".repeat(indent));
    return API.substring(0, at) + lines + API.substring(at + from.length());
  }

  private OpenApiDocument document(String name, String text) throws IOException {
    return OpenApiSource.file(Files.writeString(directory.resolve(name), text));
  }
}
