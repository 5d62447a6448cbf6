package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
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

/** The tree of a document, of one file or of several, and where its references lead. */
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
   * @param name what a person calls it: a file or a URL
   * @param files the tree of a file by its name; of {@code rootFile} it is never empty
   * @param source the place a person would edit, for a place in the trees
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

  /** What a person calls it. */
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

  /** The version of OpenAPI that it says it is written in. */
  public String openapi() {
    return root().path("openapi").asString("");
  }

  /** The path of the first server's URL, such as {@code /client/v4}; often empty. */
  public String basePath() {
    String url = root().path("servers").path(0).path("url").asString("");
    return url.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("/+$", "");
  }

  /** Whether it names a server, for all of it or for some. */
  public boolean namesServers() {
    return !root().path("servers").isEmpty()
        || root().path("paths").values().stream()
            .anyMatch(
                item ->
                    item.has("servers")
                        || item.values().stream().anyMatch(each -> each.has("servers")));
  }

  /** The place where a person would look for {@code place}. */
  public SpecLocation source(SpecLocation place) {
    return source.apply(place);
  }

  JsonNode root() {
    return at(new SpecLocation(rootFile, ""));
  }

  SpecLocation place(String pointer) {
    return new SpecLocation(rootFile, pointer);
  }

  /** What stands at {@code place}; a missing node when nothing does. */
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
        .map(tree -> tree.at(place.pointer()))
        .orElseGet(MissingNode::getInstance);
  }

  /** Whether a schema's {@code $ref} stands alone, as in 3.0, or beside other keywords. */
  boolean referencesStandAlone() {
    return referencesStandAlone(root());
  }

  static boolean referencesStandAlone(JsonNode root) {
    return root.path("openapi").asString("").startsWith("3.0");
  }

  /**
   * Where the references that begin at {@code place} lead in the end; {@code place} itself when
   * none stands there.
   *
   * @throws OpenApiException when they lead nowhere, or in a circle
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

  /** Where the one reference at {@code place} leads. */
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
      // What is no URI, or no path, leads nowhere.
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
