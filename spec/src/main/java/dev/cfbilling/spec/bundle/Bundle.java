package dev.cfbilling.spec.bundle;

import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import dev.cfbilling.reader.UnreadableException;
import dev.cfbilling.reader.publish.OpenApiVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contract as one document, made of the many files it is kept in.
 *
 * <p>Works on the tree of the files and not on a model of OpenAPI, so that what a model does not
 * know, such as an exact decimal or an extension, comes through as it was written. Each reference
 * to a file becomes a reference to the component that the root registers for that file; each
 * example's {@code externalValue} becomes its {@code value}.
 */
public final class Bundle {

  private static final String CHECKED = "checked";
  private static final String EDITIONS = "editions";
  private static final List<String> COMPONENT_KINDS =
      List.of("schemas", "parameters", "responses", "headers");

  private final Trees trees = new Trees();
  private final Path directory;
  private final Path rootFile;
  private final ObjectNode root;

  private Bundle(Path directory) {
    this.directory = directory;
    this.rootFile = directory.resolve("openapi.yaml");
    this.root = (ObjectNode) trees.read(rootFile);
  }

  /**
   * Bundles the contract in the first directory into the second, for this project's programs, and
   * into the third, for the generators of others, and for these its newest edition too.
   */
  public static void main(String[] arguments) {
    Path directory = Path.of(arguments[0]);
    ObjectNode bundle = of(directory);
    requireVersion(bundle);
    Path output = Path.of(arguments[1]);
    write(bundle, output, "openapi");
    writeChecked(bundle, output.resolve(CHECKED), "openapi");
    write(OpenApiVersion.V3_0.of(bundle), Path.of(arguments[2]), "openapi");
    write(OpenApiVersion.V3_1.of(bundle), output, "openapi-3.1");
    writeEditions(directory, output);
    ObjectNode newest = edition(editions(directory).newest(), withHistory(directory));
    for (OpenApiVersion version : OpenApiVersion.values()) {
      String name = version == OpenApiVersion.V3_0 ? "newest" : "newest-" + version;
      write(version.of(newest), Path.of(arguments[2]), name);
    }
  }

  /** One edition, which says so. */
  private static ObjectNode edition(Edition edition, ObjectNode whole) {
    ObjectNode contract = History.on(edition.date(), whole);
    ((ObjectNode) contract.path("info")).put("x-edition", edition.date().toString());
    return contract;
  }

  /**
   * Writes each edition by itself, so that no program has to take it out of the whole, and the list
   * of them with their operations.
   */
  private static void writeEditions(Path directory, Path output) {
    Trees trees = new Trees();
    Path folder = output.resolve(EDITIONS);
    Trees.createDirectory(folder);
    ObjectNode whole = withHistory(directory);
    JsonNode list = trees.read(directory.resolve("editions.yaml"));
    List<Edition> editions = editions(directory).all();
    for (int i = 0; i < editions.size(); i++) {
      ObjectNode contract = edition(editions.get(i), whole);
      contract.path("paths").findValuesAsString("operationId").stream()
          .sorted()
          .forEach(((ObjectNode) list.get(i)).putArray("operations")::add);
      trees.writeJson(contract, folder.resolve(editions.get(i).date() + ".json"));
      writeChecked(
          contract, output.resolve(CHECKED).resolve(EDITIONS), editions.get(i).date().toString());
    }
    trees.writeJson(list, folder.resolve("editions.json"));
  }

  /** The editions of the contract in this directory, as {@code editions.yaml} lists them. */
  public static Editions editions(Path directory) {
    try {
      return Editions.of(new Trees().read(directory.resolve("editions.yaml")));
    } catch (UnreadableException wrong) {
      throw new BundleException(String.valueOf(wrong.getMessage()));
    }
  }

  private static void write(ObjectNode bundle, Path output, String name) {
    Trees trees = new Trees();
    Trees.createDirectory(output);
    trees.writeYaml(bundle, output.resolve(name + ".yaml"));
    trees.writeJson(bundle, output.resolve(name + ".json"));
    requireReadable(output.resolve(name + ".yaml"));
    requireReadable(output.resolve(name + ".json"));
  }

