package dev.cfbilling.conformance.finding;

import java.util.List;

/**
 * Which checks are reported.
 *
 * @param only ids, or their beginnings up to a dot; empty means all
 * @param except ids, or their beginnings up to a dot
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

  /** Whether {@code id} is {@code check} or its beginning up to a dot. */
  public static boolean covers(String id, String check) {
    return check.equals(id) || check.startsWith(id + ".");
  }
}
