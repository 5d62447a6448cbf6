package dev.cfbilling.conformance.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the body of an example: in the contract itself, or in the file that it names. */
final class ExampleFiles {
  private final @Nullable Path directory;

  private ExampleFiles(@Nullable Path directory) {
    this.directory = directory;
  }

  /** For a contract that has every example within. */
  static ExampleFiles none() {
    return new ExampleFiles(null);
  }

  /** For a contract whose {@code externalValue}s are relative to {@code directory}. */
  static ExampleFiles in(Path directory) {
    return new ExampleFiles(directory);
  }

  /** The body; empty when it is nowhere to be found. */
  Optional<String> json(JsonNode example) {
    if (example.has("value")) {
      return Optional.of(example.get("value").toString());
    }
    if (directory == null || !example.path("externalValue").isString()) {
      return Optional.empty();
    }
    try {
      Path file = directory.resolve(example.get("externalValue").asString()).normalize();
      return Optional.of(Files.readString(file));
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }
}
