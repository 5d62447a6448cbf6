package dev.cfbilling.conformance.oracle;

import dev.cfbilling.conformance.check.Oracle.Opinion;
import dev.cfbilling.conformance.finding.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Where the compiled schemas say something else than networknt over trees, and may. */
enum AcceptedDifference {
  /**
   * The tree keeps the last value of a key that is there twice, in the place of the first, and only
   * that one counts as met. The tokens have met both by then, and what is said of the last is said
   * where it stands. Both report the key, and both hold the same things against the last value.
   */
  A_VALUE_THAT_IS_REPLACED(
      (compiled, networknt) ->
          has(compiled, "body.duplicate-key")
              && sorted(compiled).equals(sorted(networknt))
              && networknt.unexercised().containsAll(compiled.unexercised())),

  /**
   * The strict decoder of the trees' reader fails a buffer of 8,192 bytes at a time, so that what
   * precedes a byte that is no UTF-8 by less than that goes unjudged. The tokens are judged to the
   * byte. Both say that the body is no UTF-8.
   */
  JUDGED_UP_TO_THE_BYTE_THAT_IS_NO_UTF8(
      (compiled, networknt) ->
          says(networknt, "is not UTF-8")
              && says(compiled, "is not UTF-8")
              && compiled.findings().containsAll(networknt.findings()));

  @SuppressWarnings("ImmutableEnumChecker") // The conditions hold nothing.
  private final BiPredicate<Opinion, Opinion> explanation;

  AcceptedDifference(BiPredicate<Opinion, Opinion> explanation) {
    this.explanation = explanation;
  }

  static boolean explains(Opinion compiled, Opinion networknt) {
    return Arrays.stream(values())
        .anyMatch(difference -> difference.explanation.test(compiled, networknt));
  }

  private static List<String> sorted(Opinion opinion) {
    return opinion.findings().stream().map(Finding::toString).sorted().toList();
  }

  private static boolean has(Opinion opinion, String check) {
    return opinion.findings().stream().map(Finding::check).anyMatch(check::equals);
  }

  private static boolean says(Opinion opinion, String words) {
    return opinion.findings().stream().anyMatch(finding -> finding.message().contains(words));
  }
}
