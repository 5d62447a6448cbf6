package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.finding.Sentences;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much there was to check.
 *
 * @param records the number of results in successful responses: records of usage, or profiles
 * @param answers the number of responses by status
 * @param gaps the number of successes without a body and of calls without a response in the
 *     recording, by kind of loss
 */
record CheckedCounts(long records, SortedMap<Integer, Long> answers, Map<Gap.Kind, Long> gaps) {
  /** Statuses that refuse the caller, and so say nothing about the operation. */
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404);

  static final CheckedCounts NOTHING = new CheckedCounts(0, new TreeMap<>(), Map.of());

  CheckedCounts plus(CheckedCounts other) {
    SortedMap<Integer, Long> allAnswers = new TreeMap<>(answers);
    other.answers.forEach((status, count) -> allAnswers.merge(status, count, Long::sum));
    Map<Gap.Kind, Long> allGaps = new EnumMap<>(Gap.Kind.class);
    gaps.forEach((kind, count) -> allGaps.merge(kind, count, Long::sum));
    other.gaps.forEach((kind, count) -> allGaps.merge(kind, count, Long::sum));
    return new CheckedCounts(records + other.records, allAnswers, allGaps);
  }

  /** Why nothing could be checked; empty when a record was checked. */
  Optional<String> reasonToBeUntested() {
    if (records > 0) {
      return Optional.empty();
    }
    List<String> reasons = new ArrayList<>();
    add(reasons, count(Gap.Kind.NO_ANSWER), "call got no answer", "calls got no answer");
    add(
        reasons,
        count(Gap.Kind.NOT_MODIFIED),
        "answer is a 304 without a body",
        "answers are a 304 without a body");
    addFailures(reasons);
    long bodiless = count(Gap.Kind.CUT) + count(Gap.Kind.MISSING) + count(Gap.Kind.UNREADABLE);
    add(
        reasons,
        bodiless,
        "body is missing, cut or unreadable",
        "bodies are missing, cut or unreadable");
    add(
        reasons,
        answers(true) - bodiless,
        "successful answer has no record",
        "successful answers have no record");
    return Optional.of(reasons.isEmpty() ? "never reached" : String.join("; ", reasons));
  }

  private void addFailures(List<String> reasons) {
    List<Integer> failures = answers.keySet().stream().filter(code -> code / 100 != 2).toList();
    if (failures.isEmpty()) {
      return;
    }
    String codes = String.join(" and ", failures.stream().map(String::valueOf).toList());
    String others = "%s failed with %s".formatted(answers(false), codes);
    String all =
        REFUSALS.containsAll(failures)
            ? "not available to this account: it answered only " + codes
            : "the API answered only " + codes;
    reasons.add(answers(true) > 0 ? others : all);
  }

  private static void add(List<String> reasons, long count, String one, String several) {
    if (count > 0) {
      reasons.add(Sentences.number(count) + " " + (count == 1 ? one : several));
    }
  }

  private long count(Gap.Kind kind) {
    return gaps.getOrDefault(kind, 0L);
  }

  private long answers(boolean successes) {
    return answers.entrySet().stream()
        .filter(entry -> (entry.getKey() / 100 == 2) == successes)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
