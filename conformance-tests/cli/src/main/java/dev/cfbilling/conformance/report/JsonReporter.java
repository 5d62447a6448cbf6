package dev.cfbilling.conformance.report;

import dev.cfbilling.conformance.check.record.FocusCoverage;
import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.origin.ReportOrigin;
import dev.cfbilling.conformance.result.BaselineResult;
import dev.cfbilling.conformance.result.Cause;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.result.KnownFinding;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.result.RunOrigin;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.CauseText;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report for programs: one JSON object.
 *
 * <ul>
 *   <li>{@code contract}, {@code target}: strings; {@code interrupted}: why the run was
 *       interrupted, or null; {@code cautions}, {@code notes}: sentences; {@code captures}: losses
 *       in captures, see {@link CaptureJson}
 *   <li>{@code errors}, {@code warnings}: counts; {@code coverage}: percent of the constraints
 *   <li>{@code operations}: {@code operation}, {@code verdict} ({@code conforms}, {@code departs},
 *       {@code untested}), {@code reason} or null, {@code answers} by status, {@code statuses} with
 *       {@code covered}, {@code untested} and {@code undocumented}, {@code constraints}, {@code
 *       exercised}, and each {@code unexercised} one with {@code kind}, {@code detail}, {@code
 *       contract}; for usage also {@code focus}, with {@code mandatory}, {@code carried} and {@code
 *       absent} columns of FOCUS 1.3
 *   <li>{@code exchanges}: {@code index}, {@code operation} or null, {@code request}, {@code
 *       status}, {@code started} or null, {@code errors}, {@code warnings} (never bounded)
 *   <li>{@code findings}, bounded, in run order: {@code exchange}, {@code operation} or null,
 *       {@code status}, {@code check}, {@code severity} ({@code error}, {@code warning}, {@code
 *       information}), {@code pointer} or null, {@code contract} (file and pointer), {@code
 *       message}
 *   <li>{@code causes}, new ones first, worst first: {@code check}, {@code severity}, {@code
 *       contract}, {@code known}: since when a baseline has it and why, or null; {@code seen}:
 *       since when and how often, or null; {@code found} (never bounded), {@code exchanges}, {@code
 *       days}, {@code operations}, {@code patterns}, {@code next}: the next step, {@code patch} of
 *       the contract or null, {@code reproduce}: commands, one per line
 *   <li>{@code run}: {@code made}, {@code tool}, {@code command}, {@code first} and {@code last}
 *       exchange or null, {@code mock}: its settings by name; {@code run} is null if unknown
 *   <li>{@code groups}: {@code check}, {@code operation} or null, {@code severity}, {@code pattern}
 *       or null, {@code contract}, {@code found} (never bounded), {@code shown}, {@code known}:
 *       true if a baseline has it
 *   <li>{@code baseline}: {@code name}, {@code newErrors}, {@code newWarnings}, {@code gone} and
 *       {@code expired} entries as the file has them; null without a baseline
 * </ul>
 */
public final class JsonReporter implements Reporter {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Remedies remedies;

  public JsonReporter(Remedies remedies) {
    this.remedies = remedies;
  }

