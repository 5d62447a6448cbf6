package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.ApiBody;
import dev.cfbilling.conformance.openapi.ApiOperation;
import dev.cfbilling.conformance.openapi.ShapeReader;
import java.util.Optional;

/** Compares one operation as two documents describe it. */
final class OperationComparison {
  private final ShapeReader olderShapes;
  private final ShapeReader newerShapes;
  private final Differences differences;

  OperationComparison(ShapeReader olderShapes, ShapeReader newerShapes, Differences differences) {
    this.olderShapes = olderShapes;
    this.newerShapes = newerShapes;
    this.differences = differences;
  }

  void compare(ApiOperation was, ApiOperation is) {
    differences.begin(was.id());
    if (!was.path().replaceAll("\\{[^}]*}", "{}").equals(is.path().replaceAll("\\{[^}]*}", "{}"))) {
      differences.add(
          "operation.moved",
          Effect.BREAKS_CALLER,
          "%s %s is at %s now".formatted(was.method(), was.path(), is.path()),
          was.place(),
          is.place(),
          ClientMeaning.operationMoved(was.id()));
    }
    MarksComparison.deprecation(
        was.id(), was.marks(), is.marks(), was.place(), is.place(), differences);
    new ParameterComparison(schemas(Direction.REQUEST), differences).compare(was, is);
    compareRequests(was, is);
    was.responses().forEach((status, body) -> compareResponse(status, body, is));
    is.responses().forEach((status, body) -> findNewResponse(status, body, was));
  }

  private SchemaComparison schemas(Direction direction) {
    return new SchemaComparison(olderShapes, newerShapes, direction, differences);
  }

  private void compareRequests(ApiOperation was, ApiOperation is) {
    boolean had = was.request().isPresent();
    boolean has = is.request().isPresent();
    boolean required = is.request().map(ApiBody::required).orElse(false);
    if (had != has) {
      differences.add(
          has ? "request.added" : "request.removed",
          has && !required ? Effect.COMPATIBLE : Effect.BREAKS_CALLER,
          has ? "the request has a body now" : "the request has no body now",
          was.place().child("requestBody"),
          is.place().child("requestBody"),
          has ? ClientMeaning.parameterAdded(required) : ClientMeaning.parameterRemoved());
    } else if (had) {
      compareBodies("the request", was.request().get(), is.request().get(), Direction.REQUEST);
    }
  }

  private void compareBodies(String name, ApiBody was, ApiBody is, Direction direction) {
    if (was.schema().isPresent() && is.schema().isPresent()) {
      schemas(direction).compare(name, true, was.schema().get(), is.schema().get());
    } else if (was.schema().isPresent() != is.schema().isPresent()) {
      boolean has = is.schema().isPresent();
      differences.add(
          has ? "body.described" : "body.undescribed",
          direction.effect(has ? Change.NARROWED : Change.WIDENED),
          name + (has ? " is described as JSON now" : " is no longer described as JSON"),
          was.place(),
          is.place(),
          has ? ClientMeaning.NOTHING : ClientMeaning.DECODING_FAILS);
    }
  }

  private void compareResponse(String status, ApiBody was, ApiOperation is) {
    Optional<ApiBody> now = is.response(status);
    if (now.isPresent()) {
      compareBodies("the body", was, now.get(), Direction.RESPONSE);
    } else {
      differences.add(
          "status.removed",
          isSuccess(status) ? Effect.BREAKS_READER : Effect.COMPATIBLE,
          "the response %s is no longer described".formatted(status),
          was.place(),
          responses(is),
          isSuccess(status) ? ClientMeaning.DECODING_FAILS : ClientMeaning.NOTHING);
    }
  }

  private void findNewResponse(String status, ApiBody is, ApiOperation was) {
    boolean known =
        was.responses().containsKey(status)
            || (!isSuccess(status) && was.response(status).isPresent())
            || (status.endsWith("XX")
                && was.responses().keySet().stream()
                    .anyMatch(other -> other.startsWith(status.substring(0, 1))));
    if (!known) {
      differences.add(
          "status.added",
          isSuccess(status) ? Effect.BREAKS_READER : Effect.COMPATIBLE,
          "the response %s is new".formatted(status),
          responses(was),
          is.place(),
          isSuccess(status)
              ? "the client takes its body for that of the success it knows"
              : ClientMeaning.NOTHING);
    }
  }

  private static boolean isSuccess(String status) {
    return status.startsWith("2");
  }

  private static SpecLocation responses(ApiOperation operation) {
    return operation.place().child("responses");
  }
}
