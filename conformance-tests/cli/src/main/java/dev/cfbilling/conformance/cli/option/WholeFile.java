package dev.cfbilling.conformance.cli.option;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all: it is written beside its place and moved there. */
public final class WholeFile {
  private WholeFile() {}

  /** Writes what a file is to have. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file, or leaves what was there before as it is.
   *
   * @throws IOException when it can't be written
   */
  public static void write(Path file, Content content) throws IOException {
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(place) && !Files.isRegularFile(place)) {
      // A pipe or a device has no place that something could be moved to.
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
