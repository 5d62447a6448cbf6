package dev.cfbilling.conformance.finding;

import java.util.List;
import java.util.Locale;

/** Joins lists into English phrases, and writes numbers, the same in every locale. */
public final class Sentences {
  private Sentences() {}

  /** {@code a}, {@code a or b}, {@code a, b or c}. */
  public static String either(List<String> alternatives) {
    return joined(alternatives, " or ");
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String all(List<String> items) {
    return joined(items, " and ");
  }

  /** The number with commas between thousands. */
  public static String number(long number) {
    // Java knows how the US write numbers without reading its data about locales.
    return String.format(Locale.US, "%,d", number);
  }

  private static String joined(List<String> items, String last) {
    int end = items.size() - 1;
    return end < 1
        ? String.join("", items)
        : String.join(", ", items.subList(0, end)) + last + items.get(end);
  }
}
