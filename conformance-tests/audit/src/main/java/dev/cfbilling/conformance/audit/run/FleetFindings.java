package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.result.Unlisted;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;

/**
 * What was found between captures, as a part of the run: counts, and the first few of each kind.
 */
final class FleetFindings {
  private static final String COLUMN = "fleet";
  private static final int MAX_GROUPS = 1000;
  private static final int OK = 200;

  private final int maxSamples;
  private final String reproduction;
  private final ToIntBiFunction<String, Integer> numbers;

  /** Findings of one rule at one place of the contract in one operation. */
  private record Key(String check, String operation, String severity, String contract) {
    static Key of(Row row) {
      return new Key(
          row.getAs("check"), row.getAs("operation"), row.getAs("severity"), row.getAs("contract"));
    }
  }

  /**
   * @param numbers an exchange's number, by its file and its index there
   */
  FleetFindings(int maxSamples, String reproduction, ToIntBiFunction<String, Integer> numbers) {
    this.maxSamples = maxSamples;
    this.reproduction = reproduction;
    this.numbers = numbers;
  }

  RunPart of(Dataset<Row> findings) {
    return new RunPart(
        0,
        List.of(),
        new TreeMap<>(),
        List.of(),
        Unlisted.NONE,
        List.of(),
        groups(findings),
        operations(findings));
  }

  private List<RunPart.Group> groups(Dataset<Row> findings) {
    Map<Key, Long> counts = new LinkedHashMap<>();
    findings
        .groupBy("check", "operation", "severity", "contract")
        .count()
        .orderBy("check", "operation", "severity", "contract")
        .limit(MAX_GROUPS)
        .collectAsList()
        .forEach(row -> counts.put(Key.of(row), row.<Long>getAs("count")));
    Map<Key, List<FindingAt>> samples = new LinkedHashMap<>();
    findings
        .withColumn(
            "place",
            functions
                .row_number()
                .over(
                    Window.partitionBy("check", "operation", "severity", "contract")
                        .orderBy("file", "entry", "account", "message")))
        .filter(functions.col("place").leq(maxSamples))
        .orderBy("check", "operation", "contract", "place")
        .toLocalIterator()
        .forEachRemaining(
            row ->
                samples.computeIfAbsent(Key.of(row), unseen -> new ArrayList<>()).add(sample(row)));
    List<RunPart.Group> groups = new ArrayList<>();
    counts.forEach(
        (key, found) -> groups.add(group(key, found, samples.getOrDefault(key, List.of()))));
    return groups;
  }

  private static RunPart.Group group(Key key, long found, List<FindingAt> samples) {
    BitSet exchanges = new BitSet();
    samples.forEach(sample -> exchanges.set(sample.exchange()));
    return new RunPart.Group(
        key.check(),
        Optional.of(key.operation()).filter(id -> !id.isEmpty()),
        severity(key.severity()),
        Optional.empty(),
        location(key.contract()),
        found,
        exchanges,
        new TreeSet<>(),
        samples,
        Optional.empty());
  }

  private FindingAt sample(Row row) {
    String operation = row.getAs("operation");
    Optional<Operation> called =
        ContractLoader.bundled().operations().stream()
            .filter(each -> each.id().equals(operation))
            .findFirst();
    Finding finding =
        new Finding(
            row.getAs("check"),
            severity(row.getAs("severity")),
            Optional.empty(),
            location(row.getAs("contract")),
            row.getAs("message"));
    return new FindingAt(
        called.map(Operation::id),
        numbers.applyAsInt(row.getAs("file"), (int) (long) row.<Long>getAs("entry")),
        called.map(each -> each.method() + " " + each.path()).orElse(""),
        OK,
        finding,
        reproduction);
  }

  private static List<RunPart.OfOperation> operations(Dataset<Row> findings) {
    List<RunPart.OfOperation> operations = new ArrayList<>();
    for (Row row :
        findings
            .filter("operation <> ''")
            .groupBy("operation", "edition")
            .agg(
                functions.expr("count_if(severity = 'error')").as("errors"),
                functions.expr("count_if(severity = 'warning')").as("warnings"))
            .orderBy("operation", "edition")
            .collectAsList()) {
      operations.add(
          new RunPart.OfOperation(
              row.getAs("operation"),
              Optional.<LocalDate>ofNullable(row.getAs("edition")),
              new TreeMap<>(),
              Map.of(),
              counted(row.getAs("errors")),
              counted(row.getAs("warnings")),
              new BitSet(),
              0));
    }
    return operations;
  }

  private static Map<String, Long> counted(long found) {
    return found == 0 ? Map.of() : Map.of(COLUMN, found);
  }

  private static Severity severity(String wireName) {
    return Severity.valueOf(wireName.toUpperCase(Locale.ROOT));
  }

  private static SpecLocation location(String place) {
    String[] parts = place.split("#", 2);
    return new SpecLocation(parts[0], parts.length < 2 ? "" : parts[1]);
  }
}
