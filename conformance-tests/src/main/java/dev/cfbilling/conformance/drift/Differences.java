package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes what the comparison of each operation comes to. What many operations share is one
 * difference of all of them.
 */
final class Differences {
  private final OpenApiDocument older;
  private final OpenApiDocument newer;
  private final Map<List<Object>, Difference> found = new LinkedHashMap<>();
  private String operation = "";

  Differences(OpenApiDocument older, OpenApiDocument newer) {
    this.older = older;
    this.newer = newer;
  }

  /** Says whose differences come next. */
  void begin(String operationId) {
    operation = operationId;
  }

  void add(
      String kind,
      Effect effect,
      String what,
      SpecLocation olderPlace,
      SpecLocation newerPlace,
      String client) {
    Difference difference =
        new Difference(
            kind,
            effect,
            what,
            older.source(olderPlace),
            newer.source(newerPlace),
            List.of(operation),
            client);
    found.merge(List.of(kind, what, difference.older()), difference, Differences::together);
  }

  private static Difference together(Difference first, Difference again) {
    List<String> operations = new ArrayList<>(first.operations());
    again.operations().stream().filter(id -> !operations.contains(id)).forEach(operations::add);
    Effect effect = first.effect().isBreaking() ? first.effect() : again.effect();
    return new Difference(
        first.kind(),
        effect,
        first.what(),
        first.older(),
        first.newer(),
        List.copyOf(operations),
        first.client());
  }

  List<Difference> all() {
    return List.copyOf(found.values());
  }
}
