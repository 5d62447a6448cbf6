package dev.cfbilling.conformance.proxy.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * What a request asks for.
 *
 * @param path its segments, without those of the base URL
 * @param query each name and value, sorted
 */
record Asked(String method, List<String> path, List<String> query) {
  private static final String SCRUBBED = "[scrubbed]";

  /**
   * Reads an address.
   *
   * @param base whose path is left out, where it is there
   */
  static Asked of(String method, HttpUrl url, HttpUrl base) {
    List<String> query = new ArrayList<>();
    for (int i = 0; i < url.querySize(); i++) {
      query.add(
          url.queryParameterName(i)
              + "="
              + Optional.ofNullable(url.queryParameterValue(i)).orElse(""));
    }
    Collections.sort(query);
    List<String> prefix = base.pathSegments().stream().filter(part -> !part.isEmpty()).toList();
    List<String> path = url.pathSegments();
    boolean below = path.size() > prefix.size() && path.subList(0, prefix.size()).equals(prefix);
    return new Asked(
        method.toUpperCase(Locale.ROOT),
        List.copyOf(below ? path.subList(prefix.size(), path.size()) : path),
        query);
  }

  /** Whether a recorded request is this one. */
  boolean isLike(Asked recorded) {
    return method.equals(recorded.method)
        && path.equals(recorded.path)
        && query.size() == recorded.query.size()
        && isQueryLike(recorded.query);
  }

  private boolean isQueryLike(List<String> recorded) {
    for (int i = 0; i < query.size(); i++) {
      String known = recorded.get(i);
      boolean any = known.endsWith("=" + SCRUBBED);
      if (any
          ? !query.get(i).startsWith(known.substring(0, known.length() - SCRUBBED.length()))
          : !query.get(i).equals(known)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return "%s /%s%s"
        .formatted(
            method, String.join("/", path), query.isEmpty() ? "" : "?" + String.join("&", query));
  }
}
