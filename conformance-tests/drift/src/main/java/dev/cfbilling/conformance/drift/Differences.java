package dev.cfbilling.conformance.drift;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.drift.ComparisonContext.Verdict;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.Effect;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Collects differences. A change shared by several operations is one difference that lists them
 * all.
 */
final class Differences {
  private final OpenApiDocument older;
  private final OpenApiDocument newer;
  private final Map<List<Object>, Difference> found = new LinkedHashMap<>();
  private final Set<SpecLocation> toldOtherwise = new HashSet<>();
  private String operation = "";
  private int times;
  private int breakingTimes;

  Differences(OpenApiDocument older, OpenApiDocument newer) {
    this.older = older;
    this.newer = newer;
  }

  /** Starts the differences of an operation. */
  void begin(String operationId) {
    operation = operationId;
    toldOtherwise.clear();
  }

  /** Leaves out this operation's changes at {@code newerPlace}: another difference tells them. */
  void leaveOut(SpecLocation newerPlace) {
    toldOtherwise.add(newerPlace);
  }

  /** Adds a change; {@code what} is the whole sentence. */
  void add(String kind, Effect effect, String what, ComparedPart part, String client) {
    addAt(kind, what, difference(kind, effect, what, part, client), part);
  }

  /**
   * Adds a change of a part that may have different names, one at each use of its schema.
   *
   * @param what the sentence after the name
   */
  void addNamed(String kind, Effect effect, String what, ComparedPart part, String client) {
    String sentence = (part.name() + " " + what).strip();
    addAt(kind, what, difference(kind, effect, sentence, part, client), part);
  }

  private void addAt(String kind, String what, Difference difference, ComparedPart part) {
    count(difference);
    if (!toldOtherwise.contains(part.newer())) {
      found.merge(List.of(kind, what, difference.older()), difference, Differences::together);
    }
  }

  /** Adds a change that counts as one, wherever it is written. */
  void addWherever(String kind, Effect effect, String what, ComparedPart part, String client) {
    Difference difference = difference(kind, effect, what, part, client);
    count(difference);
    found.merge(List.of(kind, what), difference, Differences::together);
  }

  private void count(Difference difference) {
    times++;
    breakingTimes += difference.effect().isBreaking() ? 1 : 0;
  }

  private Difference difference(
      String kind, Effect effect, String what, ComparedPart part, String client) {
    return new Difference(
        kind,
        effect,
        what,
        older.source(part.older()),
        newer.source(part.newer()),
        operation.isEmpty() ? List.of() : List.of(operation),
        client,
        Optional.empty());
  }

  /** The number of additions so far, including repeated ones. */
  int times() {
    return times;
  }

  /** Counts what was added before, for it is met at one more place. */
  void again(Verdict known) {
    times += known == Verdict.EQUAL ? 0 : 1;
    breakingTimes += known == Verdict.BREAKING ? 1 : 0;
  }

  /** How much differs by what was added during {@code comparison}. */
  Verdict during(Runnable comparison) {
    int before = times;
    int breakingBefore = breakingTimes;
    comparison.run();
    if (times == before) {
      return Verdict.EQUAL;
    }
    return breakingTimes == breakingBefore ? Verdict.COMPATIBLE : Verdict.BREAKING;
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
        first.client(),
        Optional.empty());
  }

  List<Difference> all() {
    return List.copyOf(found.values());
  }
}
