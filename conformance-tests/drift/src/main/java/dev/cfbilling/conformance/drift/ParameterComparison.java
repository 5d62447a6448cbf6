package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.drift.match.Renames;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import dev.cfbilling.conformance.openapi.model.ApiParameter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the parameters of an operation. */
final class ParameterComparison {
  private final ComparisonContext context;
  private final ValueDirection direction;
  private final SchemaComparison schemas;
  private final Differences differences;

  ParameterComparison(ComparisonContext context, ValueDirection direction) {
    this.context = context;
    this.direction = direction;
    this.schemas = new SchemaComparison(context, direction);
    this.differences = context.differences();
  }

  void compare(ApiOperation was, ApiOperation is) {
    for (String in : List.of("path", "query", "header", "cookie")) {
      Map<String, ApiParameter> before = parameters(was, in);
      Map<String, ApiParameter> after = parameters(is, in);
      Map<String, String> renamed = Renames.ofParameters(before.keySet(), after.keySet());
      before.forEach(
          (name, parameter) -> {
            ApiParameter now = after.remove(renamed.getOrDefault(name, name));
            if (now == null) {
              removed(parameter, is);
            } else {
              compare(parameter, now);
            }
          });
      after.values().forEach(parameter -> added(parameter, was));
    }
  }

  /** Keyed by name; path parameters by their order, since their names are not sent. */
  private static Map<String, ApiParameter> parameters(ApiOperation operation, String in) {
    List<ApiParameter> all =
        operation.parameters().stream()
            .filter(parameter -> parameter.in().equals(in))
            .sorted(
                Comparator.comparingInt(
                    parameter -> operation.path().indexOf("{" + parameter.name() + "}")))
            .toList();
    Map<String, ApiParameter> parameters = new LinkedHashMap<>();
    for (ApiParameter parameter : all) {
      String key = in.equals("path") ? "#" + parameters.size() : parameter.name();
      parameters.put(key, parameter);
    }
    return parameters;
  }

  private void compare(ApiParameter was, ApiParameter is) {
    String name = title(is);
    if (!was.in().equals("path") && !was.name().equals(is.name())) {
      differences.add(
          "parameter.renamed",
          direction.breaking(),
          "%s is called %s now".formatted(title(was), is.name()),
          ComparedPart.at(was.place(), is.place()),
          ClientMeaning.parameterRenamed());
    }
    compareDetails("parameter", name, was, is);
  }

  /**
   * Compares all but the name.
   *
   * @param object {@code parameter} or {@code header}
   */
  void compareDetails(String object, String name, ApiParameter was, ApiParameter is) {
    if (was.required() != is.required()) {
      differences.add(
          object + ".required",
          direction.effect(is.required() ? ValueSetChange.NARROWED : ValueSetChange.WIDENED),
          name + (is.required() ? " is required now" : " may be left out now"),
          ComparedPart.at(was.place(), is.place()).child("required"),
          is.required()
              ? "calls without it are turned down; regenerated, its argument may not be null"
              : "nothing fails; regenerated, its argument may be null");
    }
    MarksComparison.deprecation(
        was.marks(), is.marks(), new ComparedPart(name, was.place(), is.place()), differences);
    schemas.compare(name, was.required(), was.schema(), is.schema());
    compareForms(object, name, was, is);
    new OtherKeywordComparison(context)
        .compare(
            object,
            was.others(),
            is.others(),
            new ComparedPart(name, was.place(), is.place()),
            keyword -> Effect.COMPATIBLE);
  }

  private void compareForms(String object, String name, ApiParameter was, ApiParameter is) {
    ApiParameter.Form before = was.form();
    ApiParameter.Form after = is.form();
    boolean composite = schemas.mayBeComposite(was.schema(), is.schema());
    boolean other =
        composite
            ? !before.toString().equals(after.toString())
            : !ofSingleValues(before.style()).equals(ofSingleValues(after.style()));
    if (other) {
      differences.add(
          object + ".form",
          direction.breaking(),
          "%s%s is written as %s now; it was %s"
              .formatted(composite ? "a list in " : "", name, after, before),
          ComparedPart.at(was.place(), is.place()),
          ClientMeaning.parameterValues(direction.breaking()));
    }
    ComparedPart part = new ComparedPart(name, was.place(), is.place());
    compareLeave(object + ".allowReserved", before.reserved(), after.reserved(), part);
    compareLeave(object + ".allowEmptyValue", before.empty(), after.empty(), part);
  }

  /** These styles write a single value alike. */
  private static String ofSingleValues(String style) {
    return List.of("deepObject", "form", "pipeDelimited", "simple", "spaceDelimited")
            .contains(style)
        ? "simple"
        : style;
  }

  private void compareLeave(String kind, boolean had, boolean has, ComparedPart part) {
    if (had != has) {
      Effect effect = direction.effect(has ? ValueSetChange.WIDENED : ValueSetChange.NARROWED);
      String what =
          kind.endsWith("Reserved")
              ? "take reserved characters as they are"
              : "be sent without a value";
      differences.add(
          kind,
          effect,
          "%s may %s%s".formatted(part.name(), has ? "" : "no longer ", what) + (has ? " now" : ""),
          part,
          ClientMeaning.parameterValues(effect));
    }
  }

  private void removed(ApiParameter parameter, ApiOperation is) {
    differences.add(
        "parameter.removed",
        direction.breaking(),
        title(parameter) + " is gone",
        ComparedPart.at(parameter.place(), is.place().child("parameters")),
        ClientMeaning.parameterRemoved());
  }

  private void added(ApiParameter parameter, ApiOperation was) {
    differences.add(
        "parameter.added",
        parameter.required() ? direction.effect(ValueSetChange.NARROWED) : Effect.COMPATIBLE,
        "%s is new, and %s"
            .formatted(title(parameter), parameter.required() ? "required" : "optional"),
        ComparedPart.at(was.place().child("parameters"), parameter.place()),
        ClientMeaning.parameterAdded(parameter.required()));
  }

  private static String title(ApiParameter parameter) {
    return "the %s parameter %s".formatted(parameter.in(), parameter.name());
  }
}
