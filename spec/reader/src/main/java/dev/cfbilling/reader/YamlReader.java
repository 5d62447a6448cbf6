package dev.cfbilling.reader;

import java.io.BufferedReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML 1.2 event by event into the tree that equivalent JSON would give. */
final class YamlReader {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String name;
  private final YamlEvents events;
  private final Depth depth;

  private YamlReader(String name, Iterator<Event> events) {
    this.name = name;
    this.events = new YamlEvents(name, events);
    this.depth = new Depth(name);
  }

  static JsonNode read(BufferedReader text, String name, KeySelection keys)
      throws CharacterCodingException {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    try {
      Reader lines = new LineLimit(text, name);
      return new YamlReader(name, new Parse(settings).parseReader(lines).iterator()).document(keys);
    } catch (MarkedYamlEngineException malformed) {
      throw UnreadableException.malformed(
          name, malformed.getProblem() + malformed.getProblemMark().map(YamlReader::at).orElse(""));
    } catch (YamlEngineException unreadable) {
      if (unreadable.getCause() instanceof CharacterCodingException notText) {
        throw notText;
      }
      String problem = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      throw UnreadableException.malformed(name, problem);
    }
  }

  static String at(Mark mark) {
    return " in line %s, column %s".formatted(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private JsonNode document(KeySelection keys) {
    events.next(); // The stream starts.
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return NODES.missingNode();
    }
    JsonNode tree = value(events.next(), Place.KEYWORDS, keys);
    events.next(); // The document ends.
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw UnreadableException.malformed(
          name, "it goes on after its end" + end.getStartMark().map(YamlReader::at).orElse(""));
    }
    return tree;
  }

  /**
   * The value that begins with {@code event}.
   *
   * @param place decides how scalars are read
   * @param keys which of its keys are read
   */
  private JsonNode value(Event event, Place place, KeySelection keys) {
    if (event instanceof ScalarEvent scalar) {
      return PlainScalar.read(scalar, place, name);
    }
    depth.enter();
    JsonNode value = event instanceof MappingStartEvent ? object(place, keys) : array(place, keys);
    depth.leave();
    return value;
  }

  private ObjectNode object(Place place, KeySelection keys) {
    ObjectNode object = members(place, keys);
    if (place == Place.KEYWORDS) {
      PlainScalar.settleLiterals(object);
    }
    return object;
  }

  private ObjectNode members(Place place, KeySelection keys) {
    ObjectNode object = NODES.objectNode();
    Set<String> own = new HashSet<>();
    for (Event key = events.next(); !(key instanceof CollectionEndEvent); key = events.next()) {
      String text = text(key);
      Event value = events.next();
      if (text.equals("<<") && key instanceof ScalarEvent scalar && scalar.isPlain()) {
        merge(value, object, place, keys);
      } else if (!own.add(text)) {
        throw UnreadableException.twice(name, text, line(key));
      } else if (keys.leavesOut(text)) {
        skip(value);
      } else {
        object.set(
            text,
            value(
                value,
                place.below(text, value instanceof SequenceStartEvent),
                keys.below(text, value instanceof MappingStartEvent)));
      }
    }
    return object;
  }

  /** A key is what is written, a number as well. */
  private String text(Event key) {
    if (key instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw new UnreadableException(
        "%s has a key%s that is no scalar; JSON has only strings for keys."
            .formatted(name, line(key)));
  }

  /** Merges the value of a {@code <<} key. It is not part of YAML 1.2, but documents use it. */
  private void merge(Event merged, ObjectNode into, Place place, KeySelection keys) {
    depth.enter();
    if (merged instanceof MappingStartEvent) {
      members(place, keys).forEachEntry(into::putIfAbsent);
    } else if (merged instanceof SequenceStartEvent) {
      Event item = events.next();
      for (; !(item instanceof CollectionEndEvent); item = events.next()) {
        merge(item, into, place, keys);
      }
    } else {
      throw new UnreadableException(
          "%s merges something that is no mapping%s; only a mapping can stand behind \"<<\"."
              .formatted(name, line(merged)));
    }
    depth.leave();
  }

  private ArrayNode array(Place place, KeySelection keys) {
    ArrayNode array = NODES.arrayNode();
    for (Event item = events.next(); !(item instanceof CollectionEndEvent); item = events.next()) {
      array.add(value(item, place, keys));
    }
    return array;
  }

  private void skip(Event value) {
    int open = 0;
    for (Event event = value; ; event = events.next()) {
      if (event instanceof CollectionStartEvent) {
        open++;
      } else if (event instanceof CollectionEndEvent) {
        open--;
      }
      if (open == 0) {
        return;
      }
    }
  }

  private static String line(Event event) {
    return event.getStartMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse("");
  }
}
