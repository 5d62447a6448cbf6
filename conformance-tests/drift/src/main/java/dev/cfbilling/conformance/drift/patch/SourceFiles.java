package dev.cfbilling.conformance.drift.patch;

import dev.cfbilling.conformance.contract.Folder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The contract's source files, and what a patch calls them. */
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

  /** Those that this tool ships with, which are those in {@code spec}. */
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

  /** Those of the contract whose root document is {@code rootFile}; a patch calls them as it is. */
  public static SourceFiles beside(Path rootFile) {
    Path directory = Optional.ofNullable(rootFile.normalize().getParent()).orElse(Path.of(""));
    return in(directory, directory.toString().replace('\\', '/').replaceFirst("^/+", ""));
  }

  /**
   * Those in a directory.
   *
   * @param name what a patch calls the directory; empty for where it is applied
   */
  public static SourceFiles in(Path directory, String name) {
    return new SourceFiles(
        name.isEmpty() ? "" : name + "/",
        file -> {
          Optional<Path> path = new Folder(directory).file(file);
          return path.isPresent() ? Optional.of(Files.readString(path.get())) : Optional.empty();
        });
  }

  /** What a patch calls {@code file}. */
  String label(String file) {
    return prefix + file;
  }

  /** The text of a file; empty when there is none, or none that can be patched. */
  Optional<String> read(String file) {
    try {
      return file.endsWith(".json") ? Optional.empty() : reader.read(file);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
