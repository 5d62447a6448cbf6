package dev.cfbilling.conformance.cli.option;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files atomically: to a temporary file beside the target, which is then renamed. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes a file's content. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file; on failure, an existing file stays unchanged.
   *
   * @throws IOException when it can't be written
   */
  public static void write(Path file, Content content) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(place) && !Files.isRegularFile(place)) {
      // A pipe or a device can't be replaced by a renamed file.
      try (Writer out = Files.newBufferedWriter(place)) {
        content.writeTo(out);
      }
      return;
    }
    Path beside =
        place.resolveSibling(
            ".%s.%s.part".formatted(place.getFileName(), ProcessHandle.current().pid()));
    try {
      try (Writer out = Files.newBufferedWriter(beside, StandardOpenOption.CREATE)) {
        content.writeTo(out);
      }
      Files.move(
          beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
