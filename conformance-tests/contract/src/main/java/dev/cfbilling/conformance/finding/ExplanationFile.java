package dev.cfbilling.conformance.finding;

import dev.cfbilling.conformance.file.FilesBesideClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A file with an explanation. Below the line {@code Sources:} it has the name of each source,
 * followed by lines of {@code key: value}.
 */
record ExplanationFile(String name, String content) {
  private static final String SOURCES = "\nSources:\n";
  private static final String SOURCE = "  ";
  private static final String MEMBER = "    ";
  private static final Set<String> KEYS =
      Set.of("clause", "of", "column", "when", "until", "strength", "says");

  /** The file {@code <id>.txt} in the package of {@code owner}; empty when there is none. */
  static Optional<ExplanationFile> find(Class<?> owner, String id) {
    String name = id + ".txt";
    try {
      return FilesBesideClasses.read(owner, name)
          .map(bytes -> new ExplanationFile(name, new String(bytes, StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The explanation, for the check {@code id}. */
  Explanation explain(String id) {
    int end = content.indexOf(SOURCES);
    if (end < 0) {
      throw new IllegalStateException(
          "%s names no source; they stand at its end, below a line \"Sources:\".".formatted(name));
    }
    return new Explanation(
        id, content.substring(0, end), sources(content.substring(end + SOURCES.length())));
  }

  private List<Provenance> sources(String text) {
    List<Provenance> sources = new ArrayList<>();
    String source = "";
    Map<String, String> members = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.startsWith(MEMBER)) {
        String member = line.strip();
        int colon = member.indexOf(": ");
        if (colon < 0 || !KEYS.contains(member.substring(0, colon))) {
          throw wrong(line);
        }
        members.put(member.substring(0, colon), member.substring(colon + 2));
      } else if (line.startsWith(SOURCE)) {
        add(source, members, sources);
        source = line.strip();
        members.clear();
      } else {
        throw wrong(line);
      }
    }
    add(source, members, sources);
    return sources;
  }

  private IllegalStateException wrong(String line) {
    return new IllegalStateException(
        "%s has the line \"%s\" below Sources; there, two spaces and a name begin a source, and"
                .formatted(name, line)
            + " four spaces one of "
            + String.join(", ", KEYS.stream().sorted().toList())
            + ".");
  }

  private void add(String source, Map<String, String> members, List<Provenance> sources) {
    if (source.isEmpty()) {
      return;
    }
    Provenance added =
        new Provenance(
            members.getOrDefault("clause", ""),
            List.of(members.getOrDefault("of", Provenance.ANY).split(" ", -1)),
            source,
            members.getOrDefault("column", ""),
            members.getOrDefault("when", ""),
            strength(source, members),
            required(source, "says", members),
            Optional.ofNullable(members.get("until")).map(LocalDate::parse));
    if (sources.stream().anyMatch(other -> other.clashesWith(added))) {
      throw new IllegalStateException(
          "%s has two sources of one clause for one kind of operation; the second is %s."
              .formatted(name, source));
    }
    sources.add(added);
  }

  private Strength strength(String source, Map<String, String> members) {
    String literal = required(source, "strength", members);
    List<String> literals = new ArrayList<>();
    for (Strength known : Strength.values()) {
      if (known.literal().equals(literal)) {
        return known;
      }
      literals.add(known.literal());
    }
    throw new IllegalStateException(
        "%s has the strength \"%s\"; there is only %s."
            .formatted(name, literal, String.join(", ", literals)));
  }

  private String required(String source, String key, Map<String, String> members) {
    String value = members.get(key);
    if (value == null) {
      throw new IllegalStateException(
          "%s has the source \"%s\" without a line \"%s\".".formatted(name, source, key));
    }
    return value;
  }
}
