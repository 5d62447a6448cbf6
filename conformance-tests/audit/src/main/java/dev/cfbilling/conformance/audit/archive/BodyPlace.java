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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the folders of a plain body say of it: {@code operation=…/account=…/retrieved=…}.
 *
 * @param account its id, or the organization's
 * @param retrieved when it was asked for; null when its folder says no day and no time
 */
public record BodyPlace(String operation, String account, @Nullable Instant retrieved)
    implements Serializable {
  private static final Pattern FOLDER = Pattern.compile("(?<=^|/)([a-z]+)=([^/]*)(?=/)");
  private static final Pattern BODY = Pattern.compile("(?i)(?:.*/)?[^/._][^/]*\\.json(?:\\.gz)?");

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
        : Optional.of(new BodyPlace(operation, account, time(retrieved)));
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
