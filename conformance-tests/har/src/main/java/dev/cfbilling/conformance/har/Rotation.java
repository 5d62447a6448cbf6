package dev.cfbilling.conformance.har;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a recording goes on in a new file.
 *
 * @param size the bytes that a file may have
 * @param age the time that it may span
 */
public record Rotation(Optional<Long> size, Optional<Duration> age) {
  /** Never. */
  public static final Rotation NEVER = new Rotation(Optional.empty(), Optional.empty());

  private static final Pattern SIZE =
      Pattern.compile("([0-9]{1,9})(k|m|g)b?", Pattern.CASE_INSENSITIVE);
  private static final Pattern AGE = Pattern.compile("([0-9]{1,6})(m|h|d)");

  /** Reads {@code 100MB}, {@code 1d} or {@code 12h}; empty when it is neither. */
  public static Optional<Rotation> parse(String text) {
    Matcher age = AGE.matcher(text);
    if (age.matches() && Long.parseLong(age.group(1)) > 0) {
      return Optional.of(new Rotation(Optional.empty(), Optional.of(age(age))));
    }
    Matcher size = SIZE.matcher(text);
    if (size.matches() && Long.parseLong(size.group(1)) > 0) {
      int shift = 10 * " kmg".indexOf(size.group(2).toLowerCase(Locale.ROOT));
      return Optional.of(
          new Rotation(Optional.of(Long.parseLong(size.group(1)) << shift), Optional.empty()));
    }
    return Optional.empty();
  }

  private static Duration age(Matcher age) {
    long number = Long.parseLong(age.group(1));
    return switch (age.group(2)) {
      case "d" -> Duration.ofDays(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofMinutes(number);
    };
  }

  boolean isDue(long bytes, @Nullable Instant first, Instant now) {
    return first != null
        && (size.map(most -> bytes >= most).orElse(false)
            || age.map(most -> !now.isBefore(first.plus(most))).orElse(false));
  }
}
