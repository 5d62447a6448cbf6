package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.model.ApiBody;
import dev.cfbilling.conformance.openapi.model.ApiParameter;

/** Compares the headers of a response. */
final class HeaderComparison {
  private final ComparisonContext context;
  private final ValueDirection direction;

  HeaderComparison(ComparisonContext context, ValueDirection direction) {
    this.context = context;
    this.direction = direction;
  }

  /**
   * Compares the headers of one response.
   *
   * @param status as the older document writes it
   */
  void compare(String status, ApiBody was, ApiBody is) {
    was.headers()
        .forEach(
            (name, header) -> {
              ApiParameter now = is.headers().get(name);
              if (now == null) {
                add("removed", header, status, was, is);
              } else {
                new ParameterComparison(context, direction)
                    .compareDetails("header", title(header), header, now);
              }
            });
    is.headers()
        .forEach(
            (name, header) -> {
              if (!was.headers().containsKey(name)) {
                add("added", header, status, was, is);
              }
            });
  }

  private void add(String change, ApiParameter header, String status, ApiBody was, ApiBody is) {
    boolean removed = change.equals("removed");
    Effect effect =
        header.required()
            ? direction.effect(removed ? ValueSetChange.WIDENED : ValueSetChange.NARROWED)
            : Effect.COMPATIBLE;
    context
        .differences()
        .add(
            "header." + change,
            effect,
            "%s of the response %s %s"
                .formatted(title(header), status, removed ? "is no longer described" : "is new"),
            ComparedPart.at(
                was.place().child("headers").child(header.name()),
                is.place().child("headers").child(header.name())),
            ClientMeaning.header(effect));
  }

  private static String title(ApiParameter header) {
    return "the header " + header.name();
  }
}
