package dev.cfbilling.pact.consumer;

import static java.util.stream.Collectors.joining;

import au.com.dius.pact.core.model.matchingrules.MatchingRule;
import au.com.dius.pact.core.model.matchingrules.RegexMatcher;
import java.util.stream.IntStream;

/**
 * What Pact's own rules can't tell apart as the client does: expressions for the JSON text of a
 * value, which for a string is what it says. Both Pact JVM and the Rust core understand them.
 */
final class Demand {
  /** RFC 3339, rather than Pact's own date-times: tools rewrite those when they publish a pact. */
  static final String DATE_TIME =
      "(?!.{4}-(02-3|0[2469]-31|11-31))[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
          + "[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)([.][0-9]+)?"
          + "([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])";

  /** Seconds, or a date as HTTP has it. */
  static final String RETRY_AFTER =
      "[0-9]+|[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} GMT";

  private static final String WHOLE = "-?([0-9]{1,18}([.]0+)?|[0-9]{1,9}[eE][+]?[0-9])";

  /** A number without a fraction that fits into 64 bits, as {@code 12.0} is. */
  static final MatchingRule INTEGER = new RegexMatcher(WHOLE);

  /** A list of objects with a message, or an empty one. */
  static final MatchingRule NOTICES = new RegexMatcher("\\[(\\{.*\"message\":\".*\\})?\\]");

  /** A string; one that reads as a number or a boolean can't be told from these. */
  static final MatchingRule TEXT =
      new RegexMatcher("(?!(-?[0-9.]+([eE][+-]?[0-9]+)?|true|false)$|[\\[{])[\\s\\S]*");

  private Demand() {}

  /** Any such number but these. */
  static MatchingRule integerBut(int... numbers) {
    return new RegexMatcher(
        IntStream.of(numbers)
            .mapToObj(Integer::toString)
            .collect(joining("|", "(?!(", ")([.]0+)?$)" + WHOLE)));
  }
}
