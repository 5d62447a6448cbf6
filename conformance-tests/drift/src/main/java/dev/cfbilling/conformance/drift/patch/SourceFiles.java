package dev.cfbilling.conformance.drift.patch;

import dev.cfbilling.conformance.contract.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The contract's source files, and their names in a patch. */
public final class SourceFiles {
  private static final String BUNDLED = "/dev/cfbilling/spec/";

  private final String prefix;
  private final Reader reader;

  private interface Reader {
    Optional<String> read(String file) throws IOException;
  }

  private SourceFiles(String prefix, Reader reader) {
    this.prefix = prefix;
    this.reader = reader;
  }

  /** The bundled files, which come from {@code spec}. */
  public static SourceFiles bundled() {
    return new SourceFiles(
        "spec/",
        file -> {
          try (InputStream in = SourceFiles.class.getResourceAsStream(BUNDLED + file)) {
            return in == null
                ? Optional.empty()
                : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
          }
        });
  }

  /** The files beside a contract's root document; a patch names them by the same path. */
  public static SourceFiles beside(Path rootFile) {
    Path directory = Optional.ofNullable(rootFile.normalize().getParent()).orElse(Path.of(""));
    return in(directory, directory.toString().replace('\\', '/').replaceFirst("^/+", ""));
  }

  /**
   * The files in a directory.
   *
   * @param name of the directory in a patch; empty for the directory where it is applied
   */
  public static SourceFiles in(Path directory, String name) {
    return new SourceFiles(
        name.isEmpty() ? "" : name + "/",
        file -> {
          Optional<Path> path = new Folder(directory).file(file);
          return path.isPresent() ? Optional.of(Files.readString(path.get())) : Optional.empty();
        });
  }

  /** The name of {@code file} in a patch. */
  String label(String file) {
    return prefix + file;
  }

  /** The text of a file; empty when it is missing or can't be patched. */
  Optional<String> read(String file) {
    try {
      return file.endsWith(".json") ? Optional.empty() : reader.read(file);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
