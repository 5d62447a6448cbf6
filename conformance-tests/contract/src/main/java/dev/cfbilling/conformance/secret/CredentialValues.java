package dev.cfbilling.conformance.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The secrets in a header that carries credentials. */
public final class CredentialValues {
  private static final int LEAST = 8;

  /** It counts where it is a value by itself. */
  private static final int LEAST_OF_NO_WORD = 4;

  private static final Pattern NAMES =
      Pattern.compile(
          "(?i).*(authorization|cookie|token|secret|passw|api[-_]?key|x-auth-|session|signature).*");

  private static final Pattern BASIC = Pattern.compile("(?i)basic +(\\S+)");

  /** Dates and plain words, which bodies contain anyway. */
  private static final Pattern NO_SECRET = Pattern.compile("[0-9:.TZ+-]*|[A-Za-z]{0,11}");

  private CredentialValues() {}

  /** Whether a header, or a member, of this name holds a credential. */
  public static boolean isCredential(String name) {
    return NAMES.matcher(name).matches();
  }

  /** Whether a header has cookies. */
  public static boolean areCookies(String header) {
    return header.toLowerCase(Locale.ROOT).contains("cookie");
  }

  /**
   * The secrets in a header: a credential without its scheme, the password of {@code Basic}, the
   * values of cookies. What bodies contain anyway is none.
   */
  public static List<String> of(String header, String value) {
    if (!isCredential(header)) {
      return List.of();
    }
    if (areCookies(header)) {
      return Arrays.stream(value.split(";"))
          .map(pair -> pair.substring(pair.indexOf('=') + 1).strip())
          .filter(CredentialValues::isUnusual)
          .toList();
    }
    return Stream.of(value.replaceFirst("^[A-Za-z]+ +", ""), password(value))
        .map(String::strip)
        .filter(CredentialValues::isTelling)
        .toList();
  }

  /** Whether a credential is masked: a short one unless it is a word, which would be elsewhere. */
  public static boolean isTelling(String credential) {
    return credential.length() >= (isWord(credential) ? LEAST : LEAST_OF_NO_WORD);
  }

  /** Whether another value is masked: one that is long, and neither a date nor a plain word. */
  public static boolean isUnusual(String value) {
    return value.length() >= LEAST && !NO_SECRET.matcher(value).matches();
  }

  /** Whether a value has letters alone. */
  public static boolean isWord(String value) {
    return value.chars().allMatch(Character::isLetter);
  }

  /** The password of {@code Basic}, which is {@code user:password} in base64; empty for no such. */
  private static String password(String value) {
    Matcher basic = BASIC.matcher(value);
    if (!basic.matches()) {
      return "";
    }
    try {
      String pair = new String(Base64.getDecoder().decode(basic.group(1)), StandardCharsets.UTF_8);
      return pair.substring(pair.indexOf(':') + 1);
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }
}
