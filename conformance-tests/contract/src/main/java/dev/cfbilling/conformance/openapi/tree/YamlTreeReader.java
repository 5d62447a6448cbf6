package dev.cfbilling.conformance.openapi.tree;

import dev.cfbilling.reader.Place;
import java.io.BufferedReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML 1.2 event by event into the tree that equivalent JSON would give. All aliases of an
 * anchor share one tree: copy it before changing it.
 */
public final class YamlTreeReader {
  /** Aliases may repeat this many values. */
  private static final long ALWAYS_ALLOWED = 1_000_000;

  private static final int MAX_DEPTH = 500;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Iterator<Event> events;
  private int depth;

  /** The number of values, counting repetitions by aliases. */
  private long count;

  private long written;

  /** The number of values below each anchor. */
  private final Map<Anchor, Long> counts = new HashMap<>();

  /** The value of each anchor. */
  private final Map<Anchor, JsonNode> anchors = new HashMap<>();

  private YamlTreeReader(Iterator<Event> events) {
    this.events = events;
  }

  /**
   * The tree.
   *
   * @throws TreeException when the text is not YAML
   */
  static JsonNode read(BufferedReader text, ReadKeywords keys) {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    try {
      return new YamlTreeReader(new Parse(settings).parseReader(text).iterator()).document(keys);
    } catch (MarkedYamlEngineException malformed) {
      throw TreeException.beyond(malformed.getProblemMark().map(YamlTreeReader::at).orElse(""));
    } catch (YamlEngineException unreadable) {
      if (unreadable.getCause() instanceof java.nio.charset.CharacterCodingException) {
        throw TreeException.noText();
      }
      throw TreeException.beyond("");
    }
  }

  private static String at(Mark mark) {
    return " beyond line %s, column %s".formatted(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private JsonNode document(ReadKeywords keys) {
    events.next(); // The stream starts.
    if (events.next().getEventId() == Event.ID.StreamEnd) {
      return NODES.missingNode();
    }
    JsonNode tree = value((NodeEvent) events.next(), Place.KEYWORDS, keys);
    events.next(); // The document ends.
    Event end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw TreeException.beyond(end.getStartMark().map(YamlTreeReader::at).orElse(""));
    }
    return tree;
  }

  /**
   * The value that begins with {@code event}.
   *
   * @param place decides how scalars are read
   * @param keys what its keys are
   */
  private JsonNode value(NodeEvent event, Place place, ReadKeywords keys) {
    if (event instanceof AliasEvent alias) {
      count += counts.getOrDefault(alias.getAlias(), 1L);
      if (count > ALWAYS_ALLOWED + written) {
        throw new TreeException(
            "expands to more than %s values by its aliases; write out what it means."
                .formatted(ALWAYS_ALLOWED));
      }
      return anchors.getOrDefault(alias.getAlias(), NODES.missingNode());
    }
    long before = count++;
    written++;
    if (++depth > MAX_DEPTH) {
      throw TreeException.tooMuch();
    }
    JsonNode value =
        event instanceof MappingStartEvent
            ? object(place, keys)
            : event instanceof SequenceStartEvent
                ? array(place, keys)
                : PlainScalar.read((ScalarEvent) event, place);
    depth--;
    event
        .getAnchor()
        .ifPresent(
            anchor -> {
              anchors.put(anchor, value);
              counts.put(anchor, count - before);
            });
    return value;
  }

  private ObjectNode object(Place place, ReadKeywords keys) {
    ObjectNode object = NODES.objectNode();
    Set<String> own = new HashSet<>();
    for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
      String name = name(key);
      NodeEvent value = (NodeEvent) events.next();
      boolean merge = name.equals("<<") && key instanceof ScalarEvent scalar && scalar.isPlain();
      if (!merge && !own.add(name)) {
        throw new TreeException(
            "has the key \"%s\" twice in one mapping%s; remove one.".formatted(name, line(key)));
      }
      if (merge) {
        merge(value(value, place, keys), object, line(key));
      } else if (keys.leavesOut(name) && value.getAnchor().isEmpty()) {
        skip(value);
      } else {
        object.set(
            name,
            value(
                value,
                place.below(name, false, value instanceof SequenceStartEvent),
                keys.below(name, value instanceof MappingStartEvent)));
      }
    }
    if (place == Place.KEYWORDS) {
      PlainScalar.settleLiterals(object);
    }
    return object;
  }

  private static String name(Event key) {
    if (key instanceof ScalarEvent scalar) {
      return scalar.getValue();
    }
    throw new TreeException(
        "has a key%s that is no scalar; JSON has only strings for keys.".formatted(line(key)));
  }

  /** Merges the value of a {@code <<} key. It is not part of YAML 1.2, but documents use it. */
  private static void merge(JsonNode merged, ObjectNode into, String line) {
    if (merged instanceof ObjectNode object) {
      object.forEachEntry(into::putIfAbsent);
    } else if (merged instanceof ArrayNode array) {
      array.forEach(each -> merge(each, into, line));
    } else if (!merged.isMissingNode()) {
      throw new TreeException(
          "merges something that is no mapping%s; only a mapping can stand behind \"<<\"."
              .formatted(line));
    }
  }

  private ArrayNode array(Place place, ReadKeywords keys) {
    ArrayNode array = NODES.arrayNode();
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      array.add(value((NodeEvent) item, place, keys));
    }
    return array;
  }

  /** Skips a value, but reads its anchors: an alias elsewhere may refer to them. */
  private void skip(NodeEvent value) {
    if (value instanceof MappingStartEvent || value instanceof SequenceStartEvent) {
      List<Event.ID> ends = List.of(Event.ID.MappingEnd, Event.ID.SequenceEnd);
      for (Event next = events.next(); !ends.contains(next.getEventId()); next = events.next()) {
        if (next instanceof NodeEvent inner && inner.getAnchor().isPresent()) {
          value(inner, Place.DATA, ReadKeywords.DATA);
        } else if (next instanceof NodeEvent inner) {
          skip(inner);
        }
      }
    }
  }

  private static String line(Event event) {
    return event.getStartMark().map(mark -> " in line " + (mark.getLine() + 1)).orElse("");
  }
}
