package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.cli.option.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir private Path directory;

  @Test
  void takesThePlaceOfWhatWasThere() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "a longer text");

    WholeFile.write(file, out -> out.write("new"));

    assertThat(file).hasContent("new");
    assertThat(directory)
        .isDirectoryContaining(file::equals)
        .isDirectoryNotContaining("glob:**part");
  }

  @Test
  void leavesWhatWasThereWhenItCannotBeFinished() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");

    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("half");
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(IOException.class);

    assertThat(file).hasContent("old");
    assertThat(directory).isDirectoryNotContaining("glob:**part");
  }

  @Test
  void goesThroughASymbolicLink() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("latest"), file);

    WholeFile.write(link, out -> out.write("new"));

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }
}
