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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;

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
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::check)
            .thenComparing(Key::operation)
            .thenComparing(Key::severity)
            .thenComparing(Key::contract);

    static Key of(Row row) {
      return new Key(
          row.getAs("check"), row.getAs("operation"), row.getAs("severity"), row.getAs("contract"));
    }
  }

  /** An operation of one edition. */
  private record Called(String operation, @Nullable LocalDate edition) {
    static final Comparator<Called> ORDER =
        Comparator.comparing(Called::operation)
            .thenComparing(Called::edition, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Called of(Row row) {
      return new Called(row.getAs("operation"), row.getAs("edition"));
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
    List<Row> counts =
        findings
            .groupBy("check", "operation", "severity", "contract", "edition")
            .count()
            .collectAsList();
    return new RunPart(
        0,
        List.of(),
        new TreeMap<>(),
        List.of(),
        Unlisted.NONE,
        List.of(),
        groups(counts, samples(findings)),
        operations(counts));
  }

  private static List<RunPart.Group> groups(List<Row> counts, Map<Key, List<FindingAt>> samples) {
    SortedMap<Key, Long> groups = new TreeMap<>(Key.ORDER);
    counts.forEach(row -> groups.merge(Key.of(row), row.<Long>getAs("count"), Long::sum));
    return groups.entrySet().stream()
        .limit(MAX_GROUPS)
        .map(
            group ->
                group(
                    group.getKey(),
                    group.getValue(),
                    samples.getOrDefault(group.getKey(), List.of())))
        .toList();
  }

  private Map<Key, List<FindingAt>> samples(Dataset<Row> findings) {
    List<Row> first =
        findings
            .withColumn(
                "place",
                functions
                    .row_number()
                    .over(
                        Window.partitionBy("check", "operation", "severity", "contract")
                            .orderBy("file", "entry", "account", "message")))
            .filter(functions.col("place").leq(maxSamples))
            .collectAsList();
    return first.stream()
        .sorted(Comparator.comparingInt(row -> row.<Integer>getAs("place")))
        .collect(
            Collectors.groupingBy(Key::of, Collectors.mapping(this::sample, Collectors.toList())));
  }

  private static RunPart.Group group(Key key, long found, List<FindingAt> samples) {
    BitSet exchanges = new BitSet();
    samples.forEach(sample -> exchanges.set(sample.exchange()));
    return new RunPart.Group(
        key.check(),
        Optional.of(key.operation()).filter(id -> !id.isEmpty()),
        severity(key.severity()),
        Optional.empty(),
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

  private static List<RunPart.OfOperation> operations(List<Row> counts) {
    SortedMap<Called, List<Row>> operations = new TreeMap<>(Called.ORDER);
    for (Row row : counts) {
      operations.computeIfAbsent(Called.of(row), unseen -> new ArrayList<>()).add(row);
    }
    return operations.entrySet().stream()
        .filter(each -> !each.getKey().operation().isEmpty())
        .map(
            each ->
                new RunPart.OfOperation(
                    each.getKey().operation(),
                    Optional.ofNullable(each.getKey().edition()),
                    new TreeMap<>(),
                    Map.of(),
                    counted(each.getValue(), Severity.ERROR),
                    counted(each.getValue(), Severity.WARNING),
                    new BitSet(),
                    0))
        .toList();
  }

  private static Map<String, Long> counted(List<Row> counts, Severity severity) {
    long found =
        counts.stream()
            .filter(row -> severity(row.getAs("severity")) == severity)
            .mapToLong(row -> row.<Long>getAs("count"))
            .sum();
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
