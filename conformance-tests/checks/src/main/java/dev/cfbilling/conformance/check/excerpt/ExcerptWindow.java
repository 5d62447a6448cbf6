package dev.cfbilling.conformance.check.excerpt;

import dev.cfbilling.conformance.finding.Excerpt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The lines around one place of a body.
 *
 * <p>If the place is an object, its first members are kept; otherwise the place and its neighbours.
 */
public final class ExcerptWindow {
  static final int NEIGHBOURS = 2;
  private static final int FIRST_MEMBERS = 8;

  private final String place;
  private final List<Excerpt.Line> lines = new ArrayList<>();
  private String container;
  private boolean closed;
  private int room;

  /**
   * @param place a pointer into the body
   */
  ExcerptWindow(String place) {
    this.place = place;
    this.container = place.substring(0, Math.max(0, place.lastIndexOf('/')));
  }

  /** The object or array that the lines are members or elements of. */
  String container() {
    return container;
  }

  /** Opens at the place, with the lines before it. */
  void open(Collection<Excerpt.Line> before, Excerpt.Line marked) {
    lines.addAll(before);
    lines.add(marked);
    room = NEIGHBOURS;
  }

  /** Shows the members instead: the place is an object. */
  void enter() {
    container = place;
    lines.clear();
    room = FIRST_MEMBERS;
  }

  void add(Excerpt.Line line) {
    lines.add(line);
    room--;
    closed = room == 0;
  }

  /** Closes: there are no more lines. */
  void close() {
    closed = true;
  }

  /** Whether the place has been reached. */
  boolean isOpen() {
    return room > 0 || closed;
  }

  boolean isClosed() {
    return closed;
  }

  Optional<Excerpt> excerpt() {
    return lines.isEmpty() ? Optional.empty() : Optional.of(new Excerpt(container, lines));
  }
}
