package dev.cfbilling.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * The events of a YAML document, as they would be if each alias were written out. A scalar may mean
 * something else at the alias than at the anchor, so the events are repeated, not their value.
 */
final class YamlEvents {
  /** Aliases may repeat as much as the document has, times this. */
  private static final int MAX_EXPANSION = 20;

  private static final long ALWAYS_ALLOWED = 1_000_000;

  private final String name;
  private final Iterator<Event> written;

  /** The events from the first anchor on, to be repeated. */
  private final List<Event> log = new ArrayList<>();

  /** By position in the log: what an alias there stands for. */
  private final Map<Integer, Part> aliases = new HashMap<>();

  private final Map<Anchor, Part> anchors = new HashMap<>();

  /** The nodes with an anchor that have begun, the innermost first. */
  private final Deque<Open> open = new ArrayDeque<>();

  /** The parts that are being repeated, the innermost first. */
  private final Deque<Repetition> repeated = new ArrayDeque<>();

  private int level;
  private long length;
  private long repeatedLength;

  /** Of the log, from one position to before another. */
  private record Part(int from, int to) {}

  /** The level at which a node with an anchor is, and the position of its first event. */
  private record Open(Anchor anchor, int level, int from) {}

  private static final class Repetition {
    final int to;
    int position;

    Repetition(Part part) {
      this.position = part.from;
      this.to = part.to;
    }
  }

  /**
   * @param name what a person calls the document
   * @param written the events that a parser finds
   */
  YamlEvents(String name, Iterator<Event> written) {
    this.name = name;
    this.written = written;
  }

  Event next() {
    while (!repeated.isEmpty() && repeated.element().position == repeated.element().to) {
      repeated.remove();
    }
    if (repeated.isEmpty()) {
      return drawn();
    }
    int position = repeated.element().position++;
    Event event = log.get(position);
    repeatedLength += length(event);
    if (repeatedLength > ALWAYS_ALLOWED + MAX_EXPANSION * length) {
      throw new UnreadableException(
          "%s expands to more than %s characters by its aliases; write out what it means."
              .formatted(name, ALWAYS_ALLOWED + MAX_EXPANSION * length));
    }
    Part alias = aliases.get(position);
    return alias == null ? event : repeat(alias);
  }

  private Event repeat(Part part) {
    repeated.push(new Repetition(part));
    return next();
  }

  private Event drawn() {
    Event event = written.next();
    length += length(event);
    if (event instanceof AliasEvent alias) {
      Part part = meaning(alias);
      if (!open.isEmpty()) {
        aliases.put(log.size(), part);
        log.add(event);
      }
      return repeat(part);
    }
    if (event instanceof NodeEvent node) {
      node.getAnchor().ifPresent(this::begin);
    }
    if (!open.isEmpty()) {
      log.add(event);
    }
    if (event instanceof CollectionStartEvent) {
      level++;
    } else if (event instanceof CollectionEndEvent) {
      level--;
    }
    while (!open.isEmpty() && open.element().level == level) {
      Open complete = open.remove();
      anchors.put(complete.anchor, new Part(complete.from, log.size()));
    }
    return event;
  }

  private void begin(Anchor anchor) {
    anchors.remove(anchor);
    open.push(new Open(anchor, level, log.size()));
  }

  private Part meaning(AliasEvent alias) {
    Anchor anchor = alias.getAlias();
    Part part = anchors.get(anchor);
    if (part == null) {
      String place = alias.getStartMark().map(YamlReader::at).orElse("");
      throw open.stream().anyMatch(node -> node.anchor.equals(anchor))
          ? new UnreadableException(
              "%s has the alias %s%s within what it stands for, which never ends; remove it."
                  .formatted(name, anchor, place))
          : UnreadableException.malformed(name, "found undefined alias " + anchor + place);
    }
    return part;
  }

  private static long length(Event event) {
    return event instanceof ScalarEvent scalar ? scalar.getValue().length() + 1L : 1;
  }
}
