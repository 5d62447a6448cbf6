package dev.cfbilling.spec.lint;

import dev.cfbilling.reader.Edition;
import dev.cfbilling.spec.bundle.Bundle;
import dev.cfbilling.spec.bundle.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The files of the contract as they are written, by their names relative to its directory. */
final class ContractFiles {

  static final List<String> COMPONENT_KINDS =
      List.of("schemas", "parameters", "responses", "headers");

  private static final String DOCS_EXAMPLES = "src/test/resources/docs-examples";

  private final Path directory;
  private final Trees trees = new Trees();
  private final Map<String, JsonNode> read = new HashMap<>();
  private final List<Located> yaml = new ArrayList<>();

  private ContractFiles(Path directory) {
    this.directory = directory;
    yaml.add(read("openapi.yaml"));
    Stream.concat(Stream.of("operations"), COMPONENT_KINDS.stream())
        .flatMap(kind -> names(kind).stream())
        .forEach(name -> yaml.add(read(name)));
  }

  static ContractFiles in(Path directory) {
    return new ContractFiles(directory.toAbsolutePath().normalize());
  }

  Located read(String file) {
    return new Located(
        file, "", read.computeIfAbsent(file, name -> trees.read(directory.resolve(name))));
  }

  /** The names of all files beneath this folder, sorted. */
  List<String> names(String folder) {
    try (Stream<Path> paths = Files.walk(directory.resolve(folder))) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> directory.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Located root() {
    return yaml.get(0);
  }

  Stream<Located> yamlFiles() {
    return yaml.stream();
  }

  Stream<Located> files(String kind) {
    return yaml.stream().filter(file -> file.file().startsWith(kind + "/"));
  }

  Stream<Located> operations() {
    return files("operations").flatMap(Located::members);
  }

  /** Every schema that is written out somewhere, however deep; references are none. */
  Stream<Located> schemas() {
    return Stream.of(
            files("schemas"),
            files("parameters").map(parameter -> parameter.child("schema")),
            files("headers").map(header -> header.child("schema")))
        .flatMap(schemas -> schemas)
        .flatMap(ContractFiles::withSubschemas);
  }

  private static Stream<Located> withSubschemas(Located schema) {
    if (schema.isReference() || !schema.node().isObject()) {
      return Stream.empty();
    }
    return Stream.of(
            Stream.of(schema),
            schema.child("properties").members().flatMap(ContractFiles::withSubschemas),
            withSubschemas(schema.child("items")),
            withSubschemas(schema.child("additionalProperties")),
            schema.child("oneOf").elements().flatMap(ContractFiles::withSubschemas))
        .flatMap(schemas -> schemas);
  }

  /** Every string under this key, in all of the files. */
  Stream<Located> strings(String key) {
    return yaml.stream()
        .flatMap(Located::subtree)
        .filter(node -> node.name().equals(key) && node.node().isString());
  }

  /** The file that a link names, relative to the contract's directory. */
  String target(Located link) {
    Path from = directory.resolve(link.file());
    Path target = from.resolveSibling(link.node().asString()).normalize();
    return directory.relativize(target).toString().replace('\\', '/');
  }

  /** The schema itself, or the one that it refers to. */
  Located resolve(Located schema) {
    return schema.isReference() ? read(target(schema.child("$ref"))) : schema;
  }

  /** The days on which the contract changed. */
  List<Edition> editions() {
    return Bundle.editions(directory).all();
  }

  /** The whole contract as it was on the first day of an edition. */
  JsonNode bundle(Edition edition) {
    return Bundle.on(edition.date(), directory);
  }

  String text(String file) {
    try {
      return Files.readString(directory.resolve(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean exists(String file) {
    return Files.isRegularFile(directory.resolve(file));
  }

  /** Our own examples of bodies, each with the schema that the contract gives for it. */
  Stream<Example> examples() {
    return yaml.stream()
        .flatMap(Located::subtree)
        .filter(media -> media.node().has("examples") && media.child("schema").isReference())
        .flatMap(
            media ->
                media
                    .child("examples")
                    .members()
                    .map(example -> example.child("externalValue"))
                    .map(link -> example(target(link), media.child("schema"))));
  }

  /** The example bodies that the documentation shows. */
  Stream<Example> docsExamples() {
    return names(DOCS_EXAMPLES).stream()
        .map(
            file -> {
              String operation = Path.of(file).getFileName().toString().replaceFirst("\\..*", "");
              Located schema =
                  read("operations/" + operation + ".yaml")
                      .child("get")
                      .child("responses")
                      .child("200")
                      .child("content")
                      .child("application/json")
                      .child("schema");
              return example(file, schema);
            });
  }

  private Example example(String file, Located schema) {
    return new Example(read(file), target(schema.child("$ref")));
  }

  /** The whole contract in one tree, as its users get it. */
  JsonNode bundle() {
    return Bundle.of(directory);
  }

  /** A body and the file of the schema that it has to keep. */
  record Example(Located body, String schema) {}
}