  @Override
  public void write(Report report, Writer out) {
    try (JsonGenerator json =
        MAPPER.writerWithDefaultPrettyPrinter().createGenerator(new VisibleWriter(out))) {
      json.writeStartObject();
      json.writeStringProperty("contract", report.contract());
      writeStrings("editions", report.editions().stream().map(LocalDate::toString).toList(), json);
      json.writeStringProperty("target", report.target());
      writeNullable("interrupted", report.interruption().map(Interruption::reason), json);
      writeStrings("cautions", report.cautions(), json);
      writeStrings("notes", report.notes(), json);
      CaptureJson.write(report.captures(), json);
      json.writeNumberProperty("errors", report.count(Severity.ERROR));
      json.writeNumberProperty("warnings", report.count(Severity.WARNING));
      json.writeNumberProperty("coverage", report.coveragePercent());
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
      json.writeArrayPropertyStart("causes");
      report.causes().forEach(cause -> write(cause, report, json));
      json.writeEndArray();
      writeBaseline(report, json);
      json.writeName("run");
      writeOrigin(report, json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(OperationResult operation, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("operation", operation.operation());
    writeStrings("editions", operation.editions().stream().map(LocalDate::toString).toList(), json);
    json.writeStringProperty("verdict", operation.verdict().name().toLowerCase(Locale.ROOT));
    writeNullable("reason", operation.reason(), json);
    json.writeObjectPropertyStart("answers");
    operation
        .answers()
        .forEach((status, count) -> json.writeNumberProperty(Integer.toString(status), count));
    json.writeEndObject();
    json.writeObjectPropertyStart("statuses");
    writeStrings("covered", List.copyOf(operation.statuses().covered()), json);
    writeStrings("untested", operation.statuses().untested(), json);
    writeStrings(
        "undocumented", operation.statuses().others().stream().map(String::valueOf).toList(), json);
    json.writeEndObject();
    json.writeNumberProperty("constraints", operation.constraints());
    json.writeNumberProperty("exercised", operation.exercised());
    json.writeArrayPropertyStart("unexercised");
    operation
        .unexercised()
        .forEach(
            constraint -> {
              json.writeStartObject();
              json.writeStringProperty("kind", constraint.kind());
              json.writeStringProperty("detail", constraint.detail());
              json.writeStringProperty("contract", constraint.location().toString());
              json.writeEndObject();
            });
    json.writeEndArray();
    operation.focus().ifPresent(focus -> write(focus, json));
    json.writeEndObject();
  }

  private static void write(FocusCoverage focus, JsonGenerator json) {
    json.writeObjectPropertyStart("focus");
    json.writeNumberProperty("mandatory", focus.mandatory());
    json.writeNumberProperty("carried", focus.carried());
    writeStrings("absent", focus.absent(), json);
    json.writeEndObject();
  }

  private static void write(ExchangeResult exchange, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("index", exchange.index());
    writeNullable("operation", exchange.operation(), json);
    writeNullable("edition", exchange.edition().map(LocalDate::toString), json);
    json.writeStringProperty("request", exchange.request());
    json.writeNumberProperty("status", exchange.status());
    writeNullable("started", exchange.startedAt().map(String::valueOf), json);
    if (exchange.times().isPresent()) {
      AnswerTimes times = exchange.times().get();
      json.writeNumberProperty("firstByteMilliseconds", times.firstByte().toMillis());
      json.writeNumberProperty("wholeMilliseconds", times.whole().toMillis());
    }
    json.writeNumberProperty("errors", exchange.errors());
    json.writeNumberProperty("warnings", exchange.warnings());
    json.writeEndObject();
  }

  private static void write(FindingAt at, JsonGenerator json) {
    json.writeStartObject();
    json.writeNumberProperty("exchange", at.exchange());
    writeNullable("operation", at.operation(), json);
    json.writeNumberProperty("status", at.status());
    json.writeStringProperty("check", at.finding().check());
    json.writeStringProperty("severity", at.finding().severity().wireName());
    writeNullable("pointer", at.finding().pointer(), json);
    json.writeStringProperty("contract", at.finding().contract().toString());
    json.writeStringProperty("message", at.finding().message());
    json.writeEndObject();
  }

  private static void write(FindingGroup group, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("check", group.check());
    writeNullable("operation", group.operation(), json);
    json.writeStringProperty("severity", group.severity().wireName());
    writeNullable("pattern", group.pattern(), json);
    json.writeStringProperty("contract", group.contract().toString());
    json.writeNumberProperty("found", group.found());
    json.writeNumberProperty("shown", group.samples().size());
    json.writeBooleanProperty("known", group.known().isPresent());
    json.writeEndObject();
  }

  private void write(Cause cause, Report report, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("check", cause.check());
    json.writeStringProperty("severity", cause.severity().wireName());
    json.writeStringProperty("contract", cause.contract().toString());
    writeNullable("known", CauseText.known(cause), json);
    writeNullable("seen", CauseText.seen(cause), json);
    json.writeNumberProperty("found", cause.found());
    json.writeNumberProperty("exchanges", cause.exchanges());
    writeStrings("days", cause.days().stream().map(String::valueOf).toList(), json);
    writeStrings("operations", cause.operations(), json);
    writeStrings("patterns", cause.patterns(), json);
    json.writeStringProperty("next", remedies.next(cause, report, Remedies.SHOWN));
    writeNullable("patch", remedies.patch(cause), json);
    writeStrings("reproduce", cause.first().reproduction().lines().toList(), json);
    json.writeEndObject();
  }

  private static void writeBaseline(Report report, JsonGenerator json) {
    json.writeName("baseline");
    if (report.baseline().isEmpty()) {
      json.writeNull();
      return;
    }
    BaselineResult baseline = report.baseline().get();
    json.writeStartObject();
    json.writeStringProperty("name", baseline.name());
    json.writeNumberProperty("newErrors", report.countNew(Severity.ERROR));
    json.writeNumberProperty("newWarnings", report.countNew(Severity.WARNING));
    write("gone", baseline.gone(), json);
    write("expired", baseline.expired(), json);
    json.writeEndObject();
  }

  private static void write(String name, List<KnownFinding> findings, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    for (KnownFinding known : findings) {
      json.writeStartObject();
      json.writeStringProperty("check", known.check());
      writeNullable("operation", known.operation(), json);
      writeNullable("pattern", known.pattern(), json);
      writeNullable("subject", known.subject(), json);
      json.writeStringProperty("contract", known.contract());
      json.writeStringProperty("firstSeen", known.firstSeen().toString());
      json.writeStringProperty("lastSeen", known.lastSeen().toString());
      json.writeStringProperty("reason", known.reason());
      writeNullable("expires", known.expires().map(LocalDate::toString), json);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeOrigin(Report report, JsonGenerator json) {
    if (report.origin().isEmpty()) {
      json.writeNull();
      return;
    }
    RunOrigin run = report.origin().get();
    ReportOrigin origin = run.report();
    json.writeStartObject();
    json.writeStringProperty("made", origin.madeAt().toString());
    json.writeStringProperty("tool", origin.tool());
    json.writeStringProperty("command", origin.command());
    writeNullable("first", report.span().map(span -> span.first().toString()), json);
    writeNullable("last", report.span().map(span -> span.last().toString()), json);
    json.writeObjectPropertyStart("mock");
    run.mock().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeNullable(String name, Optional<String> text, JsonGenerator json) {
    json.writeName(name);
    if (text.isPresent()) {
      json.writeString(text.get());
    } else {
      json.writeNull();
    }
  }

  private static void writeStrings(String name, List<String> texts, JsonGenerator json) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
