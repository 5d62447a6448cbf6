package dev.cfbilling.client;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must not show, not even where an answer repeats what it was asked with: in any case,
 * percent-encoded, in base64 or in hexadecimal, and also a part of it, of {@value #RUN} characters
 * or more.
 */
final class Secrets {
  private static final String HIDDEN = "redacted";
  private static final int RUN = 8;

  private final List<String> values;

  /** All runs of {@link #RUN} characters of the secrets, in lower case. */
  private final Set<String> runs;

  /** Shorter secrets, which may be ordinary words: only where they are a whole value. */
  private final @Nullable Pattern shortSecrets;

  private Secrets(List<String> values) {
    this.values = values;
    this.runs =
        values.stream()
            .filter(value -> value.length() >= RUN)
            .flatMap(Secrets::forms)
            .map(Secrets::lowerCase)
            .flatMap(
                form ->
                    IntStream.rangeClosed(0, form.length() - RUN)
                        .mapToObj(start -> form.substring(start, start + RUN)))
            .collect(toUnmodifiableSet());
    String shorter =
        values.stream()
            .filter(value -> value.length() < RUN)
            .map(Pattern::quote)
            .collect(joining("|"));
    this.shortSecrets =
        shorter.isEmpty()
            ? null
            : Pattern.compile(
                "(?<=^|[\"'=]|Bearer )(?:" + shorter + ")(?=$|['&,;]|\"(?!\\s*:))",
                Pattern.CASE_INSENSITIVE);
  }

  static Secrets of(Credentials credentials) {
    if (credentials instanceof EmailAndKey emailAndKey) {
      return new Secrets(List.of(emailAndKey.key(), emailAndKey.email()));
    }
    return new Secrets(List.of(((ApiToken) credentials).token()));
  }

  private static Stream<String> forms(String value) {
    return Stream.concat(
        Stream.of(
            value,
            URLEncoder.encode(value, StandardCharsets.UTF_8),
            HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8))),
        IntStream.range(0, 3)
            .mapToObj(offset -> base64(value, offset))
            .flatMap(form -> Stream.of(form, form.replace('+', '-').replace('/', '_'))));
  }

  /** The digits that stand for nothing but the value, where so many bytes come before it. */
  private static String base64(String value, int offset) {
    byte[] secret = value.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = new byte[offset + secret.length];
    System.arraycopy(secret, 0, bytes, offset, secret.length);
    String digits = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    int start = (offset * 8 + 5) / 6;
    return digits.substring(start, bytes.length * 8 / 6);
  }

  /** Character by character, so that the length stays. */
  private static String lowerCase(String text) {
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      characters[i] = Character.toLowerCase(characters[i]);
    }
    return new String(characters);
  }

  /** Whether a value is one of them, or has one of at least {@value #RUN} characters in it. */
  boolean areIn(@Nullable String value) {
    return value != null && values.stream().anyMatch(secret -> isIn(value.strip(), secret));
  }

  private static boolean isIn(String value, String secret) {
    return value.equals(secret)
        || (secret.length() >= RUN && lowerCase(value).contains(lowerCase(secret)));
  }

  String hideIn(String text) {
    String shown = hideRuns(text);
    return shortSecrets == null ? shown : shortSecrets.matcher(shown).replaceAll(HIDDEN);
  }

  private String hideRuns(String text) {
    String lowerCase = lowerCase(text);
    StringBuilder shown = new StringBuilder();
    int copied = 0;
    int hidden = 0;
    for (int start = 0; start + RUN <= text.length(); start++) {
      if (!runs.contains(lowerCase.substring(start, start + RUN))) {
        continue;
      }
      if (start > hidden || hidden == 0) {
        shown.append(text, copied, start).append(HIDDEN);
      }
      hidden = start + RUN;
      copied = hidden;
    }
    return shown.append(text, copied, text.length()).toString();
  }

  @Override
  public String toString() {
    return "Secrets[redacted]";
  }
}
