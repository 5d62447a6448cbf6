package dev.cfbilling.conformance.probe.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.mock.MockTarget;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API moves its paths; what is asked and what is found must not depend on them. */
class MovedPathsTest {
  private static final int MAX_SAMPLES = 5;

  /** What is asked about and what the faults are done to; all 46 would only take longer. */
  private static final Set<String> FEW =
      Set.of("workers_standard_requests", "d1_rows_read", "r2_data_storage");

  private static final JsonMapper MAPPER = JsonMapper.shared();

  @TempDir private static Path directory;
  private static Contract moved;

  @BeforeAll
  static void move() throws IOException, ContractException {
    moved = load(withOtherPaths());
  }

  /** The first half of them by day, all at night. */
  static Stream<String> faults() {
    List<String> faults =
        List.of(
            "list-cost",
            "account-left-out",
            "month-thirteen",
            "wrong-sum",
            "foreign-account",
            "long-period-accepted");
    return faults.stream().limit(Boolean.getBoolean("nightly") ? faults.size() : 3);
  }

  @ParameterizedTest
  @MethodSource("faults")
  @Tag("sized")
  void findsTheSameOnOtherPaths(String fault) throws Exception {
    assertThat(findings(moved, fault)).isNotEmpty().isEqualTo(findings(Traffic.CONTRACT, fault));
  }

  @Test
  void plansTheSameOnOtherPaths() throws Exception {
    assertThat(calls(moved)).isNotEmpty().isEqualTo(calls(Traffic.CONTRACT));
  }

  @Test
  void namesAnOperationWithoutAResource() throws Exception {
    ObjectNode document = document();
    document.findParents("x-resource").forEach(of -> ((ObjectNode) of).remove("x-resource"));

    Report report = probes(load(document), "list-cost");

    assertThat(report.cautions())
        .contains(
            "getAccountBillableUsage is not asked about what it means: the contract gives it no"
                + " x-resource, which says which rules and probes apply.")
        .hasSize(Traffic.CONTRACT.operations().size());
  }

  private static List<String> calls(Contract contract) throws Exception {
    return probes(contract).plan(new MockTarget(contract)).stream()
        .map(
            call ->
                "%s %s %s %s"
                    .formatted(
                        call.call().operation().id(),
                        call.call().method(),
                        call.call().query(),
                        call.purposes()))
        .toList();
  }

  private static List<String> findings(Contract contract, String fault) throws Exception {
    return probes(contract, fault).findings().stream()
        .map(
            at ->
                "%s %s %s %s"
                    .formatted(
                        at.exchange(),
                        at.operation().orElse(""),
                        at.finding().check(),
                        at.finding().message()))
        .toList();
  }

  private static Report probes(Contract contract, String fault) throws Exception {
    MockApiBuilder mock =
        MockApi.builder()
            .clock(MockApi.USUAL_TIME)
            .catalogue(MetricCatalogue.bundled().only(FEW))
            .fault(Faults.find(fault).orElseThrow());
    return new ConformanceRun(
            contract,
            Checks.all(contract),
            Selection.everything(),
            SeverityTable.standard(),
            MAX_SAMPLES)
        .run(new MockTarget(contract, mock), probes(contract));
  }

  private static ProbeRun probes(Contract contract) {
    return new ProbeRun(contract, Selection.everything(), InstantSource.fixed(MockApi.USUAL_TIME));
  }

  /** The bundled contract with every path renamed, down to its last word. */
  private static ObjectNode withOtherPaths() throws IOException {
    ObjectNode document = document();
    ObjectNode paths = MAPPER.createObjectNode();
    document
        .path("paths")
        .forEachEntry(
            (path, item) -> {
              String owner = path.substring(0, path.indexOf('}') + 1);
              paths.set("/moved" + owner + "/costs/" + paths.size(), item);
            });
    document.set("paths", paths);
    return document;
  }

  private static ObjectNode document() throws IOException {
    try (InputStream json =
        MovedPathsTest.class.getResourceAsStream("/dev/cfbilling/spec/openapi.json")) {
      return (ObjectNode) MAPPER.readTree(json);
    }
  }

  private static Contract load(ObjectNode document) throws IOException, ContractException {
    return ContractLoader.load(
        Files.writeString(directory.resolve("openapi.json"), document.toString()));
  }
}
