package dev.cfbilling.conformance.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.Traffic;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.rule.Meaning;
import dev.cfbilling.conformance.rule.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** No false alarm: what the contract and the API's documentation show is never an error. */
class ExamplesTest {
  /**
   * What is no error in some of them. The documentation's PayGo examples have a first day on which
   * more has run up than the day adds; of ours, most have no costs.
   */
  private static final Map<String, Set<String>> ODDITIES =
      Map.ofEntries(
          Map.entry("getBillingUsagePaygo.alpha.json", Set.of("paygo.cumulative-sum")),
          Map.entry("getBillingUsagePaygo.beta.json", Set.of("paygo.cumulative-sum")),
          Map.entry("getPaygoUsage.json", Set.of("paygo.cumulative-sum")),
          Map.entry(
              "getPaygoBillableUsage.json", Set.of("paygo.cumulative-sum", "paygo.charge-class")),
          Map.entry("contract-level", Set.of("dataset.costs-populated")),
          Map.entry("grouped", Set.of("dataset.costs-populated")),
          Map.entry("filtered", Set.of("dataset.costs-populated")),
          Map.entry("full-period", Set.of("dataset.costs-populated")),
          Map.entry("nulls", Set.of("dataset.costs-populated")),
          Map.entry("product-family", Set.of("dataset.costs-populated")),
          Map.entry("tags", Set.of("dataset.costs-populated")),
          Map.entry("without-costs", Set.of("dataset.costs-populated")));

  private static final List<Rule> RULES =
      Rules.all(InstantSource.fixed(Instant.parse("2026-11-21T00:00:00Z")));
  private static final Path DOCS = Path.of("../../spec/src/test/resources/docs-examples");

  @TestFactory
  Stream<DynamicTest> reportsNothingInAnExampleOfTheContract() {
    return Traffic.CONTRACT.operations().stream()
        .flatMap(
            operation ->
                operation.responses().values().stream()
                    .flatMap(
                        shape ->
                            shape.examples().stream()
                                .map(
                                    example ->
                                        clean(
                                            operation,
                                            shape.isDefault()
                                                ? 503
                                                : Integer.parseInt(shape.status()),
                                            example.name(),
                                            example.json()))));
  }

  @TestFactory
  Stream<DynamicTest> reportsNothingInTheDocumentationsOwnExamples() throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    try (Stream<Path> listed = Files.list(DOCS)) {
      listed.sorted().forEach(file -> files.put(file.getFileName().toString(), file));
    }
    assertThat(files).hasSizeGreaterThanOrEqualTo(4);
    return files.entrySet().stream()
        .map(
            file -> {
              String id = file.getKey().substring(0, file.getKey().indexOf('.'));
              Operation operation =
                  Traffic.CONTRACT.operations().stream()
                      .filter(candidate -> candidate.id().equals(id))
                      .findFirst()
                      .orElseThrow();
              return clean(operation, 200, file.getKey(), read(file.getValue()));
            });
  }

  private static DynamicTest clean(Operation operation, int status, String name, String body) {
    String path = operation.path().toString().substring(1).replaceAll("\\{[^}]+}", Traffic.ID);
    return DynamicTest.dynamicTest(
        operation.id() + " " + status + " " + name,
        () ->
            assertThat(Meaning.inspect(Traffic.CONTRACT, Traffic.answer(path, status, body), RULES))
                .filteredOn(finding -> !finding.check().equals("drift.status"))
                .extracting(Finding::check)
                .isSubsetOf(ODDITIES.getOrDefault(name, Set.of())));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
