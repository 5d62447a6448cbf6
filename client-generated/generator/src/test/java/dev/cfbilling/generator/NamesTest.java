package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a contract calls things, the code compiles and no value gets lost. */
class NamesTest {
  private static final Path CONTRACT = Path.of("src/test/resources/contracts/names.yaml");
  private static final Pattern STRING_PROPERTY =
      Pattern.compile("\\n {8}([^-\\s{][^{\\n]*): \\{type: string\\}");
  private static final Moshi JSON = new Moshi.Builder().build();
  private static final Pattern IMPORT = Pattern.compile("import [\\w.]+\\.(\\w+);");

  @TempDir private Path folder;

  @Test
  void keepsEveryPropertyUnderItsOwnKey() throws IOException, ReflectiveOperationException {
    List<String> keys = keysOfStrings();
    String members = "\"seen\":null,\"hasSeen\":\"h\",\"values\":[]";
    for (String key : keys) {
      members += ",%s:\"%d\"".formatted(key, members.length());
    }
    String json = "{" + members + "}";
    assertThat(keys).hasSizeGreaterThan(25);

    try (GeneratedClient client = GeneratedClient.of(CONTRACT, folder)) {
      client.checkInterfaces();
      String envelope = "{\"result\":[" + json + "," + json + "],\"success\":true}";

      assertThat(tree(client.roundTrip("Answer", json))).isEqualTo(tree(json));
      assertThat(tree(client.roundTrip("Envelope", envelope))).isEqualTo(tree(envelope));
      assertThat(client.load("model.Answer").getDeclaredFields())
          .as("properties read as unknown ones would be lost here")
          .hasSizeGreaterThan(keys.size());
      assertThat(client.additionalProperties("Answer", json)).isEmpty();
    }
  }

  /** As JSON writes them: those of the answer that are plain strings. */
  private static List<String> keysOfStrings() throws IOException {
    return STRING_PROPERTY
        .matcher(Files.readString(CONTRACT))
        .results()
        .map(found -> found.group(1))
        .filter(key -> !key.equals("hasSeen"))
        .map(key -> key.startsWith("\"") ? key : JSON.adapter(String.class).toJson(unquoted(key)))
        .toList();
  }

  private static String unquoted(String key) {
    return key.startsWith("'") ? key.substring(1, key.length() - 1) : key;
  }

  private static Object tree(String json) throws IOException {
    return Objects.requireNonNull(JSON.adapter(Object.class).fromJson(json));
  }

  /** A schema for each name that a template imports is another class than the imported one. */
  @Test
  void hasNoModelOfANameThatATemplateUses() throws IOException, ReflectiveOperationException {
    Path golden = Path.of("src/test/resources/golden");
    Set<String> names = new TreeSet<>(List.of("Object", "String", "Override", "Deprecated"));
    try (Stream<Path> files = Files.walk(golden)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher imported = IMPORT.matcher(Files.readString(file));
        while (imported.find()) {
          names.add(imported.group(1));
        }
      }
    }
    String schemas =
        names.stream()
            .map(name -> "    %s: {type: object, properties: {a: {type: string}}}".formatted(name))
            .collect(Collectors.joining("\n"));
    String fixture = Files.readString(Path.of("src/test/resources/fixture.yaml"));
    Path contract =
        Files.writeString(folder.resolve("contract.yaml"), withSchemas(fixture, schemas, names));

    try (GeneratedClient client = GeneratedClient.of(contract, folder)) {
      assertThat(client.load("model.StringModel")).isNotNull();
      assertThat(client.load("model.JsonReaderModel")).isNotNull();
      client.checkInterfaces();
    }
  }

  /** Those that the fixture has already stay as they are. */
  private static String withSchemas(String fixture, String schemas, Set<String> names) {
    String added =
        schemas
            .lines()
            .filter(line -> !fixture.contains("\n    " + line.strip().split(":", 2)[0] + ":"))
            .collect(Collectors.joining("\n"));
    assertThat(names).hasSizeGreaterThan(20);
    return fixture.stripTrailing() + "\n" + added + "\n";
  }
}
