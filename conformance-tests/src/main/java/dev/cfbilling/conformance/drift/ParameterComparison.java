package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.openapi.ApiOperation;
import dev.cfbilling.conformance.openapi.ApiParameter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares what an operation takes beside a body. */
final class ParameterComparison {
  private final SchemaComparison schemas;
  private final Differences differences;

  ParameterComparison(SchemaComparison schemas, Differences differences) {
    this.schemas = schemas;
    this.differences = differences;
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

  /** By name; those in the path by their order in it, since their names are not sent. */
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
          Effect.BREAKS_CALLER,
          "%s is called %s now".formatted(title(was), is.name()),
          was.place(),
          is.place(),
          ClientMeaning.parameterRenamed());
    }
    if (was.required() != is.required()) {
      differences.add(
          "parameter.required",
          is.required() ? Effect.BREAKS_CALLER : Effect.COMPATIBLE,
          name + (is.required() ? " is required now" : " may be left out now"),
          was.place().child("required"),
          is.place().child("required"),
          is.required()
              ? "calls without it are turned down; regenerated, its argument may not be null"
              : "nothing fails; regenerated, its argument may be null");
    }
    MarksComparison.deprecation(
        name, was.marks(), is.marks(), was.place(), is.place(), differences);
    schemas.compare(name, was.required(), was.schema(), is.schema());
    compareForms(name, was, is);
  }

  private void compareForms(String name, ApiParameter was, ApiParameter is) {
    if (!was.form().equals(is.form()) && schemas.areLists(was.schema(), is.schema())) {
      differences.add(
          "parameter.form",
          Effect.BREAKS_CALLER,
          "a list in %s is written as %s now; it was %s".formatted(name, is.form(), was.form()),
          was.place(),
          is.place(),
          ClientMeaning.parameterValues(Effect.BREAKS_CALLER));
    }
  }

  private void removed(ApiParameter parameter, ApiOperation is) {
    differences.add(
        "parameter.removed",
        Effect.BREAKS_CALLER,
        title(parameter) + " is gone",
        parameter.place(),
        is.place().child("parameters"),
        ClientMeaning.parameterRemoved());
  }

  private void added(ApiParameter parameter, ApiOperation was) {
    differences.add(
        "parameter.added",
        parameter.required() ? Effect.BREAKS_CALLER : Effect.COMPATIBLE,
        "%s is new, and %s"
            .formatted(title(parameter), parameter.required() ? "required" : "optional"),
        was.place().child("parameters"),
        parameter.place(),
        ClientMeaning.parameterAdded(parameter.required()));
  }

  private static String title(ApiParameter parameter) {
    return "the %s parameter %s".formatted(parameter.in(), parameter.name());
  }
}
