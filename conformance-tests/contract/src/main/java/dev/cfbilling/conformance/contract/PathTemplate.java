package dev.cfbilling.conformance.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A path template with parameters in braces, e.g. {@code /accounts/{account_id}/paygo-usage}. */
public final class PathTemplate {
  private final String template;
  private final List<String> segments;

  public PathTemplate(String template) {
    this.template = template;
    this.segments = List.of(template.substring(1).split("/", -1));
  }

  /** The parameters' values, by name; empty when {@code path} (decoded segments) does not match. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      String segment = segments.get(i);
      if (isParameter(segment)) {
        values.put(segment.substring(1, segment.length() - 1), path.get(i));
      } else if (!segment.equals(path.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  /**
   * {@code path} with ids replaced, when it has this template's kind of owner, followed by a word
   * that starts with this template's first word.
   */
  Optional<String> neighbour(List<String> path) {
    int word = 2;
    boolean besides =
        path.size() > word
            && segments.size() > word
            && segments.get(0).equals(path.get(0))
            && isParameter(segments.get(1))
            && path.get(word).startsWith(segments.get(word));
    return besides
        ? Optional.of(
            "/" + segments.get(0) + "/" + segments.get(1) + words(path.subList(word, path.size())))
        : Optional.empty();
  }

  /** The path with {@code *} for each segment that may be an id. */
  private static String words(List<String> path) {
    return path.stream()
        .map(segment -> segment.matches("[a-z_-]+") ? "/" + segment : "/*")
        .collect(Collectors.joining());
  }

  /** The path's segments, with values for the parameters. */
  public List<String> fill(Map<String, String> values) {
    return segments.stream()
        .map(segment -> isParameter(segment) ? value(segment, values) : segment)
        .toList();
  }

  private String value(String segment, Map<String, String> values) {
    String value = values.get(segment.substring(1, segment.length() - 1));
    if (value == null) {
      throw new IllegalArgumentException("no value for " + segment + " of " + template);
    }
    return value;
  }

  private static boolean isParameter(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  @Override
  public String toString() {
    return template;
  }
}
