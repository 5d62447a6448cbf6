package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.CaptureQuality;
import dev.cfbilling.conformance.run.CaptureQuality.Loss;
import dev.cfbilling.conformance.run.CaptureQuality.Part;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code captures}: an array with one object for each program that wrote captures.
 *
 * <p>The object has the numbers of {@code captures}, {@code entries} and {@code calls} of the
 * contract, and the program's name as {@code exporter}. Each of {@code losses} has a {@code kind}
 * ({@code no_answer}, {@code not_modified}, {@code cut}, {@code missing}, {@code unreadable}) and
 * its {@code calls}. {@code unread} lists entries, {@code broken} has a sentence for each broken
 * capture, and {@code advice} says how to capture more.
 */
final class CaptureJson {
  private CaptureJson() {}

  static void write(CaptureQuality captures, JsonGenerator json) {
    json.writeArrayPropertyStart("captures");
    captures.parts().forEach(part -> write(part, json));
    json.writeEndArray();
  }

  private static void write(Part part, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("exporter", part.exporter());
    json.writeNumberProperty("captures", part.captures());
    json.writeNumberProperty("entries", part.entries());
    json.writeNumberProperty("calls", part.calls());
    json.writeArrayPropertyStart("losses");
    for (Loss loss : part.losses()) {
      json.writeStartObject();
      json.writeStringProperty("kind", loss.kind().name().toLowerCase(Locale.ROOT));
      json.writeArrayPropertyStart("calls");
      loss.calls().forEach(json::writeString);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("unread");
    part.unread().forEach(json::writeString);
    json.writeEndArray();
    json.writeArrayPropertyStart("broken");
    part.broken().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("advice", part.advice());
    json.writeEndObject();
  }
}
