package dev.cfbilling.conformance.report.figure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture in a report: bars, the longest of which fills the line.
 *
 * @param title says what is counted
 * @param says what it means, in a sentence
 */
public record Figure(String title, List<Bar> bars, String says) {
  private static final int ROW = 22;
  private static final int WIDEST = 60;

  /** One bar with its number. */
  public record Bar(String label, long count) {}

  /** The picture's height. */
  public int height() {
    return ROW * bars.size();
  }

  /** Where a bar is, from the top. */
  public int y(Bar bar) {
    return ROW * bars.indexOf(bar);
  }

  /** A bar's width in percent of the picture's. */
  public long width(Bar bar) {
    long most = bars.stream().mapToLong(Bar::count).max().orElse(1);
    return most == 0 ? 0 : Math.max(bar.count() > 0 ? 1 : 0, bar.count() * WIDEST / most);
  }

  /** The picture in words. */
  public String description() {
    return bars.stream()
        .map(bar -> bar.label() + ": " + bar.count())
        .collect(Collectors.joining(", "));
  }
}
