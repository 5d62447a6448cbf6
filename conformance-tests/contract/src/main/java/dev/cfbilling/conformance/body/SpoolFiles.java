package dev.cfbilling.conformance.body;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The temporary files of this process: in a folder that only its user can read, and that goes when
 * the process ends. Java's own list of files to delete grows with every file.
 */
final class SpoolFiles {
  private static @Nullable Path folder;

  private SpoolFiles() {}

  static Path create() throws IOException {
    return Files.createTempFile(folder(), "body", ".json");
  }

  private static synchronized Path folder() throws IOException {
    Path known = folder;
    if (known == null || !Files.isDirectory(known)) {
      Path made = Files.createTempDirectory("billing-bodies");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(made), "delete spooled bodies"));
      folder = made;
      return made;
    }
    return known;
  }

  private static void delete(Path directory) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(directory)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException stays) {
      // The system empties its folder of temporary files.
    }
  }
}
