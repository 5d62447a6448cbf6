package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.Keywords;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The tree of an OpenAPI document in one or more files; resolves its references. */
public final class OpenApiDocument {
  private final String name;
  private final String rootFile;
  private final Function<String, Optional<JsonNode>> files;
  private final UnaryOperator<SpecLocation> source;
  private final Map<String, Optional<JsonNode>> read = new HashMap<>();
  private final Map<SpecLocation, JsonNode> found = new HashMap<>();

  /**
   * A document and how to read it.
   *
   * @param name for people: a file or a URL
   * @param files the tree of a file by its name; never empty for {@code rootFile}
   * @param source maps a place in the trees to the one that a person would edit
   */
  OpenApiDocument(
      String name,
      String rootFile,
      Function<String, Optional<JsonNode>> files,
      UnaryOperator<SpecLocation> source) {
    this.name = name;
    this.rootFile = rootFile;
    this.files = files;
    this.source = source;
  }

  /** The name for people: a file or a URL. */
  public String name() {
    return name;
  }

  /** {@code info.title}; empty when there is none. */
  public String title() {
    return root().path("info").path("title").asString("");
  }

  /** {@code info.version}; empty when there is none. */
  public String version() {
    return root().path("info").path("version").asString("");
  }

  /** The version of OpenAPI in which it is written, by its own account. */
  public String openapi() {
    return root().path("openapi").asString("");
  }

  /** The path of the first server's URL, such as {@code /client/v4}; often empty. */
  public String basePath() {
    String url = root().path("servers").path(0).path("url").asString("");
    return url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("/+$", "");
  }

  /** Whether it names a server, anywhere. */
  public boolean namesServers() {
    return !root().path("servers").isEmpty()
        || root().path("paths").values().stream()
            .anyMatch(
                item ->
                    item.has("servers")
                        || item.values().stream().anyMatch(each -> each.has("servers")));
  }

  /** The source location of {@code place}, for people. */
  public SpecLocation source(SpecLocation place) {
    return source.apply(place);
  }

  JsonNode root() {
    return at(new SpecLocation(rootFile, ""));
  }

  SpecLocation place(String pointer) {
    return new SpecLocation(rootFile, pointer);
  }

  /** The node at {@code place}; a missing node when there is none. */
  JsonNode at(SpecLocation place) {
    JsonNode known = found.get(place);
    if (known == null) {
      known = find(place);
      found.put(place, known);
    }
    return known;
  }

  private JsonNode find(SpecLocation place) {
    return read.computeIfAbsent(place.file(), files)
        .map(tree -> JsonPointers.at(tree, place.pointer()))
        .orElseGet(MissingNode::getInstance);
  }

  /** The keywords of the schema at {@code place}. */
  Keywords keywords(SpecLocation place) {
    return new Keywords(at(place), isVersion30(root()));
  }

  /** Whether a schema's {@code $ref} excludes other keywords, as in 3.0. */
  boolean referencesStandAlone() {
    return isVersion30(root());
  }

  static boolean isVersion30(JsonNode root) {
    return root.path("openapi").asString("").startsWith("3.0");
  }

  /**
   * The end of the chain of references at {@code place}; {@code place} itself without one.
   *
   * @throws OpenApiException when a reference is broken or circular
   */
  SpecLocation follow(SpecLocation place) {
    Set<SpecLocation> passed = new LinkedHashSet<>();
    SpecLocation here = place;
    while (at(here).path("$ref").isString()) {
      if (!passed.add(here)) {
        throw new OpenApiException(
            "%s has a circle of references at %s; nothing can be compared there."
                .formatted(name, place));
      }
      here = target(here);
    }
    return here;
  }

  /** The target of the reference at {@code place}. */
  SpecLocation target(SpecLocation place) {
    String reference = at(place).path("$ref").asString();
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    try {
      String pointer =
          hash < 0 ? "" : URLDecoder.decode(reference.substring(hash + 1), StandardCharsets.UTF_8);
      SpecLocation target =
          new SpecLocation(file.isEmpty() ? place.file() : beside(place.file(), file), pointer);
      if (isPointer(pointer) && !at(target).isMissingNode()) {
        return target;
      }
    } catch (IllegalArgumentException noReference) {
      // Not a URI or a path.
    }
    throw new OpenApiException(
        "%s refers at %s to %s, which is not there; mend it, or give a document that holds it."
            .formatted(name, place, reference));
  }

  private static boolean isPointer(String text) {
    return text.isEmpty() || text.startsWith("/");
  }

  private static String beside(String file, String relative) {
    return Path.of(file).resolveSibling(relative).normalize().toString().replace('\\', '/');
  }
}
