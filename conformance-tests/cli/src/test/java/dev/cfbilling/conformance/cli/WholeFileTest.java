package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.cli.option.WholeFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
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
  void keepsTheRightsOfWhatWasThere() throws IOException {
    Path file = Files.writeString(directory.resolve("report.json"), "old");
    Set<PosixFilePermission> own = PosixFilePermissions.fromString("rw-------");
    Files.setPosixFilePermissions(file, own);

    WholeFile.write(file, out -> out.write("new"));

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(own);
  }

  @Test
  void takesNothingFromARunThatDied() throws IOException {
    Path file = directory.resolve("report.json");
    Files.writeString(
        directory.resolve(".report.json.%s.part".formatted(ProcessHandle.current().pid())),
        "left by a process of the same number");

    WholeFile.write(file, out -> out.write("new"));

    assertThat(file).hasContent("new");
  }

  @Test
  void writesAFileOfTheLongestName() throws IOException {
    Path file = directory.resolve("a".repeat(255));

    WholeFile.write(file, out -> out.write("new"));

    assertThat(file).hasContent("new");
  }

  @Test
  void takesAnotherReportAfterOneToADevice() throws IOException {
    WholeFile.write(Path.of("/dev/null"), Writer::close);

    assertThat(Path.of("/dev/null")).exists();
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
