package dev.cfbilling.conformance.secret;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds payment card numbers: 13 to 19 digits with an issuer's prefix and a valid Luhn check digit,
 * in one piece or in the groups that are printed on a card, in digits of any script.
 *
 * <p>Digits inside a word, or of a number with a fraction, don't count.
 */
final class CardNumbers implements Detector {
  static final String MASK = "[card number]";
  static final int LEAST = 13;
  private static final int MOST = 19;
  private static final int FIRST_GROUP = 4;
  private static final String SEPARATORS =
      " -._\u00a0\u200b\u2009\u2010\u2011\u2012\u2013\u2014\u202f";

  /** Consecutive digits. */
  private record Group(int start, int end) {
    int length() {
      return end - start;
    }
  }

  @Override
  public void find(String text, Spans found) {
    int i = 0;
    while (i < text.length()) {
      if (Character.isDigit(text.charAt(i))) {
        i = run(text, i, found);
      } else {
        i++;
      }
    }
  }

  /** Reads groups separated by one blank, dash or point, and returns the end of the last. */
  private static int run(String text, int start, Spans found) {
    List<Group> groups = new ArrayList<>();
    int i = start;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      int from = i;
      while (i < text.length() && Character.isDigit(text.charAt(i))) {
        i++;
      }
      groups.add(new Group(from, i));
      if (i < text.length() && isSeparator(text.charAt(i))) {
        i++;
      }
    }
    for (int first = 0; first < groups.size(); first++) {
      int last = last(text, groups, first);
      if (last >= 0) {
        found.add(groups.get(first).start(), groups.get(last).end(), MASK);
        first = last;
      }
    }
    return Math.max(i, start + 1);
  }

  private static boolean isSeparator(char c) {
    return SEPARATORS.indexOf(c) >= 0;
  }

  /**
   * The index of the last group of a card number that starts at {@code first}; negative when there
   * is none.
   */
  private static int last(String text, List<Group> groups, int first) {
    StringBuilder digits = new StringBuilder();
    for (int i = first; i < groups.size(); i++) {
      Group group = groups.get(i);
      boolean fits =
          i == first
              ? group.length() == FIRST_GROUP || group.length() >= LEAST
              : group.length() > 2 && group.length() < LEAST;
      if (!fits || digits.length() + group.length() > MOST) {
        return -1;
      }
      for (int at = group.start(); at < group.end(); at++) {
        digits.append(Character.digit(text.charAt(at), 10));
      }
      if (digits.length() >= LEAST
          && isApart(text, groups.get(first).start(), group.end())
          && isIssued(digits)
          && endsInCheckDigit(digits)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isApart(String text, int start, int end) {
    return !Detector.isWordAt(text, start - 1)
        && !Detector.isWordAt(text, end)
        && !(isPoint(text, start - 1) && Detector.isWordAt(text, start - 2))
        && !(isPoint(text, end) && Detector.isWordAt(text, end + 1));
  }

  private static boolean isPoint(String text, int index) {
    return index >= 0 && index < text.length() && text.charAt(index) == '.';
  }

  /** Whether a card network issues numbers of this prefix and length. */
  private static boolean isIssued(CharSequence digits) {
    int two = Integer.parseInt(digits, 0, 2, 10);
    int four = Integer.parseInt(digits, 0, 4, 10);
    int length = digits.length();
    return switch (two / 10) {
      case 4, 6 -> true;
      case 5 -> (two > 50 && two < 56) ? length == 16 : two != 59;
      case 3 ->
          switch (two) {
            case 34, 37 -> length == 15;
            case 35 -> length >= 16;
            case 30, 36, 38, 39 -> length >= 14;
            default -> false;
          };
      case 2 -> four >= 2221 && four <= 2720 && length == 16;
      default -> false;
    };
  }

  private static boolean endsInCheckDigit(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
