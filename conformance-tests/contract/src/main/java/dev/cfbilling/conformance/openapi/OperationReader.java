package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.ApiBody;
import dev.cfbilling.conformance.openapi.model.ApiMedia;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import dev.cfbilling.conformance.openapi.model.ApiParameter;
import dev.cfbilling.conformance.openapi.model.Marks;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Lists the operations of a document, and reads them on request. */
public final class OperationReader {
  private static final String WEBHOOKS = "/webhooks";
  private static final String DIALECT = "jsonSchemaDialect";
  private static final Set<String> READ_OF_OPERATION =
      Set.of(
          "callbacks",
          "deprecated",
          "parameters",
          "requestBody",
          "responses",
          "security",
          "servers");
  private static final Set<String> READ_OF_PARAMETER =
      Set.of(
          "allowEmptyValue",
          "allowReserved",
          "content",
          "deprecated",
          "explode",
          "in",
          "name",
          "required",
          "schema",
          "style");

  /** As a header of a response it is ignored (OpenAPI 3.0.3, Response Object). */
  private static final String CONTENT_TYPE = "content-type";

  /** As parameters they are ignored (OpenAPI 3.0.3, Parameter Object). */
  private static final Set<String> IGNORED = Set.of("accept", "authorization", CONTENT_TYPE);

  private final OpenApiDocument document;
  private final PathItems items;
  private final ServerReader servers;
  private final SecurityReader security;

  /** By their places: most operations refer to the same responses. */
  private final Map<SpecLocation, ApiBody> bodies = new HashMap<>();

  public OperationReader(OpenApiDocument document) {
    this.document = document;
    this.items = new PathItems(document);
    this.servers = new ServerReader(document);
    this.security = new SecurityReader(document);
  }

  /**
   * Every operation, in the document's order. A path that can't be read is skipped, see {@link
   * #requirePaths}.
   *
   * @param basePaths the one with which a path begins is removed from it
   */
  public List<OperationEntry> entries(List<String> basePaths) {
    List<OperationEntry> entries = new ArrayList<>();
    SpecLocation paths = paths();
    for (String path : document.at(paths).propertyNames()) {
      String base = base(path, basePaths);
      items.add(path.substring(base.length()), base, paths.child(path), entries);
    }
    return entries;
  }

  private static String base(String path, List<String> basePaths) {
    return basePaths.stream().filter(each -> path.startsWith(each + "/")).findFirst().orElse("");
  }

  /**
   * Refuses a path that can't be read: its operations would seem to be gone.
   *
   * @param ofInterest whether a path, without the base path, is to be read
   * @throws OpenApiException when its reference is broken, or an operation is no object
   */
  public void requirePaths(List<String> basePaths, Predicate<String> ofInterest) {
    items.require(paths(), path -> ofInterest.test(path.substring(base(path, basePaths).length())));
  }

  /** The same of webhooks, by their names. */
  public void requireWebhooks(Predicate<String> ofInterest) {
    items.require(document.place(WEBHOOKS), ofInterest);
  }

  /** Every webhook. */
  public List<OperationEntry> webhooks() {
    List<OperationEntry> entries = new ArrayList<>();
    SpecLocation webhooks = document.place(WEBHOOKS);
    for (String name : document.at(webhooks).propertyNames()) {
      items.add(name, "", webhooks.child(name), entries);
    }
    return entries;
  }

  /** The places of the document's keywords that are not read. */
  public Map<String, List<SpecLocation>> documentOthers() {
    Map<String, List<SpecLocation>> others =
        others(
            document.place(""),
            Set.of(
                "components",
                "info",
                "openapi",
                "paths",
                "security",
                "servers",
                "tags",
                "webhooks"));
    // Extensions at the top are read only since references may lead there.
    others.keySet().removeIf(keyword -> keyword.startsWith("x-"));
    String dialect = document.root().path(DIALECT).asString("");
    if (dialect.matches("https://spec\\.openapis\\.org/oas/3\\.1/dialect/.*")) {
      others.remove(DIALECT);
    }
    return others;
  }

  /** The place of the {@code paths} object. */
  public SpecLocation paths() {
    return document.place("/paths");
  }

  /**
   * Reads an operation, but not its schemas.
   *
   * @throws OpenApiException when a reference is broken
   */
  public ApiOperation read(OperationEntry entry) {
    SpecLocation place = entry.place();
    JsonNode operation = document.at(place);
    return new ApiOperation(
        operation.path("operationId").asString(entry.method() + " " + entry.path()),
        entry.method(),
        entry.path(),
        servers.of(entry),
        security.of(place),
        parameters(entry),
        operation.has("requestBody")
            ? Optional.of(body(place.child("requestBody")))
            : Optional.empty(),
        responses(place.child("responses")),
        callbacks(place.child("callbacks")),
        Marks.of(operation),
        others(place, READ_OF_OPERATION),
        place);
  }

