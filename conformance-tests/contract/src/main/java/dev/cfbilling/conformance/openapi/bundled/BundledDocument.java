package dev.cfbilling.conformance.openapi.bundled;

import dev.cfbilling.conformance.file.FilesBesideClasses;
import dev.cfbilling.reader.DocumentReader;
import dev.cfbilling.reader.KeySelection;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document that this tool ships with. Nine tenths of it are examples and text for people; the
 * part that calls are checked against is kept beside it, since a process that has just started
 * would wait for the rest.
 */
public final class BundledDocument {
  private static final String FOLDER = "dev/cfbilling/spec/";
  private static final String CHECKED = "checked/";

  private final String file;
  private final ObjectNode checked;
  private @Nullable JsonNode whole;

  /**
   * @param file its name among the bundled documents
   */
  public BundledDocument(String file) {
    this.file = file;
    this.checked = (ObjectNode) checked(file, KeySelection.ALL);
  }

  /** The part that calls are checked against; callers must not change it. */
  public ObjectNode checked() {
    return checked;
  }

  /** All of it, read once it is asked for; callers must not change it. */
  public synchronized JsonNode whole() {
    if (whole == null) {
      whole = whole(file);
    }
    return whole;
  }

  /** The tree of the part of a document that calls are checked against. */
  public static JsonNode checked(String file, KeySelection keys) {
    return read(FOLDER + CHECKED + file, keys);
  }

  /** The tree of a document. */
  public static JsonNode whole(String file) {
    return read(FOLDER + file, KeySelection.ALL);
  }

  private static JsonNode read(String resource, KeySelection keys) {
    try (InputStream json = FilesBesideClasses.open(BundledDocument.class, resource)) {
      if (json == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return DocumentReader.read(json, resource, keys);
    } catch (IOException impossible) {
      throw new IllegalStateException("the bundled contract can't be read", impossible);
    }
  }
}
