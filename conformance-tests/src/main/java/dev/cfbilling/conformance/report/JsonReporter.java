package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.run.ExchangeResult;
import dev.cfbilling.conformance.run.FindingAt;
import dev.cfbilling.conformance.run.FindingGroup;
import dev.cfbilling.conformance.run.Interruption;
import dev.cfbilling.conformance.run.OperationResult;
import dev.cfbilling.conformance.run.Report;
import java.io.Writer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report for programs.
 *
 * <p>An object of {@code contract}, {@code target}, {@code interrupted} (why the target stopped
 * early, or null), {@code errors} and {@code warnings} (counts), {@code operations}, {@code
 * exchanges}, {@code findings} (bounded) and {@code groups} (with the whole count of each rule).
 */
public final class JsonReporter implements Reporter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Override
  public void write(Report report, Writer out) {
    try (JsonGenerator json = MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("contract", report.contract());
      json.writeStringProperty("target", report.target());
      json.writeName("interrupted");
      writeNullable(json, report.interruption().map(Interruption::reason).orElse(null));
      json.writeNumberProperty("errors", report.errors());
      json.writeNumberProperty("warnings", report.warnings());
      json.writeArrayPropertyStart("operations");
      report.operations().forEach(operation -> write(operation, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("exchanges");
      report.exchanges().forEach(exchange -> write(exchange, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("findings");
      report.findings().forEach(finding -> write(finding, json));
      json.writeEndArray();
      json.writeArrayPropertyStart("groups");
      report.groups().forEach(group -> write(group, json));
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(OperationResult operation, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("operation", operation.operation());
    json.writeStringProperty("verdict", operation.verdict().name().toLowerCase(Locale.ROOT));
    json.writeObjectPropertyStart("statuses");
    operation
        .statuses()
        .forEach((status, count) -> json.writeNumberProperty(Integer.toString(status), count));
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(ExchangeResult exchange, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("index", exchange.index());
    json.writeName("operation");
    writeNullable(json, exchange.operation().orElse(null));
    json.writeStringProperty("request", exchange.request());
    json.writeNumberProperty("status", exchange.status());
    json.writeNumberProperty("errors", exchange.errors());
    json.writeNumberProperty("warnings", exchange.warnings());
    json.writeEndObject();
  }

  private static void write(FindingAt at, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("exchange", at.exchange());
    json.writeStringProperty("operation", at.operation());
    json.writeNumberProperty("status", at.status());
    json.writeStringProperty("check", at.finding().check());
    json.writeStringProperty("severity", at.finding().severity().wireName());
    json.writeName("pointer");
    writeNullable(json, at.finding().pointer().orElse(null));
    json.writeStringProperty("contract", at.finding().contract().toString());
    json.writeStringProperty("message", at.finding().message());
    json.writeEndObject();
  }

  private static void write(FindingGroup group, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("check", group.check());
    json.writeStringProperty("operation", group.operation());
    json.writeStringProperty("contract", group.contract().toString());
    json.writeStringProperty("severity", group.severity().wireName());
    json.writeNumberProperty("found", group.found());
    json.writeNumberProperty("shown", group.shown());
    json.writeEndObject();
  }

  private static void writeNullable(JsonGenerator json, @Nullable String text) {
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }
}
