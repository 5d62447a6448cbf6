package dev.cfbilling.generator;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the records that operations send and answer with. */
final class Bodies {
  private static final String JSON = "application/json";
  private static final Set<String> SUCCESSES = Set.of("200", "201", "202", "2XX");

  private Bodies() {}

  /** The record of an operation's one success. */
  static String result(Operation operation, String place, SchemaTypes types) {
    List<String> successes =
        operation.getResponses() == null
            ? List.of()
            : operation.getResponses().keySet().stream()
                .filter(status -> status.startsWith("2"))
                .toList();
    if (successes.size() != 1 || !SUCCESSES.contains(successes.get(0))) {
      throw new UnsupportedConstructException(
          place, "has no one success that has a body, but " + successes);
    }
    ApiResponse success = Objects.requireNonNull(operation.getResponses().get(successes.get(0)));
    return types.className(record(success.getContent(), place, "answers", types));
  }

  /**
   * The record that an operation sends, or null. A body that may be absent may be empty as well,
   * for Retrofit sends one always.
   */
  static @Nullable String sent(Operation operation, String place, SchemaTypes types) {
    RequestBody body = operation.getRequestBody();
    if (body == null) {
      return null;
    }
    String name = record(body.getContent(), place, "asks", types);
    if (!Boolean.TRUE.equals(body.getRequired()) && types.named(name).getRequired() != null) {
      throw new UnsupportedConstructException(
          place, "has a request body that may be absent, and not empty");
    }
    refuseReadOnly(name, types, new HashSet<>());
    return types.className(name);
  }

  private static String record(
      @Nullable Content content, String place, String verb, SchemaTypes types) {
    MediaType json =
        content == null || !content.keySet().equals(Set.of(JSON)) ? null : content.get(JSON);
    Schema<?> schema = json == null ? null : json.getSchema();
    if (schema == null || schema.get$ref() == null) {
      throw new UnsupportedConstructException(place, verb + " without a named JSON schema");
    }
    KeywordAllowList.refuseUnread(schema, place);
    String name = types.referenced(schema, place);
    if (!types.isRecord(name)) {
      throw new UnsupportedConstructException(place, verb + " with " + name + ", no object");
    }
    return name;
  }

  /** A builder would demand a value that only the API may give. */
  private static void refuseReadOnly(String name, SchemaTypes types, Set<String> visited) {
    if (!visited.add(name)) {
      return;
    }
    types
        .named(name)
        .getProperties()
        .forEach(
            (wireName, property) -> {
              String place = "schemas/" + name + "/properties/" + wireName;
              for (Schema<?> part : types.chain(property, place)) {
                if (Boolean.TRUE.equals(part.getReadOnly())) {
                  throw new UnsupportedConstructException(
                      place, "is read-only in a body that is sent");
                }
              }
              records(property, place, types)
                  .forEach(record -> refuseReadOnly(record, types, visited));
            });
  }

  /** The records in a property: itself, or its elements. */
  private static Set<String> records(Schema<?> schema, String place, SchemaTypes types) {
    Set<String> names = new HashSet<>();
    for (Schema<?> part : types.chain(schema, place)) {
      if (part.get$ref() != null && types.isRecord(types.referenced(part, place))) {
        names.add(types.referenced(part, place));
      }
      if (part.getItems() != null) {
        names.addAll(records(part.getItems(), place, types));
      }
      if (part.getAdditionalProperties() instanceof Schema<?> values) {
        names.addAll(records(values, place, types));
      }
    }
    return names;
  }
}
