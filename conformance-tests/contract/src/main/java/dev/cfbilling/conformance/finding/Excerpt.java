package dev.cfbilling.conformance.finding;

import java.util.List;

/**
 * A few lines of a response body around a finding, fit to be shown: bounded, and masked.
 *
 * @param pointer to the object or array that the lines are members of
 */
public record Excerpt(String pointer, List<Line> lines) {
  public Excerpt {
    lines = List.copyOf(lines);
  }

  /**
   * One member of the object or array.
   *
   * @param text JSON, but for what is masked or left out
   * @param marked whether the finding is about it
   */
  public record Line(String text, boolean marked) {}
}
