package dev.cfbilling.conformance.drift.match;

import dev.cfbilling.conformance.openapi.FieldNames;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Recognises moved operations by the fields of their results, their parameters and the words of
 * their path, in that order of weight.
 *
 * <p>The weights are in percent. The API's PayGo record of eleven fields and its FOCUS record of 33
 * are different; with eight common names they score 59. The PayGo record and its successor of 27
 * fields score 85.
 */
public final class MovedOperations {
  private static final int FIELDS = 70;
  private static final int PARAMETERS = 20;
  private static final int PATH = 10;
  private static final int ALIKE = 70;

  private record Candidate(OperationEntry was, OperationEntry is, int likeness) {}

  private final OpenApiDocument older;
  private final OpenApiDocument newer;
  private final Map<OperationEntry, Set<String>> fields = new HashMap<>();

  public MovedOperations(OpenApiDocument older, OpenApiDocument newer) {
    this.older = older;
    this.newer = newer;
  }

  /** Maps removed operations to the ones they have become, the most alike first. */
  public Map<OperationEntry, OperationEntry> of(
      List<OperationEntry> gone, List<OperationEntry> come) {
    List<Candidate> candidates = new ArrayList<>();
    for (OperationEntry was : gone) {
      for (OperationEntry is : come) {
        if (was.method().equals(is.method())) {
          int likeness = likeness(was, is);
          if (likeness >= ALIKE) {
            candidates.add(new Candidate(was, is, likeness));
          }
        }
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::likeness).reversed());
    Map<OperationEntry, OperationEntry> moves = new LinkedHashMap<>();
    Set<OperationEntry> taken = new HashSet<>();
    for (Candidate candidate : candidates) {
      if (!moves.containsKey(candidate.was()) && taken.add(candidate.is())) {
        moves.put(candidate.was(), candidate.is());
      }
    }
    return moves;
  }

  private int likeness(OperationEntry was, OperationEntry is) {
    Set<String> before =
        fields.computeIfAbsent(was, operation -> FieldNames.ofResult(older, operation));
    Set<String> after =
        fields.computeIfAbsent(is, operation -> FieldNames.ofResult(newer, operation));
    if (before.isEmpty() || after.isEmpty()) {
      return 0;
    }
    return (FIELDS * (common(before, after) + contained(before, after)) / 2
            + PARAMETERS
                * common(FieldNames.ofParameters(older, was), FieldNames.ofParameters(newer, is))
            + PATH * common(words(was), words(is)))
        / 100;
  }

  /** The percentage of all names that are in both. */
  private static int common(Set<String> left, Set<String> right) {
    Set<String> all = new TreeSet<>(left);
    all.addAll(right);
    return all.isEmpty() ? 100 : 100 * both(left, right) / all.size();
  }

  /** The percentage of the smaller set's names that are in both, since records grow. */
  private static int contained(Set<String> left, Set<String> right) {
    return 100 * both(left, right) / Math.min(left.size(), right.size());
  }

  private static int both(Set<String> left, Set<String> right) {
    Set<String> both = new TreeSet<>(left);
    both.retainAll(right);
    return both.size();
  }

  private static Set<String> words(OperationEntry operation) {
    return new TreeSet<>(List.of(operation.path().replaceAll("\\{[^}]*}", "").split("[/_-]+", -1)));
  }
}
