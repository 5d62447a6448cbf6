package dev.cfbilling.conformance.edition;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OperationReader;
import dev.cfbilling.conformance.openapi.Shape;
import dev.cfbilling.conformance.openapi.ShapeReader;
import dev.cfbilling.conformance.openapi.model.ApiMedia;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of an operation's parameters and fields in one edition.
 *
 * @param place of the operation, in the source files
 * @param parameters whether each is required, by kind and name
 * @param query the fields of its request body, by their paths
 * @param fields of the records in its result; whether each is required
 * @param record the place of the record's schema; empty without a body
 */
record OperationParts(
    String id,
    String address,
    boolean deprecated,
    SpecLocation place,
    Map<String, Boolean> parameters,
    Map<String, QueryField> query,
    Map<String, Boolean> fields,
    Optional<SpecLocation> record) {
  private static final String RESULT = "result";

  /** Limits a schema that contains itself. */
  private static final int DEEPEST = 4;

  /**
   * A field of a request body.
   *
   * @param files of the schema that has it, and of its own
   */
  record QueryField(boolean required, Set<String> files) {}

  PartPresence presence() {
    return deprecated ? PartPresence.DEPRECATED : PartPresence.CURRENT;
  }

  /** All operations of a document, by their ids. */
  static Map<String, OperationParts> of(OpenApiDocument document) {
    OperationReader reader = new OperationReader(document);
    ShapeReader shapes = new ShapeReader(document);
    Map<String, OperationParts> operations = new LinkedHashMap<>();
    reader.entries(List.of()).stream()
        .map(entry -> of(reader.read(entry), document, shapes))
        .forEach(parts -> operations.put(parts.id(), parts));
    return operations;
  }

  private static OperationParts of(
      ApiOperation operation, OpenApiDocument document, ShapeReader shapes) {
    Map<String, Boolean> parameters = new LinkedHashMap<>();
    operation
        .parameters()
        .forEach(each -> parameters.put(each.in() + " " + each.name(), each.required()));
    Map<String, Boolean> fields = new LinkedHashMap<>();
    Optional<Shape> record = record(operation, shapes);
    record.ifPresent(
        shape -> shape.properties().forEach((name, field) -> fields.put(name, field.required())));
    return new OperationParts(
        operation.id(),
        operation.method() + " " + operation.path(),
        operation.marks().deprecated(),
        document.source(operation.place()),
        parameters,
        query(operation, document, shapes),
        fields,
        record.map(shape -> document.source(shape.place())));
  }

  private static Map<String, QueryField> query(
      ApiOperation operation, OpenApiDocument document, ShapeReader shapes) {
    Map<String, QueryField> query = new LinkedHashMap<>();
    operation
        .request()
        .flatMap(body -> body.media().stream().findFirst())
        .flatMap(ApiMedia::schema)
        .map(shapes::read)
        .ifPresent(body -> new QueryWalk(document, shapes, query).into(body, "", DEEPEST));
    return query;
  }

  private record QueryWalk(
      OpenApiDocument document, ShapeReader shapes, Map<String, QueryField> found) {
    void into(Shape object, String path, int depth) {
      String file = document.source(object.place()).file();
      object
          .properties()
          .forEach(
              (name, field) -> {
                Shape value = shapes.read(field.schema());
                Set<String> files = new HashSet<>(Set.of(file));
                files.add(document.source(value.place()).file());
                found.put(path + name, new QueryField(field.required(), files));
                if (depth > 1) {
                  into(value.items().map(shapes::read).orElse(value), path + name + ".", depth - 1);
                }
              });
    }
  }

  /** The shape of one record in the result of a success. */
  private static Optional<Shape> record(ApiOperation operation, ShapeReader shapes) {
    return operation
        .response("200")
        .flatMap(body -> body.media().stream().findFirst())
        .flatMap(ApiMedia::schema)
        .map(shapes::read)
        .map(body -> inside(body, shapes));
  }

  private static Shape inside(Shape body, ShapeReader shapes) {
    Shape.Property result = body.properties().get(RESULT);
    Shape content = result == null ? body : shapes.read(result.schema());
    return content.items().map(shapes::read).orElse(content);
  }
}