  /** The parameters; those of the operation override those of its path. */
  private List<ApiParameter> parameters(OperationEntry entry) {
    Map<String, ApiParameter> parameters = new LinkedHashMap<>();
    for (SpecLocation owner : List.of(entry.item(), entry.place())) {
      SpecLocation list = owner.child("parameters");
      for (int i = 0; i < document.at(list).size(); i++) {
        SpecLocation place = document.follow(list.child(Integer.toString(i)));
        JsonNode node = document.at(place);
        String in = node.path("in").asString("");
        if (in.equals("header") && IGNORED.contains(lower(node.path("name").asString("")))) {
          continue;
        }
        ApiParameter parameter = parameter(place, in, node.path("name").asString(""));
        parameters.put(in + " " + parameter.name(), parameter);
      }
    }
    return List.copyOf(parameters.values());
  }

  private ApiParameter parameter(SpecLocation place, String in, String name) {
    JsonNode parameter = document.at(place);
    boolean form = in.equals("query") || in.equals("cookie");
    String style = parameter.path("style").asString(form ? "form" : "simple");
    List<ApiMedia> media = media(place.child("content"));
    return new ApiParameter(
        name,
        in,
        parameter.path("required").asBoolean(false),
        new ApiParameter.Form(
            media.stream().map(ApiMedia::type).findFirst().orElse(style),
            media.isEmpty() && parameter.path("explode").asBoolean(style.equals("form")),
            parameter.path("allowReserved").asBoolean(false),
            parameter.path("allowEmptyValue").asBoolean(false)),
        media.stream()
            .findFirst()
            .flatMap(ApiMedia::schema)
            .orElseGet(() -> Schema.at(place.child("schema"))),
        Marks.of(parameter),
        others(place, media),
        place);
  }

  /** The other keywords of a parameter and of its media type. */
  private Map<String, List<SpecLocation>> others(SpecLocation parameter, List<ApiMedia> media) {
    Map<String, List<SpecLocation>> others = others(parameter, READ_OF_PARAMETER);
    media.forEach(each -> others.putAll(each.others()));
    return others;
  }

  private Map<String, ApiBody> responses(SpecLocation place) {
    Map<String, ApiBody> responses = new LinkedHashMap<>();
    for (String status : document.at(place).propertyNames()) {
      if (!status.startsWith("x-")) {
        responses.put(
            status.toUpperCase(Locale.ROOT).replace("DEFAULT", "default"),
            body(place.child(status)));
      }
    }
    return responses;
  }

  private ApiBody body(SpecLocation place) {
    return bodies.computeIfAbsent(document.follow(place), this::read);
  }

  private ApiBody read(SpecLocation body) {
    return new ApiBody(
        document.at(body).path("required").asBoolean(false),
        media(body.child("content")),
        headers(body.child("headers")),
        others(body, Set.of("content", "headers", "required")),
        body);
  }

  private List<ApiMedia> media(SpecLocation content) {
    List<ApiMedia> media = new ArrayList<>();
    for (String type : document.at(content).propertyNames()) {
      SpecLocation place = content.child(type);
      SpecLocation schema = place.child("schema");
      media.add(
          new ApiMedia(
              ApiMedia.type(type),
              document.at(schema).isMissingNode()
                  ? Optional.empty()
                  : Optional.of(Schema.at(schema)),
              others(place, Set.of("schema")),
              place));
    }
    return media;
  }

  private Map<String, ApiParameter> headers(SpecLocation place) {
    Map<String, ApiParameter> headers = new LinkedHashMap<>();
    for (String name : document.at(place).propertyNames()) {
      if (!lower(name).equals(CONTENT_TYPE)) {
        headers.put(lower(name), parameter(document.follow(place.child(name)), "header", name));
      }
    }
    return headers;
  }

  private static String lower(String header) {
    return header.toLowerCase(Locale.ROOT);
  }

  private List<OperationEntry> callbacks(SpecLocation place) {
    List<OperationEntry> entries = new ArrayList<>();
    for (String name : document.at(place).propertyNames()) {
      SpecLocation callback = document.follow(place.child(name));
      items.require(callback, expression -> true);
      for (String expression : document.at(callback).propertyNames()) {
        items.add(name + " at " + expression, "", callback.child(expression), entries);
      }
    }
    return entries;
  }

  private Map<String, List<SpecLocation>> others(SpecLocation place, Set<String> read) {
    Map<String, List<SpecLocation>> others = new TreeMap<>();
    for (String keyword : document.at(place).propertyNames()) {
      if (!read.contains(keyword) && !Marks.isMark(keyword)) {
        others.put(keyword, List.of(place.child(keyword)));
      }
    }
    return others;
  }
}
