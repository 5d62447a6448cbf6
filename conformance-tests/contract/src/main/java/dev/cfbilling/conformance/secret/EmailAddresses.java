package dev.cfbilling.conformance.secret;

/** Finds e-mail addresses, also with the at sign URL-encoded. */
final class EmailAddresses implements Detector {
  static final String MASK = "[e-mail address]";
  private static final String ENCODED_AT = "%40";
  private static final int MAX_LOCAL = 64;
  private static final int MAX_DOMAIN = 253;

  @Override
  public void find(String text, Spans found) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '@') {
        around(text, i, i + 1, found);
      } else if (text.startsWith(ENCODED_AT, i)) {
        around(text, i, i + ENCODED_AT.length(), found);
      }
    }
  }

  private static void around(String text, int at, int domain, Spans found) {
    int start = at;
    while (start > 0 && at - start < MAX_LOCAL && isLocal(text.charAt(start - 1))) {
      start--;
    }
    int end = domain;
    while (end < text.length() && end - domain < MAX_DOMAIN && isDomain(text.charAt(end))) {
      end++;
    }
    while (end > domain && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int point = end - 1;
    while (point > domain && text.charAt(point) != '.') {
      point--;
    }
    boolean named = point > domain && end - point > 2 && Character.isLetter(text.charAt(point + 1));
    if (start < at && named) {
      found.add(start, end, MASK);
    }
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._+-%'".indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
