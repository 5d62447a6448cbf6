package dev.cfbilling.conformance.audit.archive;

import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a plain body says of it: {@code operation=…/account=…/retrieved=…}, and a name
 * like {@code 2026-11-01_2026-11-21.json} which days were asked for.
 *
 * @param account its id, or the organization's
 * @param retrieved when it was asked for; null when its folder says no day and no time
 * @param window the days that were asked for, as from/to; empty when its name says none
 */
public record BodyPlace(
    String operation, String account, @Nullable Instant retrieved, String window)
    implements Serializable {
  private static final Pattern FOLDER = Pattern.compile("(?<=^|/)([a-z]+)=([^/]*)(?=/)");
  private static final Pattern BODY = Pattern.compile("(?i)(?:.*/)?[^/._][^/]*\\.json(?:\\.gz)?");
  private static final Pattern DAYS =
      Pattern.compile("(?i)(?:.*/)?(\\d{4}-\\d{2}-\\d{2})_(\\d{4}-\\d{2}-\\d{2})\\.json(?:\\.gz)?");

  /** The place of the body at a path; empty when the path names none. */
  static Optional<BodyPlace> of(String path) {
    if (!BODY.matcher(path).matches()) {
      return Optional.empty();
    }
    Map<String, String> folders =
        FOLDER
            .matcher(path)
            .results()
            .collect(
                Collectors.toMap(
                    found -> found.group(1), found -> decoded(found.group(2)), (a, b) -> b));
    String operation = folders.get("operation");
    String account = folders.get("account");
    String retrieved = folders.get("retrieved");
    return operation == null || account == null || retrieved == null
        ? Optional.empty()
        : Optional.of(new BodyPlace(operation, account, time(retrieved), window(path)));
  }

  private static String window(String path) {
    Matcher days = DAYS.matcher(path);
    return days.matches() ? days.group(1) + "/" + days.group(2) : "";
  }

  /** A day, or a time with any character for a colon, which some filesystems don't take. */
  private static @Nullable Instant time(String text) {
    try {
      return text.length() == "2026-11-21".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text.replaceFirst("T(\\d\\d).(\\d\\d).(\\d\\d)", "T$1:$2:$3"));
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  /** A name that is not encoded stands for itself. */
  static String decoded(String folder) {
    try {
      return URLDecoder.decode(folder.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return folder;
    }
  }
}
