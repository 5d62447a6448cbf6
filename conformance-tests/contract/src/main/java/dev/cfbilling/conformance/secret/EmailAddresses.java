package dev.cfbilling.conformance.secret;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds e-mail addresses, also with the at sign URL-encoded, with a name in quotes, or with an IP
 * address in brackets.
 */
final class EmailAddresses implements Detector {
  static final String MASK = "[e-mail address]";
  private static final String ENCODED_AT = "%40";
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\[(?:IPv6:)?[0-9A-Fa-f]{1,4}[.:][0-9A-Fa-f.:]{1,40}+\\]");
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
    int start = startOfLocal(text, at);
    int end = endOfDomain(text, domain);
    if (start < at && end > domain) {
      found.add(start, end, MASK);
    }
  }

  private static int startOfLocal(String text, int at) {
    if (at > 0 && text.charAt(at - 1) == '"') {
      int quote = text.lastIndexOf('"', at - 2);
      return quote >= 0 && at - quote <= MAX_LOCAL ? quote : at;
    }
    int start = at;
    while (start > 0 && at - start < MAX_LOCAL && isLocal(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** The end, exclusive, of a domain or an address in brackets; {@code domain} when none is. */
  private static int endOfDomain(String text, int domain) {
    if (text.startsWith("[", domain)) {
      Matcher address = IN_BRACKETS.matcher(text).region(domain, text.length());
      return address.lookingAt() ? address.end() : domain;
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
    return named ? end : domain;
  }

  private static boolean isLocal(char c) {
    return Character.isLetterOrDigit(c) || "._+-%'".indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }
}
