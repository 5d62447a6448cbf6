package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.Folder;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.file.MissingFile;
import dev.cfbilling.conformance.openapi.bundled.BundledDocument;
import dev.cfbilling.reader.DocumentReader;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.KeySelection;
import dev.cfbilling.reader.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads OpenAPI documents. Every problem is reported in one sentence. */
public final class OpenApiSource {

  /** What a document is read for, as verbs for a sentence. */
  private record Use(String participle, String infinitive) {}

  private static final Use COMPARED = new Use("compared", "compare");
  private static final Use CHECKED = new Use("read", "check against");

  private OpenApiSource() {}

  /** The contract that this tool ships with; its places are those of its source files. */
  public static OpenApiDocument bundled() {
    return alone(
        "the bundled contract",
        BundledDocument.checked(ContractLoader.ALL_DAYS, ReadKeywords.KEYWORDS),
        place -> ContractLoader.bundled().location(place.pointer()));
  }

  /** One edition of the contract that this tool ships with. */
  public static OpenApiDocument edition(Edition edition) {
    return edition(
        edition, BundledDocument.checked(ContractLoader.file(edition), ReadKeywords.KEYWORDS));
  }

  /** The same, with descriptions and other text for people. */
  public static OpenApiDocument describedEdition(Edition edition) {
    return edition(edition, tree(edition));
  }

  /** Places are looked up in an edition only once a difference is found in it. */
  private static OpenApiDocument edition(Edition edition, JsonNode tree) {
    return alone(
        "the contract of " + edition,
        tree,
        place -> ContractLoader.edition(edition).location(place.pointer()));
  }

  /** One edition of the contract that this tool ships with, as a tree with all that it says. */
  public static ObjectNode tree(Edition edition) {
    return (ObjectNode) BundledDocument.whole(ContractLoader.file(edition));
  }

  /**
   * The document in a file and the files that it refers to, without descriptions and other text for
   * people.
   *
   * @throws OpenApiException when it can't be read, or is not OpenAPI 3.0 or 3.1
   */
  public static OpenApiDocument file(Path file) {
    return file(file, ReadKeywords.DOCUMENT, ReadKeywords.KEYWORDS);
  }

  /** The same, with all keywords. */
  static OpenApiDocument contract(Path file) {
    return file(file, KeySelection.ALL, KeySelection.ALL);
  }

  /**
   * @param keys which keys of the document itself are read
   * @param keysOfOthers which of the files that it refers to
   */
  private static OpenApiDocument file(Path file, KeySelection keys, KeySelection keysOfOthers) {
    Folder folder = Folder.of(file);
    String rootFile = String.valueOf(file.getFileName());
    JsonNode root = tree(file, keys);
    requireOpenApi(root, file.toString(), keys == ReadKeywords.DOCUMENT ? COMPARED : CHECKED);
    return new OpenApiDocument(
        file.toString(),
        rootFile,
        name -> {
          if (name.equals(rootFile)) {
            return Optional.of(root);
          }
          if (folder.isLeftBy(name)) {
            throw unreadable(UnreadableException.outsideFolder(file.toString(), name));
          }
          return folder.file(name).map(each -> tree(each, keysOfOthers));
        },
        UnaryOperator.identity());
  }

  /**
   * A document in several files of any origin.
   *
   * @param name for people
   * @param files by their names; empty for a missing file
   * @throws OpenApiException when it can't be read, or is not OpenAPI 3.0 or 3.1
   */
  public static OpenApiDocument files(
      String name, String rootFile, Function<String, Optional<byte[]>> files) {
    Function<String, Optional<JsonNode>> trees =
        file -> files.apply(file).map(bytes -> tree(bytes, file + " of " + name));
    JsonNode root =
        trees
            .apply(rootFile)
            .orElseThrow(() -> new OpenApiException(name + " has no " + rootFile + "."));
    requireOpenApi(root, name, COMPARED);
    return new OpenApiDocument(name, rootFile, trees, UnaryOperator.identity());
  }

  private static JsonNode tree(byte[] bytes, String name) {
    try {
      return tree(new ByteArrayInputStream(bytes), name, ReadKeywords.KEYWORDS);
    } catch (IOException impossible) {
      throw new IllegalStateException("memory can't be read", impossible);
    }
  }

  private static JsonNode tree(Path file, KeySelection keys) {
    if (Files.isDirectory(file)) {
      throw new OpenApiException(
          file + " is a directory; name the file in it that begins with \"openapi\".");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return tree(in, file.toString(), keys);
    } catch (NoSuchFileException missing) {
      throw new OpenApiException(MissingFile.sentence(file, "OpenAPI"));
    } catch (IOException unreadable) {
      throw new OpenApiException(
          "%s can't be read: %s.".formatted(file, FileReason.of(unreadable)));
    }
  }

  /**
   * A document in a single text.
   *
   * @param name for people
   * @param fileName the file name in its places
   * @throws OpenApiException when it is not OpenAPI 3.0 or 3.1
   * @throws IOException when the text breaks off
   */
  public static OpenApiDocument text(String name, String fileName, InputStream text)
      throws IOException {
    JsonNode root = tree(text, name, ReadKeywords.DOCUMENT);
    requireOpenApi(root, name, COMPARED);
    return alone(name, root, place -> new SpecLocation(fileName, place.pointer()));
  }

  private static OpenApiDocument alone(
      String name, JsonNode root, UnaryOperator<SpecLocation> source) {
    return new OpenApiDocument(
        name, "", file -> file.isEmpty() ? Optional.of(root) : Optional.empty(), source);
  }

  private static JsonNode tree(InputStream in, String name, KeySelection keys) throws IOException {
    try {
      return DocumentReader.read(in, name, keys);
    } catch (UnreadableException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private static OpenApiException unreadable(UnreadableException why) {
    return new OpenApiException(String.valueOf(why.getMessage()));
  }

  private static void requireOpenApi(JsonNode root, String name, Use use) {
    if (!root.isObject() || !(root.has("openapi") || root.has("swagger"))) {
      throw new OpenApiException(
          name + " is no OpenAPI document: it has no \"openapi\" field at its top.");
    }
    String version = root.path("openapi").asString("");
    if (root.has("swagger")) {
      throw new OpenApiException(
          "%s is Swagger %s; only OpenAPI 3.0 and 3.1 can be %s."
              .formatted(name, root.path("swagger").asString(""), use.participle));
    }
    if (!version.matches("3\\.[01](\\..*)?")) {
      throw new OpenApiException(
          "%s is OpenAPI %s; only 3.0 and 3.1 can be %s.".formatted(name, version, use.participle));
    }
    if (root.path("paths").isEmpty()) {
      throw new OpenApiException(
          "%s describes no path; there is nothing to %s.".formatted(name, use.infinitive));
    }
  }
}
