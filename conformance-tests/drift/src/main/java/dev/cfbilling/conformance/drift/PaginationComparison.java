package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.Shape;
import dev.cfbilling.conformance.openapi.ShapeReader;
import dev.cfbilling.conformance.openapi.model.ApiBody;
import dev.cfbilling.conformance.openapi.model.ApiMedia;
import dev.cfbilling.conformance.openapi.model.ApiOperation;
import dev.cfbilling.conformance.openapi.model.ApiParameter;
import dev.cfbilling.conformance.openapi.model.Schema;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Detects new pagination. Nothing fails then, but a caller who sums up the first page gets too
 * little.
 */
final class PaginationComparison {
  /** Names in lower case, without separators. */
  private static final Set<String> ASKED =
      Set.of(
          "continuationtoken",
          "cursor",
          "endingbefore",
          "limit",
          "maxresults",
          "nextcursor",
          "nextpagetoken",
          "nexttoken",
          "offset",
          "page",
          "pageindex",
          "pagenumber",
          "pagesize",
          "pagetoken",
          "perpage",
          "startindex",
          "startingafter");

  private static final Set<String> ANSWERED =
      Set.of(
          "cursor",
          "cursors",
          "hasmore",
          "hasnextpage",
          "nextcursor",
          "nextpage",
          "nextpagetoken",
          "nexttoken",
          "page",
          "pageinfo",
          "pagination",
          "paging",
          "perpage",
          "resultinfo",
          "totalpages");

  private static final Set<String> HEADERS =
      Set.of("link", "xnextpage", "xpage", "xperpage", "xtotal", "xtotalcount", "xtotalpages");

  private final ComparisonContext context;

  PaginationComparison(ComparisonContext context) {
    this.context = context;
  }

  /**
   * Must run before the other comparisons, so that the new parameters and fields are told only
   * here.
   */
  void compare(ApiOperation was, ApiOperation is) {
    if (!signs(was, context.older()).isEmpty() || !isList(is)) {
      return;
    }
    Map<String, SpecLocation> signs = signs(is, context.newer());
    if (!signs.isEmpty()) {
      signs.values().forEach(context.differences()::leaveOut);
      context
          .differences()
          .addWherever(
              "pages.added",
              Effect.BREAKS_READER,
              "the answer comes in pages now (%s): totals of the first page are too small"
                  .formatted(String.join(", ", signs.keySet())),
              ComparedPart.at(was.place(), signs.values().iterator().next()),
              ClientMeaning.pages());
    }
  }

  /** The signs of pagination and their places, by their names in a sentence. */
  private static Map<String, SpecLocation> signs(ApiOperation operation, ShapeReader shapes) {
    Map<String, SpecLocation> signs = new LinkedHashMap<>();
    for (ApiParameter parameter : operation.parameters()) {
      if (ASKED.contains(letters(parameter.name()))) {
        signs.put(
            "the %s parameter %s".formatted(parameter.in(), parameter.name()), parameter.place());
      }
    }
    operation
        .request()
        .flatMap(PaginationComparison::schema)
        .ifPresent(body -> add(body, ASKED, shapes, signs));
    success(operation)
        .ifPresent(
            response -> {
              schema(response).ifPresent(body -> add(body, ANSWERED, shapes, signs));
              response.headers().values().stream()
                  .filter(header -> HEADERS.contains(letters(header.name())))
                  .forEach(
                      header ->
                          signs.put(
                              "the header " + header.name(),
                              response.place().child("headers").child(header.name())));
            });
    return signs;
  }

  private static void add(
      Schema body, Set<String> names, ShapeReader shapes, Map<String, SpecLocation> signs) {
    shapes
        .read(body)
        .properties()
        .forEach(
            (name, property) -> {
              if (names.contains(letters(name))) {
                signs.put("the field " + name, property.schema().place());
              }
            });
  }

  /** Whether the answer is a list, possibly in an envelope. */
  private boolean isList(ApiOperation operation) {
    Optional<Shape> body =
        success(operation).flatMap(PaginationComparison::schema).map(context.newer()::read);
    Optional<Shape> result =
        body.flatMap(shape -> Optional.ofNullable(shape.properties().get("result")))
            .map(property -> context.newer().read(property.schema()));
    if (result.isPresent()) {
      return holdsList(result.get());
    }
    return body.isPresent()
        && (holdsList(body.get())
            || body.get().properties().values().stream()
                .anyMatch(property -> holdsList(context.newer().read(property.schema()))));
  }

  private static boolean holdsList(Shape shape) {
    return shape.types().isEmpty() || shape.types().contains("array");
  }

  private static Optional<ApiBody> success(ApiOperation operation) {
    return operation.responses().entrySet().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<Schema> schema(ApiBody body) {
    return body.media().stream().map(ApiMedia::schema).flatMap(Optional::stream).findFirst();
  }

  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
  }
}
