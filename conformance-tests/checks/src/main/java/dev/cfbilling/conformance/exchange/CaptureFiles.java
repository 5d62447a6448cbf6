package dev.cfbilling.conformance.exchange;

import dev.cfbilling.conformance.file.FileReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The capture files at a path: a HAR file itself, or every one below a directory. */
public final class CaptureFiles {
  private static final List<String> ENDINGS = List.of(".har", ".har.gz", ".har.zip");

  private CaptureFiles() {}

  /** Whether {@code path} is a capture or a directory of them, rather than a document. */
  public static boolean areAt(Path path) {
    return Files.isDirectory(path) || isNamedHar(path);
  }

  /**
   * The files, sorted by path.
   *
   * @throws CaptureException when there is none, or the directory can't be listed
   */
  public static List<Path> at(Path path) throws CaptureException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> below = Files.walk(path)) {
      List<Path> files =
          below.filter(CaptureFiles::isNamedHar).filter(CaptureFiles::isToBeRead).sorted().toList();
      if (files.isEmpty()) {
        throw new CaptureException(
            "There is no file *.har below the directory %s, nor *.har.gz or *.har.zip; export captures there, or name a file."
                .formatted(path));
      }
      return files;
    } catch (IOException | UncheckedIOException unreadable) {
      throw new CaptureException(
          "%s can't be listed: %s.".formatted(path, FileReason.of(unreadable)));
    }
  }

  /** Whether it is a file, or a link to one that is gone, which must not pass for read. */
  private static boolean isToBeRead(Path path) {
    return Files.isRegularFile(path) || !Files.exists(path);
  }

  /** The total size in bytes; 0 when there is no capture. */
  public static long size(Path path) {
    try {
      return at(path).stream().mapToLong(file -> file.toFile().length()).sum();
    } catch (CaptureException unreadable) {
      return 0;
    }
  }

  private static boolean isNamedHar(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
