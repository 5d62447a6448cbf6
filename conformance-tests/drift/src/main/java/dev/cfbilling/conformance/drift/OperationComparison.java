package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.OperationReader;
import dev.cfbilling.conformance.openapi.model.ApiBody;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import java.util.List;
import java.util.Optional;

/** Compares one operation as two documents describe it. */
final class OperationComparison {
  private final ComparisonContext context;
  private final Differences differences;
  private final boolean everything;
  private final boolean served;

  /** The directions of calls and answers; reversed in callbacks, where the API calls. */
  private final ValueDirection calls;

  private final ValueDirection answers;

  /**
   * @param everything whether names and extensions are compared too
   * @param served whether both documents name servers
   */
  OperationComparison(ComparisonContext context, boolean everything, boolean served) {
    this(context, everything, served, ValueDirection.REQUEST, ValueDirection.RESPONSE);
  }

  private OperationComparison(
      ComparisonContext context,
      boolean everything,
      boolean served,
      ValueDirection calls,
      ValueDirection answers) {
    this.context = context;
    this.differences = context.differences();
    this.everything = everything;
    this.served = served;
    this.calls = calls;
    this.answers = answers;
  }

  /** The comparison of calls made by the API. */
  OperationComparison ofCallbacks() {
    return new OperationComparison(
        context, everything, served, /* calls= */ answers, /* answers= */ calls);
  }

  void compare(ApiOperation was, ApiOperation is) {
    differences.begin(was.id());
    compareUnnamed(was, is);
  }

  /**
   * Compares without starting a new operation: the differences of a callback belong to its
   * operation.
   */
  void compareUnnamed(ApiOperation was, ApiOperation is) {
    compareAddresses(was, is);
    new SecurityComparison(differences).compare(was, is);
    MarksComparison.deprecation(
        was.marks(), is.marks(), new ComparedPart(was.id(), was.place(), is.place()), differences);
    if (everything) {
      new OperationMarksComparison(context).compare(was, is);
    }
    if (calls == ValueDirection.REQUEST) {
      new PaginationComparison(context).compare(was, is);
    }
    new ParameterComparison(context, calls).compare(was, is);
    compareRequests(was, is);
    was.responses().forEach((status, body) -> compareResponse(status, body, is));
    is.responses().forEach((status, body) -> findNewResponse(status, body, was));
    compareCallbacks(was, is);
  }

  /** A callback may contain itself. */
  private void compareCallbacks(ApiOperation was, ApiOperation is) {
    List<Object> pair = List.of(was.place(), is.place());
    if (context.open().add(pair)) {
      new CallbackComparison(
              new OperationReader(context.older().document()),
              new OperationReader(context.newer().document()),
              ofCallbacks(),
              differences)
          .compare(was, is);
      context.open().remove(pair);
    }
  }

  private void compareAddresses(ApiOperation was, ApiOperation is) {
    if (key(was).equals(key(is))) {
      // A callback has its own servers; those of the document are the API's.
      boolean own = !was.servers().place().pointer().equals("/servers");
      boolean owns = !is.servers().place().pointer().equals("/servers");
      if (served && (calls == ValueDirection.REQUEST || own || owns)) {
        new ServerComparison(differences).compare(was, is);
      }
      return;
    }
    boolean sameServers = !served || was.servers().addresses().equals(is.servers().addresses());
    String path = sameServers ? is.path() : is.servers().addresses().get(0) + is.path();
    differences.add(
        "operation.moved",
        Effect.BREAKS_CALLER,
        "%s %s is at %s now".formatted(was.method(), was.path(), path),
        ComparedPart.at(was.place(), is.place()),
        ClientMeaning.operationMoved(was.id()));
  }

  private static String key(ApiOperation operation) {
    return operation.path().replaceAll("\\{[^}]*}", "{}");
  }

  private void compareRequests(ApiOperation was, ApiOperation is) {
    boolean had = was.request().isPresent();
    boolean has = is.request().isPresent();
    boolean required = is.request().map(ApiBody::required).orElse(false);
    if (had != has) {
      differences.add(
          has ? "request.added" : "request.removed",
          has && !required ? Effect.COMPATIBLE : calls.breaking(),
          has ? "the request has a body now" : "the request has no body now",
          ComparedPart.at(was.place(), is.place()).child("requestBody"),
          has ? ClientMeaning.parameterAdded(required) : ClientMeaning.parameterRemoved());
    } else if (had) {
      compareBodies(was.request().get(), is.request().get());
    }
  }

  private void compareBodies(ApiBody was, ApiBody is) {
    if (was.required() != is.required()) {
      Effect effect =
          calls.effect(is.required() ? ValueSetChange.NARROWED : ValueSetChange.WIDENED);
      differences.add(
          "request.required",
          effect,
          is.required() ? "the request must have a body now" : "the request may lack a body now",
          ComparedPart.at(was.place(), is.place()).child("required"),
          ClientMeaning.parameterValues(effect));
    }
    new BodyComparison(context, calls).compare("the request", "the request", was, is);
  }

  /** A response that lost its own description falls back to its range, or to the default. */
  private void compareResponse(String status, ApiBody was, ApiOperation is) {
    Optional<ApiBody> now = described(status, is);
    if (!is.responses().containsKey(status)) {
      boolean gone = isSuccess(status) && now.isEmpty();
      differences.add(
          "status.removed",
          gone ? answers.breaking() : Effect.COMPATIBLE,
          now.isPresent()
              ? "the response %s is no longer described by itself".formatted(status)
              : "the response %s is no longer described".formatted(status),
          ComparedPart.at(was.place(), responses(is)),
          gone ? ClientMeaning.DECODING_FAILS : ClientMeaning.NOTHING);
    } else {
      new HeaderComparison(context, answers).compare(status, was, is.responses().get(status));
    }
    now.ifPresent(
        body ->
            new BodyComparison(context, answers)
                .compare("the response " + status, "the body", was, body));
  }

  /** The description that applies to a status; the default applies to failures only. */
  private static Optional<ApiBody> described(String status, ApiOperation is) {
    return isSuccess(status)
        ? Optional.ofNullable(is.responses().get(status))
            .or(() -> Optional.ofNullable(is.responses().get("2XX")))
        : is.response(status);
  }

  private void findNewResponse(String status, ApiBody is, ApiOperation was) {
    if (!was.responses().containsKey(status)) {
      boolean unexpected = isSuccess(status) && !covers(was, status);
      differences.addWherever(
          "status.added",
          unexpected ? answers.effect(ValueSetChange.WIDENED) : Effect.COMPATIBLE,
          "the response %s is new".formatted(status),
          ComparedPart.at(responses(was), is.place()),
          unexpected
              ? "the client takes its body for that of the success it knows"
              : ClientMeaning.NOTHING);
    }
  }

  /** Whether the range of this status is described, or, for a range, a status in it. */
  private static boolean covers(ApiOperation was, String status) {
    String range = status.substring(0, 1);
    return was.responses().containsKey(range + "XX")
        || (status.endsWith("XX")
            && was.responses().keySet().stream().anyMatch(other -> other.startsWith(range)));
  }

  private static boolean isSuccess(String status) {
    return status.startsWith("2");
  }

  private static SpecLocation responses(ApiOperation operation) {
    return operation.place().child("responses");
  }
}
