package dev.cfbilling.scripts.workflow;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * As much of GitHub's expressions as the workflows use: names, equality, {@code &&} and {@code ||}.
 */
record Expressions(Map<String, String> values) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\{ *([a-zA-Z0-9_.| -]+?) *}}");

  /** The text, with the value of each expression in it; a name that nobody has set is empty. */
  String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(firstValue(found.group(1))));
  }

  private String firstValue(String names) {
    return Stream.of(names.split(" \\|\\| ", -1))
        .map(this::value)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Whether it is true; no condition always is. */
  boolean holds(String condition) {
    return Stream.of(condition.split(" \\|\\| ", -1)).anyMatch(this::allHold);
  }

  private boolean allHold(String terms) {
    for (String term : terms.split(" && ", -1)) {
      if (!term.isEmpty() && !termHolds(term)) {
        return false;
      }
    }
    return true;
  }

  private boolean termHolds(String term) {
    String[] equal = term.split(" == ", 2);
    if (equal.length == 2) {
      return value(equal[0]).equals(value(equal[1]));
    }
    String[] different = term.split(" != ", 2);
    if (different.length == 2) {
      return !value(different[0]).equals(value(different[1]));
    }
    throw new IllegalArgumentException(term + " is neither == nor !=.");
  }

  private String value(String term) {
    return term.startsWith("'")
        ? term.substring(1, term.length() - 1)
        : values.getOrDefault(term, "");
  }
}
