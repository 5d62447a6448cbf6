package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.reader.Edition;
import dev.cfbilling.reader.Editions;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Says which other edition has what one does not.
 *
 * @param edition that does not
 * @param operation its id
 * @param status of the answer
 */
record OtherEditions(Editions editions, Edition edition, String operation, int status) {

  /** The editions with the operation, as the end of a sentence. */
  String withOperation() {
    return from(other -> other.operations().contains(operation));
  }

  /**
   * The editions that allow a departure, as the end of a sentence.
   *
   * @param pointer into the body, with {@code *} for array indexes
   */
  String with(Departure departure, String pointer) {
    Optional<SchemaAt> here = body(edition);
    return from(
        other ->
            body(other)
                .filter(schema -> allows(schema, here.orElse(schema), departure, pointer))
                .isPresent());
  }

  private String from(Predicate<Edition> having) {
    Optional<Edition> later =
        editions.all().stream()
            .filter(other -> other.date().isAfter(edition.date()))
            .filter(having)
            .findFirst();
    if (later.isPresent()) {
      return "since the edition of " + later.get();
    }
    return editions.all().stream()
        .filter(other -> other.date().isBefore(edition.date()))
        .filter(having)
        .reduce((older, newer) -> newer)
        .flatMap(editions::after)
        .map(ended -> "until the edition of " + ended)
        .orElse("in no single edition");
  }

  private Optional<SchemaAt> body(Edition one) {
    return ContractLoader.edition(one).operations().stream()
        .filter(known -> known.id().equals(operation))
        .findFirst()
        .flatMap(known -> known.bodyShape(status))
        .flatMap(ResponseShape::schema);
  }

  private static boolean allows(SchemaAt body, SchemaAt here, Departure departure, String pointer) {
    SchemaAt schema = body.nearest(pointer);
    String detail = departure.detail();
    return switch (departure.kind()) {
      case FIELD_ADDED ->
          body.nearest(pointer.substring(0, pointer.lastIndexOf('/'))).property(detail).isPresent();
      case REQUIRED -> !texts(schema, "required").contains(detail);
      case NULLABLE -> texts(schema, "type").contains("null");
      case ENUM_ADDED ->
          !schema.node().has("enum")
              || schema
                  .node()
                  .path("enum")
                  .valueStream()
                  .anyMatch(one -> one.toString().equals(detail));
      case TYPE -> isOther("type", schema, here.nearest(pointer));
      case FORMAT, FORMAT_ADDED -> isOther("format", schema, here.nearest(pointer));
      case LIMIT -> isOther(detail, schema, here.nearest(pointer));
      case OPERATION_ADDED -> false;
    };
  }

  private static List<String> texts(SchemaAt schema, String keyword) {
    JsonNode value = schema.node().path(keyword);
    return value.isArray()
        ? value.valueStream().map(JsonNode::asString).toList()
        : List.of(value.asString(""));
  }

  private static boolean isOther(String keyword, SchemaAt one, SchemaAt other) {
    return !one.node().path(keyword).equals(other.node().path(keyword));
  }
}
