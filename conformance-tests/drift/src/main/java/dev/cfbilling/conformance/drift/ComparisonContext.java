package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.openapi.LiteralComparison;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.PairVerdicts;
import dev.cfbilling.conformance.openapi.ShapeReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The two documents, and the differences that are found in them.
 *
 * @param literals compares keywords without a comparison of their own
 * @param same pairs that were compared before and are equal
 * @param alternatives how much pairs differ whose alternatives were compared one by one
 * @param open pairs under comparison; an alternative may contain itself
 */
record ComparisonContext(
    ShapeReader older,
    ShapeReader newer,
    LiteralComparison literals,
    Differences differences,
    Set<List<Object>> same,
    PairVerdicts<Verdict> alternatives,
    Set<List<Object>> open) {

  /** How much a pair differs. */
  enum Verdict {
    EQUAL,
    COMPATIBLE,
    BREAKING
  }

  static ComparisonContext of(OpenApiDocument older, OpenApiDocument newer) {
    return new ComparisonContext(
        new ShapeReader(older),
        new ShapeReader(newer),
        new LiteralComparison(older, newer),
        new Differences(older, newer),
        new HashSet<>(),
        new PairVerdicts<>(),
        new HashSet<>());
  }

  /** The same documents, with their own list of differences. */
  ComparisonContext apart() {
    return new ComparisonContext(
        older,
        newer,
        literals,
        new Differences(older.document(), newer.document()),
        new HashSet<>(),
        alternatives,
        open);
  }
}
