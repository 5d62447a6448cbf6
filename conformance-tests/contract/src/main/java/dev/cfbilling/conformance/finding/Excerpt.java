package dev.cfbilling.conformance.finding;

import java.util.List;

/**
 * A few lines of a response body around a finding, bounded and masked for reports.
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
   * @param text JSON, except where it is masked or left out
   * @param marked whether the finding is about it
   */
  public record Line(String text, boolean marked) {}
}
