package dev.cfbilling.conformance.finding;

import java.util.List;

/**
 * Which checks count.
 *
 * @param only ids, or beginnings of ids up to a dot; none means all
 * @param except ids, or beginnings of ids up to a dot
 */
public record Selection(List<String> only, List<String> except) {

  public static Selection everything() {
    return new Selection(List.of(), List.of());
  }

  /** Whether findings of {@code check} are to be reported. */
  public boolean includes(String check) {
    return (only.isEmpty() || only.stream().anyMatch(id -> covers(id, check)))
        && except.stream().noneMatch(id -> covers(id, check));
  }

  /** Whether {@code id} is {@code check} or what it begins with, up to a dot. */
  public static boolean covers(String id, String check) {
    return check.equals(id) || check.startsWith(id + ".");
  }
}
