package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Body;
import dev.cfbilling.conformance.finding.Excerpt;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.json.BodyTokens;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What stands around the places of findings in a body.
 *
 * <p>The body is read once more, and no further than the last of the places, so that excerpts cost
 * nothing while there are no findings. A value that is sensitive, or that the contract does not
 * name, is described and not shown.
 */
public final class Excerpts {
  private final JsonParser parser;
  private final Map<String, ExcerptWindow> windows = new LinkedHashMap<>();

  private Excerpts(JsonParser parser, Set<String> places) {
    this.parser = parser;
    places.forEach(place -> windows.put(place, new ExcerptWindow(place)));
  }

  /**
   * An excerpt for each place that the body has; of a body that is no JSON, what could be read.
   *
   * @param places pointers into the body
   * @throws IOException when the recorded body can't be read back
   */
  public static Map<String, Excerpt> of(Subject subject, Set<String> places) throws IOException {
    Optional<Body> body = subject.exchange().response().body();
    if (places.isEmpty() || body.isEmpty()) {
      return Map.of();
    }
    try (JsonParser parser = BodyTokens.characters(body.get())) {
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
      // A check has said so; what was read before is still worth showing.
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
    if (token == JsonToken.START_OBJECT) {
      windows.values().forEach(window -> window.enter(pointer));
      members(pointer, schema, masked);
      windows.values().forEach(window -> window.leave(pointer));
    } else if (token == JsonToken.START_ARRAY) {
      elements(pointer, schema.flatMap(SchemaAt::items), masked);
      windows.values().forEach(window -> window.leave(pointer));
    }
  }

  private void members(String object, Optional<SchemaAt> schema, boolean masked) {
    List<ExcerptWindow> here = windowsIn(object);
    for (String name = parser.nextName(); name != null && !isDone(); name = parser.nextName()) {
      parser.nextToken();
      String member = object + "/" + JsonPointers.escape(name);
      Optional<SchemaAt> property = property(schema, name);
      see(member, Quote.text(name) + ": ", property, masked, here);
    }
  }

  private static Optional<SchemaAt> property(Optional<SchemaAt> schema, String name) {
    return schema.flatMap(known -> known.property(name));
  }

  private void elements(String array, Optional<SchemaAt> items, boolean masked) {
    List<ExcerptWindow> here = windowsIn(array);
    for (long i = 0; parser.nextToken() != JsonToken.END_ARRAY && !isDone(); i++) {
      see(array + "/" + i, "", items, masked, here);
    }
  }

  private void see(
      String member,
      String name,
      Optional<SchemaAt> schema,
      boolean masked,
      List<ExcerptWindow> here) {
    boolean hidden =
        masked
            || schema.map(known -> known.node().path("x-sensitive").asBoolean(false)).orElse(true);
    if (!here.isEmpty()) {
      String line = name + text(hidden);
      here.forEach(window -> window.add(member, line));
    }
    value(member, schema, hidden);
  }

  private String text(boolean hidden) {
    return switch (parser.currentToken()) {
      case START_OBJECT -> "{…}";
      case START_ARRAY -> "[…]";
      case VALUE_STRING -> hidden ? masked(parser.getString()) : Quote.text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          hidden ? "(a number)" : Quote.raw(parser.getString());
      case VALUE_TRUE, VALUE_FALSE -> hidden ? "(a boolean)" : parser.getString();
      default -> parser.getString();
    };
  }

  private static String masked(String text) {
    return "(a string of " + Quote.characters(text.codePointCount(0, text.length())) + ")";
  }

  private List<ExcerptWindow> windowsIn(String container) {
    return windows.values().stream().filter(window -> window.isIn(container)).toList();
  }

  private boolean isDone() {
    return windows.values().stream().allMatch(ExcerptWindow::isClosed);
  }
}
