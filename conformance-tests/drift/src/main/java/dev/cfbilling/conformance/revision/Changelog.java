package dev.cfbilling.conformance.revision;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The contract's changelog: a section for each version, newest first. */
final class Changelog {
  /** {@code ## 0.1.0 (2026-11-21)}, or {@code ## 0.2.0 (unreleased)}. */
  private static final Pattern HEADING = Pattern.compile("## (\\S+)(?: \\((.*)\\))?\\s*");

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Map<String, Section> sections = new LinkedHashMap<>();

  private record Section(String date, StringBuilder text) {}

  Changelog(String markdown) {
    Section current = new Section("", new StringBuilder());
    for (String line : markdown.lines().toList()) {
      var heading = HEADING.matcher(line);
      if (heading.matches()) {
        String date = Optional.ofNullable(heading.group(2)).orElse("");
        current = new Section(date, new StringBuilder());
        sections.put(heading.group(1), current);
      } else {
        current.text().append(line).append('\n');
      }
    }
  }

  boolean has(SpecVersion version) {
    return sections.containsKey(version.toString());
  }

  /** Whether a version is released: its section has a date. */
  boolean isReleased(String version) {
    Section section = sections.get(version);
    return section != null && DATE.matcher(section.date()).matches();
  }

  /**
   * Whether a section of a version after {@code after}, up to and including {@code upTo}, contains
   * a word as the contract spells it.
   */
  boolean names(String word, SpecVersion after, SpecVersion upTo) {
    return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
        .matcher(text(after, upTo))
        .find();
  }

  private String text(SpecVersion after, SpecVersion upTo) {
    return sections.entrySet().stream()
        .filter(section -> isBetween(section.getKey(), after, upTo))
        .map(section -> section.getValue().text().toString())
        .collect(Collectors.joining());
  }

  /** The section of {@code upTo} always counts, even if the version was not raised. */
  private static boolean isBetween(String heading, SpecVersion after, SpecVersion upTo) {
    if (heading.equals(upTo.toString())) {
      return true;
    }
    if (!heading.matches("\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}")) {
      return false;
    }
    SpecVersion version = SpecVersion.parse(heading);
    return version.compareTo(after) > 0 && version.compareTo(upTo) <= 0;
  }
}
