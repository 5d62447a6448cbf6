package dev.cfbilling.conformance.check;

import java.util.List;

/** The grammar that findings share. */
final class Sentences {
  private Sentences() {}

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  static String either(List<String> alternatives) {
    int last = alternatives.size() - 1;
    return last < 1
        ? String.join("", alternatives)
        : String.join(", ", alternatives.subList(0, last)) + " or " + alternatives.get(last);
  }

  static String count(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
