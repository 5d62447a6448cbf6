package dev.cfbilling.conformance.report;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.result.Interruption;
import dev.cfbilling.conformance.result.KnownFinding;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.text.JudgingEditions;
import dev.cfbilling.conformance.text.Summary;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report for code scanning: SARIF 2.1.0, with each result at the line of the contract that it
 * departs from.
 *
 * <p>A result is a group of findings, so a million faulty records make one annotation. Its
 * fingerprint has the check, the operation, the pattern in the body or the status, path or
 * parameter outside of it, and the place in the contract; it does not change with lines or values
 * of records.
 */
public final class SarifReporter implements Reporter {
  private static final String REPOSITORY = "%SRCROOT%";
  private static final String FINGERPRINT = "finding/v1";

  /** Of what version 1 did not tell apart. */
  private static final String FINGERPRINT_WITH_SUBJECT = "finding/v2";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(Include.NON_ABSENT))
          .build();

  /** The documentation of the API. */
  private static final String HOME = "https://developers.cloudflare.com/billing/";

  private final Function<String, Optional<String>> explanations;
  private final SourceLines lines;
  private final Remedies remedies;

  /**
   * @param explanations a check's explanation by its id; the first line is the question
   * @param lines of the checked contract
   */
  public SarifReporter(
      Function<String, Optional<String>> explanations, SourceLines lines, Remedies remedies) {
    this.explanations = explanations;
    this.lines = lines;
    this.remedies = remedies;
  }

  @Override
  public void write(Report report, Writer out) throws IOException {
    List<String> rules =
        Stream.concat(
                report.groups().stream().map(FindingGroup::check),
                gone(report).map(KnownFinding::check))
            .distinct()
            .toList();
    Map<FindingGroup, String> next = remedies.next(report);
    Sarif.Run run =
        new Sarif.Run(
            new Sarif.Tool(
                new Sarif.Driver(
                    "conform",
                    report
                        .origin()
                        .map(origin -> origin.report().tool())
                        .map(SarifReporter::version),
                    HOME,
                    rules.stream().map(this::rule).toList())),
            List.of(invocation(report)),
            Map.of(
                REPOSITORY,
                new Sarif.ArtifactLocation(
                    Optional.empty(),
                    Optional.empty(),
                    message("The root of the repository that holds the contract."))),
            results(report, rules, next),
            properties(report));
    new VisibleWriter(out)
        .write(
            JSON.writeValueAsString(new Sarif.Log(Sarif.SCHEMA, Sarif.VERSION, List.of(run)))
                + "\n");
    out.flush();
  }

  private Sarif.Rule rule(String check) {
    Optional<String> text = explanations.apply(check);
    return new Sarif.Rule(
        check,
        text.flatMap(all -> all.lines().findFirst()).map(Sarif.Message::new),
        text.map(SarifReporter::reason).map(Sarif.Message::new),
        text.map(Sarif.Message::new));
  }

  /** The version in {@code tool}, which is a name and a version. */
  private static String version(String tool) {
    return tool.substring(tool.indexOf(' ') + 1);
  }

  /** The explanation's second paragraph, on one line. */
  private static String reason(String explanation) {
    String[] parts = explanation.split("\n\n", -1);
    return parts.length < 2 ? explanation : parts[1].replace('\n', ' ');
  }

  private static Sarif.Invocation invocation(Report report) {
    List<Sarif.Notification> notifications = new ArrayList<>();
    report
        .interruption()
        .map(Interruption::reason)
        .ifPresent(reason -> notifications.add(notification("error", reason)));
    report.cautions().forEach(text -> notifications.add(notification("warning", text)));
    new JudgingEditions(report)
        .sentences()
        .forEach(text -> notifications.add(notification("note", text)));
    report.notes().forEach(text -> notifications.add(notification("note", text)));
    CaptureSection.lines(report)
        .forEach(text -> notifications.add(notification("note", text.strip())));
    new Summary(report).expired().forEach(text -> notifications.add(notification("warning", text)));
    new Summary(report).untested().forEach(text -> notifications.add(notification("note", text)));
    return new Sarif.Invocation(
        report.origin().map(origin -> origin.report().command()),
        report.origin().map(origin -> origin.report().madeAt().toString()),
        report.interruption().isEmpty(),
        notifications);
  }

  private static Sarif.Notification notification(String level, String text) {
    return new Sarif.Notification(level, new Sarif.Message(text));
  }

  private static Map<String, Object> properties(Report report) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("contract", report.contractAndEditions());
    properties.put("target", report.target());
    properties.put("coverage", report.coveragePercent());
    OriginText.of(report).forEach(properties::put);
    return properties;
  }

  private List<Sarif.Result> results(
      Report report, List<String> rules, Map<FindingGroup, String> next) {
    boolean compared = report.baseline().isPresent();
    JudgingEditions judging = new JudgingEditions(report);
    return Stream.concat(
            report.groups().stream()
                .map(
                    group ->
                        result(
                            group,
                            compared,
                            rules,
                            next.getOrDefault(group, ""),
                            judging.of(group))),
            gone(report).map(known -> absent(known, rules)))
        .toList();
  }

  private static Stream<KnownFinding> gone(Report report) {
    return report.baseline().stream().flatMap(baseline -> baseline.gone().stream());
  }

  /** A finding that only the baseline has. */
  private static Sarif.Result absent(KnownFinding known, List<String> rules) {
    return new Sarif.Result(
        known.check(),
        rules.indexOf(known.check()),
        level(Severity.INFORMATION),
        Optional.of("absent"),
        new Sarif.Message(known.place() + " no longer occurs."),
        List.of(),
        Map.of(
            fingerprintOf(known.subject()),
            fingerprint(
                known.check(),
                known.operation(),
                known.pattern().or(known::subject),
                known.contract())),
        Optional.empty(),
        Map.of());
  }

  /** An information is in no baseline. */
  private static Optional<String> state(FindingGroup group, boolean compared) {
    return compared && group.severity() != Severity.INFORMATION
        ? Optional.of(group.known().isPresent() ? "unchanged" : "new")
        : Optional.empty();
  }

  private Sarif.Result result(
      FindingGroup group,
      boolean compared,
      List<String> rules,
      String next,
      Optional<String> editions) {
    FindingAt first = group.samples().get(0);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("exchange", first.exchange());
    properties.put("request", first.request());
    properties.put("status", first.status());
    first.finding().pointer().ifPresent(pointer -> properties.put("pointer", pointer));
    group
        .recurrence()
        .ifPresent(
            often -> {
              properties.put("firstSeen", often.first().toString());
              properties.put("runs", "%s of %s".formatted(often.runs(), often.of()));
            });
    properties.put("reproduction", first.reproduction());
    properties.put("next", next);
    editions.ifPresent(judging -> properties.put("judgedBy", judging));
    return new Sarif.Result(
        group.check(),
        rules.indexOf(group.check()),
        level(group.severity()),
        state(group, compared),
        new Sarif.Message(
            first.finding().message() + editions.map(" (by %s)"::formatted).orElse("")),
        List.of(new Sarif.Location(physical(group.contract()), logical(group))),
        Map.of(
            fingerprintOf(group.subject()),
            fingerprint(
                group.check(),
                group.operation(),
                group.pattern().or(group::subject),
                group.contract().toString())),
        Optional.of(group.found()),
        properties);
  }

  private Sarif.PhysicalLocation physical(SpecLocation location) {
    return new Sarif.PhysicalLocation(
        new Sarif.ArtifactLocation(
            Optional.of(lines.uri(location)), Optional.of(REPOSITORY), Optional.empty()),
        new Sarif.Region(lines.line(location)));
  }

  private static List<Sarif.LogicalLocation> logical(FindingGroup group) {
    List<Sarif.LogicalLocation> locations = new ArrayList<>();
    group.operation().ifPresent(id -> locations.add(new Sarif.LogicalLocation(id, "function")));
    group
        .pattern()
        .ifPresent(
            pattern ->
                locations.add(
                    new Sarif.LogicalLocation(group.operation().orElse("") + pattern, "property")));
    return locations;
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFORMATION -> "note";
    };
  }

  private static Optional<Sarif.Message> message(String text) {
    return Optional.of(new Sarif.Message(text));
  }

  private static String fingerprintOf(Optional<String> subject) {
    return subject.isPresent() ? FINGERPRINT_WITH_SUBJECT : FINGERPRINT;
  }

  private static String fingerprint(
      String check, Optional<String> operation, Optional<String> pattern, String contract) {
    String identity = String.join("\n", check, operation.orElse(""), pattern.orElse(""), contract);
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(identity.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
