package dev.cfbilling.conformance.check.excerpt;

import dev.cfbilling.conformance.finding.Excerpt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * Hands the lines of one object or array to the windows that want them.
 *
 * <p>However many places are wanted, a line costs no more: what came before is kept once, and a
 * window is open for a few lines.
 */
public final class ExcerptLines {
  private final Map<String, ExcerptWindow> wanted;
  private final List<ExcerptWindow> open = new ArrayList<>();
  private final Deque<Excerpt.Line> before = new ArrayDeque<>();

  /**
   * @param wanted by place, those that are not open yet; a window that opens is taken out
   */
  ExcerptLines(Map<String, ExcerptWindow> wanted) {
    this.wanted = wanted;
  }

  /** Opens a window on the object whose members the lines are. */
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
