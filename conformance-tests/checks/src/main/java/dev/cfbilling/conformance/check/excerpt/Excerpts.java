package dev.cfbilling.conformance.check.excerpt;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.Subject;
import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.json.BodyTokens;
import dev.cfbilling.conformance.schema.ViolationText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Excerpts of a body around the places of findings.
 *
 * <p>They need a second pass over the body, which ends at the last place; without findings there is
 * none. Lines after that place are shown unless a long value is before them. A value that is
 * sensitive, or unknown to the contract, is described rather than shown.
 */
public final class Excerpts {
  /** How many tokens may be passed over, once each place is shown, for the lines after it. */
  private static final int FAR = 10_000;

  private final JsonParser parser;
  private final Map<String, ExcerptWindow> windows = new LinkedHashMap<>();

  /** Windows that are not open yet, by container and place. */
  private final Map<String, Map<String, ExcerptWindow>> wanted = new HashMap<>();

  /** The places, and what contains them. */
  private final Set<String> onTheWay = new HashSet<>();

  /** Windows that may not be closed yet. */
  private final Deque<ExcerptWindow> left;

  private int passedOver;
  private boolean isEnough;

  private Excerpts(JsonParser parser, Set<String> places) {
    this.parser = parser;
    for (String place : places) {
      ExcerptWindow window = new ExcerptWindow(place);
      windows.put(place, window);
      wanted.computeIfAbsent(window.container(), unseen -> new HashMap<>()).put(place, window);
      addWith(place);
    }
    this.left = new ArrayDeque<>(windows.values());
  }

  private void addWith(String place) {
    for (int end = place.length(); end >= 0; end = place.lastIndexOf('/', end - 1)) {
      onTheWay.add(place.substring(0, end));
    }
  }

  /**
   * An excerpt for each place in the body; for malformed JSON, as far as it can be read.
   *
   * @param places pointers into the body
   * @throws IOException when the recorded body can't be read back
   */
  public static Map<String, Excerpt> of(Subject subject, Set<String> places) throws IOException {
    Optional<Body> body = subject.exchange().response().body();
    if (places.isEmpty() || body.isEmpty()) {
      return Map.of();
    }
    try (JsonParser parser = BodyTokens.open(body.get())) {
      Excerpts excerpts = new Excerpts(parser, places);
      excerpts.read(subject.shape().flatMap(ResponseShape::schema));
      return excerpts.result();
    }
  }

  private void read(Optional<SchemaAt> schema) {
    try {
      parser.nextToken();
      value("", schema, false);
    } catch (JacksonException malformed) {
      // A check has reported it; the excerpts so far are still useful.
    }
  }

  private Map<String, Excerpt> result() {
    Map<String, Excerpt> excerpts = new LinkedHashMap<>();
    windows.forEach(
        (place, window) -> window.excerpt().ifPresent(excerpt -> excerpts.put(place, excerpt)));
    return excerpts;
  }

  private void value(String pointer, Optional<SchemaAt> schema, boolean masked) {
    JsonToken token = parser.currentToken();
    if (!onTheWay.contains(pointer)) {
      passOver(token);
    } else if (token == JsonToken.START_OBJECT) {
      members(pointer, schema, masked);
    } else if (token == JsonToken.START_ARRAY) {
      elements(pointer, schema.flatMap(SchemaAt::items), masked);
    }
  }

  private void passOver(JsonToken first) {
    int depth = pass(first);
    while (depth > 0 && !isEnough) {
      depth += pass(parser.nextToken());
    }
  }

  /** Counts a token; the result is by how much it changes the depth. */
  private int pass(JsonToken token) {
    passedOver++;
    isEnough |= passedOver % FAR == 0 && left.stream().allMatch(ExcerptWindow::isOpen);
    return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
  }

  private void members(String object, Optional<SchemaAt> schema, boolean masked) {
    ExcerptLines lines = linesOf(object);
    ExcerptWindow ofObject = windows.get(object);
    if (ofObject != null && !ofObject.isClosed()) {
      lines.showFirst(ofObject);
    }
    for (String name = parser.nextName(); name != null && !isDone(); name = parser.nextName()) {
      parser.nextToken();
      String member = object + "/" + JsonPointers.escape(name);
      Optional<SchemaAt> property = property(schema, name);
      see(member, lines.areWanted() ? Quote.text(name) + ": " : "", property, masked, lines);
    }
    lines.end();
  }

  private static Optional<SchemaAt> property(Optional<SchemaAt> schema, String name) {
    return schema.flatMap(known -> known.property(name));
  }

  private void elements(String array, Optional<SchemaAt> items, boolean masked) {
    ExcerptLines lines = linesOf(array);
    for (long i = 0; parser.nextToken() != JsonToken.END_ARRAY && !isDone(); i++) {
      see(array + "/" + i, "", items, masked, lines);
    }
    lines.end();
  }

  private ExcerptLines linesOf(String container) {
    return new ExcerptLines(wanted.getOrDefault(container, new HashMap<>()));
  }

  private void see(
      String member, String name, Optional<SchemaAt> schema, boolean masked, ExcerptLines lines) {
    boolean hidden =
        masked
            || schema.map(known -> known.node().path("x-sensitive").asBoolean(false)).orElse(true);
    if (lines.areWanted()) {
      lines.add(member, name + text(hidden, schema));
    }
    value(member, schema, hidden);
  }

  private String text(boolean hidden, Optional<SchemaAt> schema) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "{…}";
      case START_ARRAY -> "[…]";
      case VALUE_STRING -> hidden ? masked(parser.getString()) : Quote.text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          hidden ? "(a number)" : ViolationText.number(parser.getString(), schema);
      case VALUE_TRUE, VALUE_FALSE -> hidden ? "(a boolean)" : parser.getString();
      default -> parser.getString();
    };
  }

  private static String masked(String text) {
    return "(a string of " + Quote.characters(text.codePointCount(0, text.length())) + ")";
  }

  private boolean isDone() {
    while (!left.isEmpty() && left.getFirst().isClosed()) {
      left.removeFirst();
    }
    return isEnough || left.isEmpty();
  }
}
