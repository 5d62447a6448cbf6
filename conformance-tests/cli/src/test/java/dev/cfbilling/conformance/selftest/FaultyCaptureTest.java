package dev.cfbilling.conformance.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Har;
import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.har.CaptureTarget;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.FindingGroup;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.TargetException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A capture with one entry for each kind of fault of each operation, checked as a user would. */
class FaultyCaptureTest {
  @TempDir private Path directory;

  @Test
  void hasOneErrorForEachFaultyEntryAtItsPlace() throws IOException, TargetException {
    List<SelfTestFault> faults = onePerKind();
    List<String> expected = new ArrayList<>();
    List<ObjectNode> entries = new ArrayList<>();
    for (SelfTestFault fault : faults) {
      SelfTestFault.Expectation what = fault.expected().orElseThrow();
      expected.add(
          "%s error %s %s %s"
              .formatted(
                  entries.size(),
                  fault.operation().id(),
                  what.check(),
                  what.pointer().orElse("around the body")));
      entries.add(entry(fault.exchange()));
    }

    List<String> found = new ArrayList<>();
    for (FindingGroup group : check(entries).groups()) {
      if (group.check().equals("request.credentials")) {
        continue;
      }
      for (FindingAt at : group.samples()) {
        found.add(
            "%s %s %s %s %s"
                .formatted(
                    at.exchange(),
                    group.severity().wireName(),
                    group.operation().orElse(""),
                    group.check(),
                    at.finding().pointer().orElse("around the body")));
      }
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(faults).hasSizeGreaterThan(80);
  }

  /** But what is a warning, or in a capture only an information. */
  private static List<SelfTestFault> onePerKind() {
    Map<List<String>, SelfTestFault> faults = new LinkedHashMap<>();
    new SelfTestFaults(Traffic.CONTRACT)
        .forEach(
            fault ->
                fault
                    .expected()
                    .filter(what -> !what.check().startsWith("drift."))
                    .filter(what -> !what.check().equals("request.credentials"))
                    .filter(what -> !what.check().equals("response.caching"))
                    .filter(what -> !what.check().equals("request.range"))
                    .ifPresent(
                        what ->
                            faults.putIfAbsent(
                                List.of(fault.kind(), what.check(), fault.operation().id()),
                                fault)));
    return List.copyOf(faults.values());
  }

  private static ObjectNode entry(Exchange exchange) throws IOException {
    Response response = exchange.response();
    ObjectNode entry = Har.entry(exchange.request().url().toString(), response.status(), "");
    ObjectNode request = entry.withObject("/request").put("method", exchange.request().method());
    exchange
        .request()
        .body()
        .ifPresent(
            json ->
                request
                    .putObject("postData")
                    .put("mimeType", "application/json")
                    .put("text", json));
    ArrayNode headers = ((ArrayNode) entry.path("response").path("headers")).removeAll();
    if (response.headers().known()) {
      headers.addObject().put("name", "Server").put("value", "cloudflare");
    }
    response
        .headers()
        .values()
        .forEach((name, value) -> headers.addObject().put("name", name).put("value", value));
    ObjectNode content = (ObjectNode) entry.path("response").path("content");
    content.remove("mimeType");
    response.contentType().ifPresent(type -> content.put("mimeType", type));
    try (InputStream body = response.body().orElseThrow().open()) {
      content.put("encoding", "base64");
      content.put("text", Base64.getEncoder().encodeToString(body.readAllBytes()));
    }
    return entry;
  }

  private Report check(List<ObjectNode> entries) throws IOException, TargetException {
    Path har = Har.write(directory.resolve("faulty.har"), entries.toArray(ObjectNode[]::new));
    ConformanceRun run =
        new ConformanceRun(
            Traffic.CONTRACT,
            Checks.all(Traffic.CONTRACT, List.of()),
            Selection.everything(),
            SeverityTable.standard(),
            entries.size());
    return run.run(new CaptureTarget(har));
  }
}
