package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.finding.Excerpt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the lines around one place of a body and lets the others pass.
 *
 * <p>Of a place that is an object, the first members are kept; of any other, it and its neighbours.
 */
final class ExcerptWindow {
  private static final int NEIGHBOURS = 2;
  private static final int FIRST_MEMBERS = 8;

  private final String place;
  private final Deque<Excerpt.Line> before = new ArrayDeque<>();
  private final List<Excerpt.Line> lines = new ArrayList<>();
  private String container;
  private boolean open;
  private boolean closed;
  private int room = NEIGHBOURS;

  /**
   * @param place a pointer into the body
   */
  ExcerptWindow(String place) {
    this.place = place;
    this.container = place.substring(0, Math.max(0, place.lastIndexOf('/')));
  }

  /** The place turns out to be an object: what is shown is what is in it. */
  void enter(String object) {
    if (object.equals(place) && !closed) {
      container = place;
      lines.clear();
      open = true;
      room = FIRST_MEMBERS;
    }
  }

  boolean isIn(String object) {
    return container.equals(object) && !closed;
  }

  void add(String member, String text) {
    Excerpt.Line line = new Excerpt.Line(text, member.equals(place));
    if (open) {
      lines.add(line);
      room--;
      closed = room == 0;
    } else if (line.marked()) {
      open = true;
      lines.addAll(before);
      lines.add(line);
    } else {
      before.addLast(line);
      if (before.size() > NEIGHBOURS) {
        before.removeFirst();
      }
    }
  }

  /** No more lines come once the object or array has ended. */
  void leave(String object) {
    closed |= open && container.equals(object);
  }

  boolean isClosed() {
    return closed;
  }

  Optional<Excerpt> excerpt() {
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Excerpt(container, lines));
  }
}
