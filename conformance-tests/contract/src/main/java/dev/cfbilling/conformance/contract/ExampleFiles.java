package dev.cfbilling.conformance.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the body of an example: in the contract itself, or in the file that it names. */
final class ExampleFiles {
  private final @Nullable Folder folder;
  private final String from;

  private ExampleFiles(@Nullable Folder folder, String from) {
    this.folder = folder;
    this.from = from;
  }

  /** For a contract that has every example within. */
  static ExampleFiles none() {
    return new ExampleFiles(null, "");
  }

  /**
   * For a contract whose {@code externalValue}s are files in its folder.
   *
   * @param from what their names are relative to
   */
  static ExampleFiles in(Folder folder, String from) {
    return new ExampleFiles(folder, from);
  }

  /** The body; empty when it is nowhere to be found. */
  Optional<String> json(JsonNode example) {
    if (example.has("value")) {
      return Optional.of(example.get("value").toString());
    }
    if (folder == null || !example.path("externalValue").isString()) {
      return Optional.empty();
    }
    return folder.file(from + example.get("externalValue").asString()).flatMap(ExampleFiles::text);
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
