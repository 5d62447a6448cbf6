package dev.cfbilling.conformance.report.drift;

import dev.cfbilling.conformance.baseline.AcceptedDifference;
import dev.cfbilling.conformance.drift.result.Acceptance;
import dev.cfbilling.conformance.drift.result.Difference;
import dev.cfbilling.conformance.drift.result.DriftReport;
import dev.cfbilling.conformance.drift.result.NearestEdition;
import dev.cfbilling.conformance.drift.result.NotCompared;
import dev.cfbilling.conformance.drift.result.TrafficEvidence;
import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.report.VisibleWriter;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The comparison for programs: one JSON object.
 *
 * <ul>
 *   <li>{@code run}: {@code made} (when), {@code tool}, {@code command}, and {@code first} and
 *       {@code last} (times of captured exchanges); null if unknown
 *   <li>{@code older}, {@code newer}: the documents' names; {@code operations}: their number
 *   <li>{@code nearest}: of the edition that the newer document is nearest to, the first day
 *       ({@code edition}), {@code names} and the number of {@code differences}; absent if not
 *       looked for
 *   <li>{@code interrupted}: why the comparison is incomplete; absent if it is not
 *   <li>{@code breaking}, {@code compatible}: counts; {@code breakingSource}, {@code
 *       breakingBinary}: those of code that uses the Java client; {@code notes}: sentences
 *   <li>{@code differences}: {@code kind}, {@code effect} ({@code compatible}, {@code
 *       breaks-caller}, {@code breaks-reader}), {@code breaking}, {@code what}, {@code older} and
 *       {@code newer} (file and pointer), {@code operations} (ids), {@code client}, {@code java}
 *       ({@code compatible}, {@code breaks-source}, {@code breaks-binary}, which is both)
 *   <li>{@code baseline}: {@code name}, and the {@code accepted}, {@code gone} and {@code expired}
 *       entries as the file has them; absent without one
 *   <li>{@code notCompared}: {@code what} was not compared, and {@code why}
 * </ul>
 */
public final class DriftJson implements DriftReporter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public void write(DriftReport report, Writer out) {
    try (JsonGenerator json =
        MAPPER.writerWithDefaultPrettyPrinter().createGenerator(new VisibleWriter(out))) {
      json.writeStartObject();
      writeOrigin(report, json);
      json.writeStringProperty("older", report.compared().older());
      json.writeStringProperty("newer", report.compared().newer());
      json.writeNumberProperty("operations", report.compared().operations());
      json.writeNumberProperty("breaking", report.breaking());
      json.writeNumberProperty("compatible", report.compatible());
      json.writeNumberProperty("breakingSource", report.breakingSource());
      json.writeNumberProperty("breakingBinary", report.breakingBinary());
      report.nearest().ifPresent(nearest -> write(nearest, json));
      report
          .captured()
          .interruption()
          .ifPresent(reason -> json.writeStringProperty("interrupted", reason));
      json.writeArrayPropertyStart("notes");
      report.notes().forEach(json::writeString);
      json.writeEndArray();
      json.writeArrayPropertyStart("differences");
      report.differences().forEach(difference -> write(difference, json));
      json.writeEndArray();
      report.acceptance().ifPresent(acceptance -> write(acceptance, json));
      json.writeArrayPropertyStart("notCompared");
      report.compared().without().forEach(row -> write(row, json));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void writeOrigin(DriftReport report, JsonGenerator json) {
    if (report.origin().isEmpty()) {
      json.writeNullProperty("run");
      return;
    }
    ReportOrigin origin = report.origin().get();
    json.writeObjectPropertyStart("run");
    json.writeStringProperty("made", origin.madeAt().toString());
    json.writeStringProperty("tool", origin.tool());
    json.writeStringProperty("command", origin.command());
    report
        .captured()
        .exchanges()
        .ifPresent(
            span -> {
              json.writeStringProperty("first", span.first().toString());
              json.writeStringProperty("last", span.last().toString());
            });
    json.writeEndObject();
  }

  private static void write(NearestEdition nearest, JsonGenerator json) {
    json.writeObjectPropertyStart("nearest");
    json.writeStringProperty("edition", nearest.edition().date().toString());
    json.writeArrayPropertyStart("names");
    nearest.edition().names().forEach(json::writeString);
    json.writeEndArray();
    json.writeNumberProperty("differences", nearest.differences());
    json.writeEndObject();
  }

  private static void write(Difference difference, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("kind", difference.kind());
    json.writeStringProperty("effect", difference.effect().wireName());
    json.writeBooleanProperty("breaking", difference.effect().isBreaking());
    json.writeStringProperty("what", difference.what());
    json.writeStringProperty("older", difference.older().toString());
    json.writeStringProperty("newer", difference.newer().toString());
    json.writeArrayPropertyStart("operations");
    difference.operations().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("client", difference.client());
    json.writeStringProperty("java", difference.java().wireName());
    difference.observation().ifPresent(observation -> write(observation, json));
    json.writeEndObject();
  }

  private static void write(Acceptance acceptance, JsonGenerator json) {
    json.writeObjectPropertyStart("baseline");
    json.writeStringProperty("name", acceptance.baseline());
    write("accepted", acceptance.accepted(), json);
    write("gone", acceptance.gone(), json);
    write("expired", acceptance.expired(), json);
    json.writeEndObject();
  }

  private static void write(String name, List<AcceptedDifference> entries, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (AcceptedDifference entry : entries) {
      json.writeStartObject();
      json.writeStringProperty("kind", entry.kind());
      json.writeStringProperty("place", entry.place());
      json.writeStringProperty("what", entry.what());
      json.writeStringProperty("firstSeen", entry.firstSeen().toString());
      json.writeStringProperty("reason", entry.reason());
      entry.expires().ifPresent(day -> json.writeStringProperty("expires", day.toString()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(NotCompared row, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("what", row.label());
    json.writeStringProperty("why", row.reason());
    json.writeEndObject();
  }

  private static void write(TrafficEvidence observation, JsonGenerator json) {
    json.writeNumberProperty("count", observation.count());
    observation.first().ifPresent(at -> json.writeStringProperty("firstSeen", at.toString()));
    observation.last().ifPresent(at -> json.writeStringProperty("lastSeen", at.toString()));
    observation.patch().ifPresent(patch -> json.writeStringProperty("patch", patch));
  }
}
