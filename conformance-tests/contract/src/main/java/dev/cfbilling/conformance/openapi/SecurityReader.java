package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.ApiCredentials;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads the credentials that a call needs, by what is sent rather than by the scheme's name. */
final class SecurityReader {
  private final OpenApiDocument document;

  SecurityReader(OpenApiDocument document) {
    this.document = document;
  }

  /** The alternatives of an operation, else those of the document; at least one. */
  List<ApiCredentials> of(SpecLocation operation) {
    SpecLocation own = operation.child("security");
    SpecLocation list = document.at(own).isArray() ? own : document.place("/security");
    List<ApiCredentials> alternatives = new ArrayList<>();
    for (int i = 0; i < document.at(list).size(); i++) {
      alternatives.add(alternative(list.child(Integer.toString(i))));
    }
    return alternatives.isEmpty()
        ? List.of(new ApiCredentials(new TreeSet<>(), Map.of(), list))
        : alternatives;
  }

  private ApiCredentials alternative(SpecLocation place) {
    TreeSet<String> demands = new TreeSet<>(Comparator.comparing(SecurityReader::comparable));
    Map<String, SpecLocation> schemes = new LinkedHashMap<>();
    document
        .at(place)
        .forEachEntry(
            (name, scopes) -> {
              SpecLocation scheme = scheme(name);
              schemes.put(name, scheme);
              String words = words(name, document.at(scheme));
              demands.add(words);
              scopes.forEach(scope -> demands.add("%s of %s".formatted(scope.asString(""), words)));
            });
    return new ApiCredentials(demands, schemes, place);
  }

  /** The case of a header's name means nothing (RFC 9110, section 5.1). */
  private static String comparable(String demand) {
    return demand.startsWith("the header ") ? demand.toLowerCase(Locale.ROOT) : demand;
  }

  private SpecLocation scheme(String name) {
    SpecLocation place = document.place("/components/securitySchemes").child(name);
    return document.at(place).isMissingNode() ? place : document.follow(place);
  }

  private static String words(String name, JsonNode scheme) {
    String type = scheme.path("type").asString("");
    return switch (type) {
      case "http" -> "HTTP " + scheme.path("scheme").asString("").toLowerCase(Locale.ROOT);
      case "apiKey" ->
          "the %s %s".formatted(scheme.path("in").asString(""), scheme.path("name").asString(""));
      case "oauth2" -> "OAuth 2 " + flows(scheme.path("flows"));
      case "openIdConnect" -> "OpenID Connect " + scheme.path("openIdConnectUrl").asString("");
      case "" -> name;
      default -> type;
    };
  }

  /**
   * The flows as sorted text, so that order does not matter; without the descriptions of scopes.
   */
  private static String flows(JsonNode flows) {
    Map<String, Map<String, String>> sorted = new TreeMap<>();
    flows.forEachEntry(
        (flow, details) -> {
          Map<String, String> fields = new TreeMap<>();
          details.forEachEntry(
              (field, value) ->
                  fields.put(
                      field,
                      value.isObject()
                          ? new TreeSet<>(value.propertyNames()).toString()
                          : value.asString("")));
          sorted.put(flow, fields);
        });
    return sorted.toString();
  }
}
