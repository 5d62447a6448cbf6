package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Finds the operations of a document, and looks into those that it is asked for. */
public final class OperationReader {
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final OpenApiDocument document;

  public OperationReader(OpenApiDocument document) {
    this.document = document;
  }

  /**
   * Every operation, in the document's order. A path that refers to nothing has none.
   *
   * @param basePaths of which one is left out of each path that begins with it
   */
  public List<OperationEntry> entries(List<String> basePaths) {
    List<OperationEntry> entries = new ArrayList<>();
    SpecLocation paths = paths();
    for (String path : document.at(paths).propertyNames()) {
      SpecLocation item = item(paths.child(path));
      for (String method : METHODS) {
        if (document.at(item).path(method).isObject()) {
          entries.add(
              new OperationEntry(method.toUpperCase(Locale.ROOT), below(basePaths, path), item));
        }
      }
    }
    return entries;
  }

  /** Where the operations are listed. */
  public SpecLocation paths() {
    return document.place("/paths");
  }

  private SpecLocation item(SpecLocation place) {
    try {
      return document.follow(place);
    } catch (OpenApiException nowhere) {
      return place;
    }
  }

  private static String below(List<String> basePaths, String path) {
    return basePaths.stream()
        .filter(base -> path.startsWith(base + "/"))
        .findFirst()
        .map(base -> path.substring(base.length()))
        .orElse(path);
  }

  /**
   * All of one operation but its schemas, which wait until they are asked for.
   *
   * @throws OpenApiException when a reference in it leads nowhere
   */
  public ApiOperation read(OperationEntry entry) {
    SpecLocation place = entry.place();
    JsonNode operation = document.at(place);
    return new ApiOperation(
        operation.path("operationId").asString(entry.method() + " " + entry.path()),
        entry.method(),
        entry.path(),
        parameters(entry),
        operation.has("requestBody")
            ? Optional.of(body(place.child("requestBody")))
            : Optional.empty(),
        responses(place.child("responses")),
        Marks.of(operation),
        place);
  }

  /** Those of the operation stand for those of its path. */
  private List<ApiParameter> parameters(OperationEntry entry) {
    Map<String, ApiParameter> parameters = new LinkedHashMap<>();
    for (SpecLocation owner : List.of(entry.item(), entry.place())) {
      SpecLocation list = owner.child("parameters");
      for (int i = 0; i < document.at(list).size(); i++) {
        ApiParameter parameter = parameter(document.follow(list.child(Integer.toString(i))));
        parameters.put(parameter.in() + " " + parameter.name(), parameter);
      }
    }
    return List.copyOf(parameters.values());
  }

  private ApiParameter parameter(SpecLocation place) {
    JsonNode parameter = document.at(place);
    String in = parameter.path("in").asString("");
    boolean form = in.equals("query") || in.equals("cookie");
    String style = parameter.path("style").asString(form ? "form" : "simple");
    boolean exploded = parameter.path("explode").asBoolean(style.equals("form"));
    return new ApiParameter(
        parameter.path("name").asString(""),
        in,
        parameter.path("required").asBoolean(false),
        style + (exploded ? ", exploded" : ""),
        Schema.at(place.child("schema")),
        Marks.of(parameter),
        place);
  }

  private Map<String, ApiBody> responses(SpecLocation place) {
    Map<String, ApiBody> responses = new LinkedHashMap<>();
    for (String status : document.at(place).propertyNames()) {
      responses.put(
          status.toUpperCase(Locale.ROOT).replace("DEFAULT", "default"), body(place.child(status)));
    }
    return responses;
  }

  private ApiBody body(SpecLocation place) {
    SpecLocation body = document.follow(place);
    SpecLocation content = body.child("content");
    Optional<Schema> schema =
        document.at(content).propertyNames().stream()
            .filter(OperationReader::isJson)
            .findFirst()
            .map(mediaType -> content.child(mediaType).child("schema"))
            .filter(at -> !document.at(at).isMissingNode())
            .map(Schema::at);
    return new ApiBody(document.at(body).path("required").asBoolean(false), schema, body);
  }

  private static boolean isJson(String mediaType) {
    return mediaType
        .toLowerCase(Locale.ROOT)
        .matches("(application/(.+\\+)?json|\\*/\\*)\\s*(;.*)?");
  }
}
