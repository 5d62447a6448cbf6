package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that would have others read, or never end: one sentence, and no verdict's code. */
class HostileDocumentsTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: x, version: '1'}
      servers: [{url: 'https://api.cloudflare.com/client/v4'}]
      %s
      paths:
        /accounts/{account_id}/billable/usage:
          get:
            operationId: getAccountBillableUsage
            parameters:
            - {name: account_id, in: path, required: true, schema: {type: string}}
            responses:
              '200':
                description: ok
                content: {application/json: {schema: %s}}
      components:
        schemas:
          A: {$ref: '#/components/schemas/B'}
          B: {$ref: '#/components/schemas/A'}
      """;

  @TempDir private Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void putsAFileBesideTheFolder() throws IOException {
    Files.createDirectory(directory.resolve("in"));
    Path secret = directory.resolve("secret.yaml");
    Files.writeString(
        secret, "{type: object, required: [hidden_field], properties: {hidden_field: {}}}");
    Files.createSymbolicLink(directory.resolve("in/link.yaml"), secret);
  }

  @ParameterizedTest
  @CsvSource({"--spec, 2", "drift, 3"})
  void sendNoRequest(String verb, int unusable) throws IOException {
    try (MockWebServer server = new MockWebServer()) {
      server.start();
      String url = server.url("/schema.json").toString();
      for (String schema :
          new String[] {
            "{$ref: '" + url + "'}",
            "{$ref: '" + url + "#/a'}",
            "{oneOf: [{type: object}], discriminator: {propertyName: a, mapping: {a: '"
                + url
                + "'}}}"
          }) {
        run(verb, document(schema));
      }

      assertThat(run(verb, document("{$ref: '" + url + "'}"))).isEqualTo(unusable);
      assertThat(server.getRequestCount()).isZero();
    }
    assertOneSentenceEach();
  }

  @ParameterizedTest
  @CsvSource({
    "--spec, ../secret.yaml, 2",
    "--spec, link.yaml, 2",
    "drift, ../secret.yaml, 3",
    "drift, link.yaml, 3",
    "drift, ../in/../secret.yaml#, 3"
  })
  void readNothingOutsideOfTheirFolder(String verb, String reference, int unusable)
      throws IOException {
    assertThat(run(verb, document("{$ref: '" + reference + "'}"))).isEqualTo(unusable);

    assertThat(err.toString()).contains("in the folder of the document").doesNotContain("hidden");
    assertOneSentenceEach();
  }

  @ParameterizedTest
  @CsvSource({"--spec, 2", "drift, 3"})
  void mayBeCirclesOfReferences(String verb, int unusable) throws IOException {
    assertThat(run(verb, document("{$ref: '#/components/schemas/A'}"))).isEqualTo(unusable);

    assertThat(err.toString()).contains("/components/schemas/");
    assertOneSentenceEach();
  }

  @ParameterizedTest
  @CsvSource({"--spec, 2", "drift, 3"})
  void mayBeBombsOfAliases(String verb, int unusable) throws IOException {
    String bomb =
        "x-0: &a0 {type: object}\n"
            + IntStream.range(1, 9)
                .mapToObj(
                    level ->
                        IntStream.range(0, 9)
                            .mapToObj(name -> "p%s: *a%s".formatted(name, level - 1))
                            .collect(
                                Collectors.joining(
                                    ", ",
                                    "x-%s: &a%s {properties: {".formatted(level, level),
                                    "}}")))
                .collect(Collectors.joining("\n"));
    Path file = Files.writeString(directory.resolve("in/a.yaml"), DOCUMENT.formatted(bomb, "*a8"));

    assertThat(run(verb, file)).isEqualTo(unusable);

    assertThat(err.toString()).contains("by its aliases; write out what it means.");
    assertOneSentenceEach();
  }

  @ParameterizedTest
  @CsvSource({"--spec, 2", "drift, 3"})
  void mayNestWithoutEnd(String verb, int unusable) throws IOException {
    for (String text :
        new String[] {
          "[".repeat(100_000), "{\"openapi\": \"3.0.3\", \"paths\": " + "[".repeat(9999)
        }) {
      Path file = Files.writeString(directory.resolve("in/deep.json"), text);

      assertThat(run(verb, file)).isEqualTo(unusable);
    }
    assertOneSentenceEach();
  }

  @ParameterizedTest
  @ValueSource(classes = {StackOverflowError.class, OutOfMemoryError.class, LinkageError.class})
  void mayBreakWhateverReadsThem(Class<? extends Throwable> kind) {
    assertThat(run(failing(kind), "--target", "live", "--pace", "0")).isEqualTo(2);
    assertOneSentenceEach();
  }

  @Test
  void tellWhereAMistakeOfTheToolsOwnIs() {
    assertThat(run(failing(ArithmeticException.class), "--target", "live")).isEqualTo(2);

    assertThat(err.toString())
        .matches(
            "conform broke off with ArithmeticException at \\w+.java:\\d+, a mistake of its own;"
                + " please report it with the command.\\R");
  }

  /** An environment that can't be asked. */
  private static Map<String, String> failing(Class<? extends Throwable> kind) {
    return new AbstractMap<>() {
      @Override
      public Set<Entry<String, String>> entrySet() {
        return Set.of();
      }

      @Override
      public String getOrDefault(Object key, String otherwise) {
        throw sneak(kind);
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> RuntimeException sneak(Class<? extends Throwable> kind)
      throws T {
    try {
      throw (T) kind.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Path document(String schema) throws IOException {
    return Files.writeString(directory.resolve("in/a.yaml"), DOCUMENT.formatted("", schema));
  }

  private int run(String verb, Path document) {
    return run(Map.of(), verb, document.toString());
  }

  private int run(Map<String, String> environment, String... arguments) {
    return CommandLineCalls.run(environment, out, err, arguments);
  }

  private void assertOneSentenceEach() {
    assertThat(err.toString().lines())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).endsWith(".").doesNotContain("\tat ", "Exception:"));
  }
}
