package dev.cfbilling.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFilesTest {
  @TempDir private Path directory;

  @Test
  void copiesWhatIsReferredToUnderItsName() throws IOException {
    Path root = write("root.yaml", "a: {$ref: parts/a.yaml}\nb: {$ref: 'parts/b.json#/x'}");
    write("parts/a.yaml", "c: {$ref: ../root.yaml#/a}\nd: {$ref: c.yml}\ne: NO");
    write("parts/b.json", "{\"f\": {\"$ref\": \"d.yaml\"}}");
    write("parts/c.yml", "on: {$ref: '#/nowhere'}");
    write("parts/d.yaml", "1.0");
    write("parts/stranger.yaml", "a: b: c");

    try (JsonFiles files = JsonFiles.of(root)) {
      Path copies = Objects.requireNonNull(files.root().getParent());

      assertThat(copies.resolve("parts/a.yaml"))
          .hasContent(
              "{\"c\":{\"$ref\":\"../root.yaml#/a\"},\"d\":{\"$ref\":\"c.yml\"},\"e\":\"NO\"}");
      assertThat(copies.resolve("parts/b.json")).hasContent("{\"f\":{\"$ref\":\"d.yaml\"}}");
      assertThat(copies.resolve("parts/c.yml")).hasContent("{\"on\":{\"$ref\":\"#/nowhere\"}}");
      assertThat(copies.resolve("parts/d.yaml")).hasContent("1.0");
      assertThat(copies.resolve("parts/stranger.yaml")).doesNotExist();
      assertThat(files.ofSource("no " + files.root())).isEqualTo("no " + root);
    }
  }

  @Test
  void leavesNothingBehind() throws IOException {
    JsonFiles files = JsonFiles.of(write("root.yaml", "a: 1"));
    files.close();

    assertThat(files.root().getParent()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:1/a.yaml",
        "//127.0.0.1/a.yaml",
        "file:///etc/hostname",
        "/etc/hostname",
        "../../secret.yaml#/a",
        "jar:file:/a.jar!/a.yaml"
      })
  void readsNothingFromElsewhere(String reference) throws IOException {
    Path root = write("root.yaml", "a: {$ref: '%s'}".formatted(reference));

    assertThatThrownBy(() -> JsonFiles.of(root))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            root
                + " refers to %s; only files in the folder of the document are read, so put it there.",
            reference);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "discriminator: {propertyName: a, mapping: {a: 'http://127.0.0.1:1/a.json'}}",
        "{\"a\": 1, \"a\": 2, \"$ref\": \"http://127.0.0.1:1/a.json\"}",
        "{\"a\": 1, \"a\": 2, \"\\u0024ref\": \"http://127.0.0.1:1/a.json\"}",
        "a: {$ref: link.yaml}",
        "a: {$ref: parts/link.yaml}"
      })
  void isNotLedElsewhereByAnotherWay(String text) throws IOException {
    Path outside = write("outside.yaml", "a: 1");
    Path root = write("in/root.yaml", text);
    write("in/parts/a.yaml", "a: 1");
    Files.createSymbolicLink(directory.resolve("in/link.yaml"), outside);
    Files.createSymbolicLink(directory.resolve("in/parts/link.yaml"), outside);

    assertThatThrownBy(() -> JsonFiles.of(root)).isInstanceOf(UnreadableException.class);
  }

  @Test
  void takesTheNamesOfADiscriminatorForNames() throws IOException {
    Path root =
        write("root.yaml", "discriminator: {mapping: {a: Dog, b: '#/components/schemas/Cat'}}");

    try (JsonFiles files = JsonFiles.of(root)) {
      assertThat(files.root()).exists();
    }
  }

  @Test
  void saysWhichFileCanNotBeRead() throws IOException {
    Path root = write("root.yaml", "a: {$ref: parts/a.yaml}");
    write("parts/a.yaml", "a: b: c");

    assertThatThrownBy(() -> JsonFiles.of(root))
        .hasMessageStartingWith(directory.resolve("parts/a.yaml") + " is neither JSON nor YAML: ");
    Files.write(directory.resolve("parts/a.yaml"), new byte[] {(byte) 0xff});
    assertThatThrownBy(() -> JsonFiles.of(root))
        .hasMessage(directory.resolve("parts/a.yaml") + " is no text in UTF-8.");
  }

  private Path write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    return Files.writeString(file, text);
  }
}
