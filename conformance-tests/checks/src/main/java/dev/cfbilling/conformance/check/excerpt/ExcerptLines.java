package dev.cfbilling.conformance.check.excerpt;

import dev.cfbilling.conformance.finding.Excerpt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Passes the lines of one object or array to the windows that want them.
 *
 * <p>The cost of a line does not depend on the number of windows: preceding lines are kept once,
 * and each window is open for a few lines only.
 */
public final class ExcerptLines {
  private final Map<String, ExcerptWindow> wanted;
  private final List<ExcerptWindow> open = new ArrayList<>();
  private final Deque<Excerpt.Line> before = new ArrayDeque<>();

  /**
   * @param wanted windows by place that are not open yet; a window that opens is removed
   */
  ExcerptLines(Map<String, ExcerptWindow> wanted) {
    this.wanted = wanted;
  }

  /** Opens a window on the object that has the lines as its members. */
  void showFirst(ExcerptWindow window) {
    window.enter();
    open.add(window);
  }

  boolean areWanted() {
    return !wanted.isEmpty() || !open.isEmpty();
  }

  void add(String member, String text) {
    Excerpt.Line line = new Excerpt.Line(text, false);
    open.removeIf(ExcerptWindow::isClosed);
    open.forEach(window -> window.add(line));
    ExcerptWindow window = wanted.remove(member);
    if (window != null) {
      window.open(before, new Excerpt.Line(text, true));
      open.add(window);
    }
    before.addLast(line);
    if (before.size() > ExcerptWindow.NEIGHBOURS) {
      before.removeFirst();
    }
  }

  /** The object or array has ended. */
  void end() {
    open.forEach(ExcerptWindow::close);
  }
}
