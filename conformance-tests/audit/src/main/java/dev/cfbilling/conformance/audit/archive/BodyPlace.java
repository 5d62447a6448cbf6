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

/**
 * What the folders of a plain body say of it: {@code operation=…/account=…/retrieved=…}.
 *
 * @param account its id, or the organization's
 * @param retrieved when it was asked for
 */
public record BodyPlace(String operation, String account, Instant retrieved)
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
    Optional<Instant> retrieved =
        Optional.ofNullable(folders.get("retrieved")).flatMap(BodyPlace::time);
    return operation == null || account == null || retrieved.isEmpty()
        ? Optional.empty()
        : Optional.of(new BodyPlace(operation, account, retrieved.get()));
  }

  /** The path with another name for each account in it. */
  static String renamed(String path, AccountNames names) {
    Matcher folders = FOLDER.matcher(path);
    return folders.replaceAll(
        folder ->
            Matcher.quoteReplacement(
                folder.group(1).equals("account")
                    ? "account=" + names.of(decoded(folder.group(2)))
                    : folder.group()));
  }

  /** A day, or a time with any character for a colon, which some filesystems don't take. */
  private static Optional<Instant> time(String text) {
    try {
      return Optional.of(
          text.length() == "2026-11-21".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(text.replaceFirst("T(\\d\\d).(\\d\\d).(\\d\\d)", "T$1:$2:$3")));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String decoded(String folder) {
    return URLDecoder.decode(folder.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
