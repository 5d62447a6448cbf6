package dev.cfbilling.conformance.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parts of SARIF 2.1.0 that a report needs; the names are the standard's. */
final class Sarif {
  static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  static final String VERSION = "2.1.0";

  private Sarif() {}

  record Log(@JsonProperty("$schema") String schema, String version, List<Run> runs) {}

  record Run(
      Tool tool,
      List<Invocation> invocations,
      Map<String, ArtifactLocation> originalUriBaseIds,
      List<Result> results,
      Map<String, Object> properties) {}

  record Tool(Driver driver) {}

  record Driver(String name, Optional<String> version, String informationUri, List<Rule> rules) {}

  record Rule(
      String id,
      Optional<Message> shortDescription,
      Optional<Message> fullDescription,
      Optional<Message> help) {}

  /** How the run went: its interruption, cautions and notes. */
  record Invocation(
      Optional<String> commandLine,
      Optional<String> startTimeUtc,
      boolean executionSuccessful,
      List<Notification> toolExecutionNotifications) {}

  record Notification(String level, Message message) {}

  record Result(
      String ruleId,
      int ruleIndex,
      String level,
      Optional<String> baselineState,
      Message message,
      List<Location> locations,
      Map<String, String> partialFingerprints,
      Optional<Long> occurrenceCount,
      Map<String, Object> properties) {}

  record Location(PhysicalLocation physicalLocation, List<LogicalLocation> logicalLocations) {}

  record PhysicalLocation(ArtifactLocation artifactLocation, Region region) {}

  record ArtifactLocation(
      Optional<String> uri, Optional<String> uriBaseId, Optional<Message> description) {}

  record Region(int startLine) {}

  record LogicalLocation(String fullyQualifiedName, String kind) {}

  record Message(String text) {}
}
