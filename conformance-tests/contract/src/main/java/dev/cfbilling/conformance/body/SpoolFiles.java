package dev.cfbilling.conformance.body;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The temporary files of this process; those that are left when it ends are deleted then. Java's
 * own list of such files grows with every file, also with those that are gone.
 */
final class SpoolFiles {
  private static final Set<Path> LEFT = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(SpoolFiles::deleteAll, "delete bodies"));
  }

  private SpoolFiles() {}

  static Path create() throws IOException {
    Path file = Files.createTempFile("billing-body", ".json");
    LEFT.add(file);
    return file;
  }

  static void delete(Path file) throws IOException {
    LEFT.remove(file);
    Files.deleteIfExists(file);
  }

  private static void deleteAll() {
    for (Path file : LEFT) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException stays) {
        // The system empties its folder of temporary files.
      }
    }
  }
}
