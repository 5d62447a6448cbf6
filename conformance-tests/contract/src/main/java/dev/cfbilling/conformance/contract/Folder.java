package dev.cfbilling.conformance.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a document; the document may refer only to files in it. */
public record Folder(Path path) {

  /** The folder that {@code document} is in. */
  public static Folder of(Path document) {
    return new Folder(Optional.ofNullable(document.getParent()).orElse(Path.of("")));
  }

  /**
   * The file of that name; empty when it does not exist or lies outside the folder, also by a
   * symbolic link.
   */
  public Optional<Path> file(String name) {
    try {
      Path root = path.toRealPath();
      Path file = root.resolve(name).toRealPath();
      return Optional.of(file).filter(it -> it.startsWith(root) && Files.isRegularFile(it));
    } catch (IOException | InvalidPathException notThere) {
      return Optional.empty();
    }
  }

  /** Whether {@code name} leads out of the folder. */
  public boolean isLeftBy(String name) {
    try {
      Path root = path.toRealPath();
      Path file = root.resolve(name).normalize();
      return !file.startsWith(root) || (Files.exists(file) && !file.toRealPath().startsWith(root));
    } catch (IOException | InvalidPathException noPath) {
      return true;
    }
  }
}
