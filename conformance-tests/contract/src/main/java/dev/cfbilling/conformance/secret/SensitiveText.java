package dev.cfbilling.conformance.secret;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds texts that look like secrets or personal data, without knowing their values. */
public final class SensitiveText {
  private static final int LEAST = 6;

  private static final Pattern PATH =
      Pattern.compile("(?<![^\\s='\"])(?![^\\s'\"]*(?:://|https?:/))[^\\s='\"/]*+/[^\\s'\"]*+");

  private static final List<Detector> DETECTORS =
      List.of(
          new NamedTokens(),
          new RandomTokens(),
          new EmailAddresses(),
          new Ibans(),
          new CardNumbers());

  private static final List<String> MASKS =
      List.of(KnownSecrets.MASK, EmailAddresses.MASK, Ibans.MASK, CardNumbers.MASK);

  private SensitiveText() {}

  /** {@code text} with each card number, IBAN, e-mail address and token masked. */
  public static String mask(String text) {
    if (text.length() < LEAST || isNameOrIndex(text)) {
      return text;
    }
    Spans found = new Spans();
    DETECTORS.forEach(detector -> detector.find(text, found));
    return found.mask(text);
  }

  /**
   * Whether it is a name or an index, which no detector finds: of letters alone there are only keys
   * of AWS and Google, which begin with an A, and of digits alone the numbers of cards.
   */
  private static boolean isNameOrIndex(String text) {
    boolean isName = Detector.isLetter(text.charAt(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isName ? !Detector.isLetter(c) : !Detector.isDigit(c)) {
        return false;
      }
    }
    return isName ? text.charAt(0) != 'A' : text.length() < CardNumbers.LEAST;
  }

  /** {@code text} with such values and {@code known} disguised; length and form stay the same. */
  public static String disguise(String text, KnownSecrets known) {
    Spans found = new Spans();
    DETECTORS.forEach(detector -> detector.find(text, found));
    known.find(text, found);
    return found.disguise(text);
  }

  /** All of {@code text} disguised; length and form stay the same. */
  public static String disguiseAll(String text) {
    Spans all = new Spans();
    all.add(0, text.length(), "");
    return all.disguise(text);
  }

  /** Where to cut a masked text: at {@code end}, or after a mask that reaches beyond it. */
  public static int cut(String masked, int end) {
    for (String mask : MASKS) {
      int at = masked.lastIndexOf(mask, end - 1);
      if (at >= 0 && at + mask.length() > end) {
        return at + mask.length();
      }
    }
    return end;
  }

  /** Whether the text contains a mask. */
  public static boolean isMasked(String text) {
    return MASKS.stream().anyMatch(text::contains);
  }

  /** As {@link #mask}, but keeps file paths, which the user needs to find the files. */
  public static String maskAroundPaths(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    Matcher path = PATH.matcher(text);
    int shown = 0;
    while (path.find()) {
      masked.append(mask(text.substring(shown, path.start()))).append(path.group());
      shown = path.end();
    }
    return masked.append(mask(text.substring(shown))).toString();
  }

  /** Whether {@code text} contains such a value. */
  public static boolean isIn(String text) {
    return !mask(text).equals(text);
  }
}
