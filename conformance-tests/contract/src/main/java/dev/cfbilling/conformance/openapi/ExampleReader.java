package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.Example;
import dev.cfbilling.conformance.contract.Folder;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.ApiBody;
import dev.cfbilling.conformance.openapi.model.ApiMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the examples of responses, in the contract or in the files of {@code externalValue}. */
final class ExampleReader {
  private final OpenApiDocument document;
  private final @Nullable Folder folder;

  /**
   * @param folder with the files; null for a document that has all examples in it
   */
  ExampleReader(OpenApiDocument document, @Nullable Folder folder) {
    this.document = document;
    this.folder = folder;
  }

  /**
   * The examples of all media types; those that can't be found are left out.
   *
   * @throws OpenApiException when a reference is broken
   */
  List<Example> of(ApiBody body) {
    List<Example> examples = new ArrayList<>();
    for (ApiMedia media : body.media()) {
      SpecLocation list = media.place().child("examples");
      for (String name : document.at(list).propertyNames()) {
        SpecLocation place = document.follow(list.child(name));
        json(document.at(place), document.source(place))
            .ifPresent(json -> examples.add(new Example(name, json)));
      }
    }
    return List.copyOf(examples);
  }

  /** Writes the body; empty when it can't be found. */
  private Optional<Supplier<String>> json(JsonNode example, SpecLocation place) {
    if (example.has("value")) {
      return Optional.of(example.get("value")::toString);
    }
    String name = example.path("externalValue").asString("");
    if (folder == null || name.isEmpty()) {
      return Optional.empty();
    }
    String directory = place.file().substring(0, place.file().lastIndexOf('/') + 1);
    return folder.file(directory + name).flatMap(ExampleReader::text).map(text -> () -> text);
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
