package dev.cfbilling.conformance.baseline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in a baseline.
 *
 * @param name where it is, for a sentence
 * @param node what is there; null for nothing
 */
record BaselineEntry(String name, @Nullable Object node) {
  private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");

  /** Rejects what is no mapping, and other members, which would be misspelt ones. */
  void allow(String... names) throws BaselineException {
    String allowed = String.join(", ", names);
    if (!(node instanceof Map)) {
      throw new BaselineException("%s is no mapping; it is one with %s.".formatted(name, allowed));
    }
    for (Object member : members().keySet()) {
      if (!List.of(names).contains(String.valueOf(member))) {
        throw new BaselineException(
            "%s has \"%s\"; it may have %s.".formatted(name, member, allowed));
      }
    }
  }

  private Map<?, ?> members() {
    return node instanceof Map<?, ?> mapping ? mapping : Map.of();
  }

  /** The elements of a member; none when it is missing or empty. */
  List<BaselineEntry> list(String member) throws BaselineException {
    Object value = members().get(member);
    List<BaselineEntry> entries = new ArrayList<>();
    if (value instanceof List<?> elements) {
      for (Object element : elements) {
        entries.add(
            new BaselineEntry("%s#/%s/%s".formatted(name, member, entries.size()), element));
      }
    } else if (value != null && !value.equals("")) {
      throw new BaselineException("\"%s\" of %s is no list.".formatted(member, name));
    }
    return entries;
  }

  String text(String member) throws BaselineException {
    return optional(member).filter(text -> !text.isEmpty()).orElseThrow(() -> missing(member));
  }

  /** Empty when it is missing. */
  Optional<String> optional(String member) throws BaselineException {
    Object value = members().get(member);
    if (value instanceof Map || value instanceof List) {
      throw new BaselineException("\"%s\" of %s is no text.".formatted(member, name));
    }
    return Optional.ofNullable(value).map(Object::toString);
  }

  long number(String member) throws BaselineException {
    String written = text(member);
    if (!WHOLE.matcher(written).matches()) {
      throw new BaselineException(
          "\"%s\" of %s is \"%s\"; it is a whole number from 0.".formatted(member, name, written));
    }
    return Long.parseLong(written);
  }

  LocalDate day(String member) throws BaselineException {
    return optionalDay(member).orElseThrow(() -> missing(member));
  }

  /** Empty when it is missing or empty. */
  Optional<LocalDate> optionalDay(String member) throws BaselineException {
    Optional<String> text = optional(member).filter(written -> !written.isEmpty());
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeException noDay) {
      throw new BaselineException(
          "\"%s\" of %s is \"%s\"; it is a day like 2026-12-31."
              .formatted(member, name, text.orElse("")));
    }
  }

  private BaselineException missing(String member) {
    return new BaselineException("%s lacks \"%s\".".formatted(name, member));
  }
}
