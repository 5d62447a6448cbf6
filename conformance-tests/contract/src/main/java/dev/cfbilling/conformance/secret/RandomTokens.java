package dev.cfbilling.conformance.secret;

/**
 * Finds tokens that only their randomness reveals: upper and lower case letters and digits in
 * random order, or a long run of hexadecimal digits.
 *
 * <p>Ids stay readable: UUIDs, and the 32 hexadecimal digits of Cloudflare's accounts, zones and
 * subscriptions. So do names composed of words.
 */
final class RandomTokens implements Detector {
  private static final int LEAST = 20;
  private static final int LEAST_OF_TWO_CLASSES = 33;
  private static final int LEAST_DISTINCT = 12;

  @Override
  public void find(String text, Spans found) {
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && isPart(text.charAt(i), true)) {
        i++;
      }
      if (i - start >= LEAST) {
        judge(text, start, i, found);
      }
      i++;
    }
  }

  /**
   * Masks the whole text if it is random, as base64 may be; else each random piece between slashes.
   */
  private static void judge(String text, int start, int end, Spans found) {
    if (isRandom(text, start, end)) {
      found.add(start, end, KnownSecrets.MASK);
      return;
    }
    int i = start;
    while (i < end) {
      int from = i;
      while (i < end && isPart(text.charAt(i), false)) {
        i++;
      }
      if (i - from >= LEAST && (isRandom(text, from, i) || hasLongRow(text, from, i))) {
        found.add(from, i, KnownSecrets.MASK);
      }
      i++;
    }
  }

  private static boolean isPart(char c, boolean base64) {
    return Detector.isLetter(c)
        || Detector.isDigit(c)
        || c == '_'
        || c == '-'
        || (base64 && (c == '/' || c == '+'));
  }

  private static int kind(char c) {
    if (Detector.isDigit(c)) {
      return 2;
    }
    return c >= 'a' && c <= 'z' ? 0 : Detector.isLetter(c) ? 1 : 3;
  }

  /** Whether the three kinds of characters alternate as often as by chance. */
  private static boolean isRandom(String text, int start, int end) {
    int[] counts = new int[4];
    boolean[] seen = new boolean[128];
    int distinct = 0;
    int turns = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      counts[kind(c)]++;
      if (!seen[c]) {
        seen[c] = true;
        distinct++;
      }
      boolean turn = i > start && kind(c) != kind(text.charAt(i - 1));
      turns += turn && kind(c) != 3 && kind(text.charAt(i - 1)) != 3 ? 1 : 0;
    }
    int length = end - start;
    return distinct >= LEAST_DISTINCT
        && counts[0] * 8 >= length
        && counts[1] * 8 >= length
        && counts[2] > 0
        && counts[3] * 6 <= length
        && turns * 5 >= length * 2;
  }

  /** Whether it has more than 32 consecutive, well mixed digits and letters of one case. */
  private static boolean hasLongRow(String text, int start, int end) {
    int from = start;
    for (int i = start; i <= end; i++) {
      if (i == end || kind(text.charAt(i)) == 3) {
        if (i - from >= LEAST_OF_TWO_CLASSES && isMixed(text, from, i)) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  private static boolean isMixed(String text, int start, int end) {
    int[] counts = new int[4];
    int turns = 0;
    for (int i = start; i < end; i++) {
      counts[kind(text.charAt(i))]++;
      turns += i > start && kind(text.charAt(i)) != kind(text.charAt(i - 1)) ? 1 : 0;
    }
    int length = end - start;
    boolean oneCase = counts[0] == 0 || counts[1] == 0;
    return oneCase && counts[2] * 10 >= length && turns * 5 >= length;
  }
}
