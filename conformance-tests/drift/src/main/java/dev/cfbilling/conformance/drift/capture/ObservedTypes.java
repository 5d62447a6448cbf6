package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.json.BodyTokens;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The observed types by place in the contract: of unknown fields, and of strings, which may have a
 * format that the contract lacks. Keeps no values.
 */
final class ObservedTypes {
  private final ObservedCounts counts;
  private final Map<SpecLocation, Seen> seen = new HashMap<>();

  /** The strings of a schema, or all values of a new field. */
  private record Seen(SchemaAt schema, ObservedType form, SeenTimes times) {}

  ObservedTypes(ObservedCounts counts) {
    this.counts = counts;
  }

  /** The observed type of an unknown field. */
  ObservedType ofField(SpecLocation properties, String field) {
    Seen known = seen.get(properties.child(field));
    return known == null ? new ObservedType() : known.form();
  }

  /** The observed type of the strings with the schema at {@code place}. */
  Optional<ObservedType> ofStrings(SpecLocation place) {
    return Optional.ofNullable(seen.get(place)).map(Seen::form);
  }

  /** Passes on each schema without a format if all its strings had one. */
  void forEachNewFormat(BiConsumer<Departure, SeenTimes> consumer) {
    seen.forEach(
        (place, known) -> {
          boolean strings = known.schema().location().equals(place);
          if (strings && !known.schema().node().has("format")) {
            known
                .form()
                .format()
                .ifPresent(
                    format ->
                        consumer.accept(
                            new Departure(DepartureKind.FORMAT_ADDED, place, format, false),
                            known.times()));
          }
        });
  }

  /**
   * Reads a body after {@link ObservedCounts} has counted its unknown fields.
   *
   * @throws IOException when the recorded body can't be read back
   */
  void read(Body body, SchemaAt root, Sighting sighting) throws IOException {
    try (JsonParser parser = BodyTokens.open(body)) {
      parser.nextToken();
      new Walk(parser, sighting, root).value(Optional.of(root));
    }
  }

  /** Walks through one body. */
  private final class Walk {
    private final JsonParser parser;
    private final Sighting sighting;
    private final SchemaAt root;

    Walk(JsonParser parser, Sighting sighting, SchemaAt root) {
      this.parser = parser;
      this.sighting = sighting;
      this.root = root;
    }

    private void value(Optional<SchemaAt> schema) {
      JsonToken token = parser.currentToken();
      if (token == JsonToken.START_OBJECT) {
        members(schema);
      } else if (token == JsonToken.START_ARRAY) {
        Optional<SchemaAt> items = schema.flatMap(SchemaAt::items);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          value(items);
        }
      } else if (token == JsonToken.VALUE_STRING && schema.isPresent()) {
        text(schema.get());
      }
    }

    private void text(SchemaAt schema) {
      boolean free = schema.node().path("type").toString().contains("\"string\"");
      if (!free || schema.node().has("enum")) {
        return;
      }
      Seen known = seen(schema.location(), schema);
      if (!known.form().isSettled()) {
        known.form().see(parser);
        known.times().add(sighting.in(pointer()));
      }
    }

    private String pointer() {
      return BodyPlaces.general(root, parser.streamReadContext().pathAsPointer().toString());
    }

    private void members(Optional<SchemaAt> schema) {
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        parser.nextToken();
        Optional<SchemaAt> property = property(schema, name);
        SchemaAt around = schema.orElse(null);
        if (property.isEmpty() && around != null) {
          unnamed(around, name);
        } else {
          value(property);
        }
      }
    }

    private Optional<SchemaAt> property(Optional<SchemaAt> schema, String name) {
      return schema.flatMap(known -> known.property(name));
    }

    private void unnamed(SchemaAt around, String name) {
      SpecLocation place = around.location().child("properties");
      if (counts.tellsApart(place, name)) {
        field(seen(place.child(name), around).form());
      } else {
        parser.skipChildren();
      }
    }

    private void field(ObservedType form) {
      form.see(parser);
      if (parser.currentToken() == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          field(form.items());
        }
      } else if (parser.currentToken() == JsonToken.START_OBJECT) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
          parser.nextToken();
          form.member(name).ifPresentOrElse(this::field, parser::skipChildren);
        }
      }
    }

    private Seen seen(SpecLocation place, SchemaAt schema) {
      Seen known = seen.get(place);
      if (known == null) {
        known = new Seen(schema, new ObservedType(), new SeenTimes());
        seen.put(place, known);
      }
      return known;
    }
  }
}
