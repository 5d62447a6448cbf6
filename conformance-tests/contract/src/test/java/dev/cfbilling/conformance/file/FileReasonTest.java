package dev.cfbilling.conformance.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReasonTest {
  @TempDir private Path folder;

  @Test
  void saysWhyAndNotWhere() {
    assertThat(reason(() -> Files.readString(folder.resolve("none"))))
        .isEqualTo("it, or its folder, is not there");
    assertThat(reason(() -> Files.readString(folder))).isEqualTo("Is a directory");
    assertThat(FileReason.of(new AccessDeniedException("/root/x")))
        .isEqualTo("permission is missing");
    assertThat(FileReason.of(new FileSystemException("/x", null, "No space left on device")))
        .isEqualTo("No space left on device");
  }

  @Test
  void isOneLineAlsoWhereTheMessageIsNone() {
    assertThat(FileReason.of(new IOException("one\n at [line 2]"))).isEqualTo("one");
    assertThat(FileReason.of(new IOException())).isEqualTo("IOException");
    assertThat(FileReason.of(new UncheckedIOException(new IOException("told")))).isEqualTo("told");
  }

  private interface Work {
    void run() throws IOException;
  }

  private static String reason(Work work) {
    try {
      work.run();
      return "nothing failed";
    } catch (IOException failure) {
      return FileReason.of(failure);
    }
  }
}
