package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.openapi.LiteralComparison;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.ShapeReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is compared, and where it is told what came of it.
 *
 * @param literals for what has no reading of its own
 * @param same what was compared before and is the same
 * @param open alternatives that are being compared: one may contain itself
 */
record ComparisonContext(
    ShapeReader older,
    ShapeReader newer,
    LiteralComparison literals,
    Differences differences,
    Set<List<Object>> same,
    Set<List<Object>> open) {

  static ComparisonContext of(OpenApiDocument older, OpenApiDocument newer) {
    return new ComparisonContext(
        new ShapeReader(older),
        new ShapeReader(newer),
        new LiteralComparison(older, newer),
        new Differences(older, newer),
        new HashSet<>(),
        new HashSet<>());
  }

  /** The same documents; what differs goes nowhere else. */
  ComparisonContext apart() {
    return new ComparisonContext(
        older,
        newer,
        literals,
        new Differences(older.document(), newer.document()),
        new HashSet<>(),
        open);
  }
}
