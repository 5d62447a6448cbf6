package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import dev.cfbilling.conformance.openapi.model.Marks;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the name of an operation and its extensions. */
final class OperationMarksComparison {
  private final ComparisonContext context;

  OperationMarksComparison(ComparisonContext context) {
    this.context = context;
  }

  void compare(ApiOperation was, ApiOperation is) {
    if (!was.id().equals(is.id())) {
      context
          .differences()
          .add(
              "operation.operationId",
              Effect.COMPATIBLE,
              "%s is called %s now".formatted(was.id(), is.id()),
              ComparedPart.at(was.place(), is.place()).child("operationId"),
              ClientMeaning.operationRenamed());
    }
    MarksComparison.label(
        "x-superseded-by",
        was.marks().successor(),
        is.marks().successor(),
        new ComparedPart(was.id(), was.place(), is.place()),
        context.differences());
    comparePermissions(was, is);
    new OtherKeywordComparison(context)
        .compare(
            "operation",
            withoutId(was.others()),
            withoutId(is.others()),
            new ComparedPart(was.id(), was.place(), is.place()),
            keyword -> effect(keyword, is));
  }

  /** New dependencies between parameters break callers. */
  private static Effect effect(String keyword, ApiOperation is) {
    boolean demands =
        keyword.equals(Operation.DEPENDENT_REQUIRED) && is.others().containsKey(keyword);
    return demands ? Effect.BREAKS_CALLER : Effect.COMPATIBLE;
  }

  private static Map<String, List<SpecLocation>> withoutId(Map<String, List<SpecLocation>> others) {
    Map<String, List<SpecLocation>> left = new TreeMap<>(others);
    left.remove("operationId");
    return left;
  }

  private void comparePermissions(ApiOperation was, ApiOperation is) {
    Marks before = was.marks();
    Marks after = is.marks();
    if (!before.permissions().equals(after.permissions())) {
      boolean enough =
          after.permissions().isEmpty()
              || (!before.permissions().isEmpty()
                  && after.permissions().containsAll(before.permissions()));
      context
          .differences()
          .add(
              "permissions",
              enough ? Effect.COMPATIBLE : Effect.BREAKS_CALLER,
              "%s takes one of %s now; it took one of %s"
                  .formatted(was.id(), after.permissions(), before.permissions()),
              ComparedPart.at(was.place(), is.place()).child("x-permissions"),
              enough ? ClientMeaning.NOTHING : "calls without one of them are answered with 403");
    }
  }
}
