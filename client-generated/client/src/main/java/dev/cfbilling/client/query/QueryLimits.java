package dev.cfbilling.client.query;

import java.util.List;
import java.util.regex.Pattern;

/** Refuses what the API would refuse, and says where it is and what is allowed there. */
final class QueryLimits {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private QueryLimits() {}

  /** A list that is not too long and has nothing twice. */
  static void atMost(int limit, List<?> values, String place) {
    if (values.size() > limit) {
      throw new IllegalArgumentException(
          "%s has %s elements; it may have at most %s.".formatted(place, values.size(), limit));
    }
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      int first = values.indexOf(value);
      if (first < i) {
        String twice =
            value instanceof String text
                ? quoted(text) + " twice"
                : "the same at %s and %s".formatted(first, i);
        throw new IllegalArgumentException(
            "%s has %s; each may be there once.".formatted(place, twice));
      }
    }
  }

  /** Texts that are not too long. */
  static void length(int least, int most, List<String> texts, String place) {
    for (String text : texts) {
      int length = text.codePointCount(0, text.length());
      if (length < least || length > most) {
        throw new IllegalArgumentException(
            "%s has %s of %s characters; it may have %s to %s."
                .formatted(place, quoted(text), length, least, most));
      }
    }
  }

  static void uuids(List<String> texts, String place) {
    for (String text : texts) {
      if (!UUID.matcher(text).matches()) {
        throw new IllegalArgumentException(
            "%s has %s, which is no UUID; take the identifiers from the list of billable metrics."
                .formatted(place, quoted(text)));
      }
    }
  }

  private static String quoted(String text) {
    int shown = 40;
    return '"' + (text.length() <= shown ? text : text.substring(0, shown) + "…") + '"';
  }
}
