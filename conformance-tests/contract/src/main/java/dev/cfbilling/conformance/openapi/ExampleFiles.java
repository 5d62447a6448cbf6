package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.Folder;
import dev.cfbilling.conformance.contract.SpecLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the body of an example, in the contract or in the file of its {@code externalValue}. */
final class ExampleFiles {
  private final @Nullable Folder folder;

  private ExampleFiles(@Nullable Folder folder) {
    this.folder = folder;
  }

  /** For a contract with all examples inline. */
  static ExampleFiles none() {
    return new ExampleFiles(null);
  }

  /** For a contract whose {@code externalValue}s are files in its folder. */
  static ExampleFiles in(Folder folder) {
    return new ExampleFiles(folder);
  }

  /**
   * Writes the body; empty when it can't be found.
   *
   * @param place where the example is written
   */
  Optional<Supplier<String>> json(JsonNode example, SpecLocation place) {
    if (example.has("value")) {
      return Optional.of(example.get("value")::toString);
    }
    String name = example.path("externalValue").asString("");
    if (folder == null || name.isEmpty()) {
      return Optional.empty();
    }
    String directory = place.file().substring(0, place.file().lastIndexOf('/') + 1);
    return folder.file(directory + name).flatMap(ExampleFiles::text).map(text -> () -> text);
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