  private static void writeChecked(ObjectNode contract, Path folder, String name) {
    Trees.createDirectory(folder);
    Trees.writeShortJson(CheckedPart.of(contract), folder.resolve(name + ".json"));
  }

  /** The bundle of the contract whose root is {@code openapi.yaml} in this directory. */
  public static ObjectNode of(Path directory) {
    return History.ofAllDays(withHistory(directory));
  }

  /** The bundle as it was on a day. */
  public static ObjectNode on(LocalDate day, Path directory) {
    return History.on(day, withHistory(directory));
  }

  /** The bundle with its dates. */
  static ObjectNode withHistory(Path directory) {
    return new Bundle(directory.toAbsolutePath().normalize()).bundle();
  }

  private ObjectNode bundle() {
    inline("paths", root.path("paths"));
    for (String kind : COMPONENT_KINDS) {
      inline("components." + kind, root.path("components").path(kind));
    }
    return root;
  }

  /** Puts the content of each member's file where the reference to it was. */
  private void inline(String place, JsonNode members) {
    if (members instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode reference = object.get(name).path("$ref");
        if (!reference.isString()) {
          throw new BundleException(
              "openapi.yaml writes %s.%s in place; give it a file and refer to that"
                  .formatted(place, name));
        }
        Path file = target(reference.asString(), rootFile);
        object.set(name, rewrite(trees.read(file), file));
      }
    }
  }

  private JsonNode rewrite(JsonNode node, Path file) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, rewrite(array.get(i), file));
      }
    }
    if (node instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        JsonNode value = object.get(name);
        if (name.equals("$ref") && value.isString()) {
          object.put(name, component(value.asString(), file));
        } else if (name.equals("externalValue") && value.isString()) {
          object.remove(name);
          object.set("value", trees.read(target(value.asString(), file)));
        } else {
          object.set(name, rewrite(value, file));
        }
      }
    }
    return node;
  }

  private String component(String reference, Path from) {
    Path file = directory.relativize(target(reference, from));
    String kind = file.getName(0).toString();
    if (file.getNameCount() != 2 || !COMPONENT_KINDS.contains(kind)) {
      throw new BundleException(
          "%s refers to %s; only files of %s can be shared"
              .formatted(directory.relativize(from), file, COMPONENT_KINDS));
    }
    String name = file.getName(1).toString().replaceFirst("\\.yaml$", "");
    if (!root.path("components").path(kind).has(name)) {
      throw new BundleException(
          "%s refers to %s, which openapi.yaml does not register; add it to components.%s"
              .formatted(directory.relativize(from), file, kind));
    }
    return "#/components/%s/%s".formatted(kind, name);
  }

  private Path target(String reference, Path from) {
    Path file = from.resolveSibling(reference).normalize();
    if (!file.startsWith(directory)) {
      throw new BundleException(
          "%s refers to %s, which is outside of the contract's folder; put it there"
              .formatted(directory.relativize(from), reference));
    }
    if (!Files.isRegularFile(file)) {
      throw new BundleException(
          "%s refers to %s; there is no such file"
              .formatted(directory.relativize(from), directory.relativize(file)));
    }
    return file;
  }

  /** Swagger Parser takes any, and OpenAPI Generator ends with a stack trace. */
  private static void requireVersion(ObjectNode bundle) {
    JsonNode version = bundle.path("openapi");
    if (!version.asString("").startsWith("3.0.")) {
      throw new BundleException(
          "openapi.yaml has %s as openapi; the contract is kept in OpenAPI 3.0, such as 3.0.3"
              .formatted(version.isMissingNode() ? "nothing" : version));
    }
  }

  private static void requireReadable(Path bundle) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    List<String> messages =
        new OpenAPIV3Parser().readLocation(bundle.toUri().toString(), null, options).getMessages();
    if (messages != null && !messages.isEmpty()) {
      throw new BundleException(
          "Swagger Parser does not accept %s: %s"
              .formatted(bundle.getFileName(), String.join("; ", messages)));
    }
  }
}
