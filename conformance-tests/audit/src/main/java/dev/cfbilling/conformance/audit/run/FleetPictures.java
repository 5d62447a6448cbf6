package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.finding.Sentences;
import dev.cfbilling.conformance.report.figure.Figure;
import dev.cfbilling.conformance.report.figure.Figure.Bar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Pictures of the tables, and what they mean in words. */
final class FleetPictures {
  /** Older restatements are counted together. */
  private static final int LAST_AGE = 14;

  private static final double MOST = 0.95;

  /** How many records each operation restated at each age in days. */
  private final SortedMap<String, SortedMap<Integer, Long>> ages = new TreeMap<>();

  private final SortedMap<String, Long> verdicts = new TreeMap<>();

  FleetPictures(AuditTables tables) {
    for (Row row : byAge(tables.derived(AuditTables.RESTATEMENTS)).collectAsList()) {
      ages.computeIfAbsent(row.getString(0), unseen -> new TreeMap<>())
          .put(row.getInt(1), row.getLong(2));
    }
    for (Row row : byVerdict(tables.derived(AuditTables.COVERAGE)).collectAsList()) {
      verdicts.put(row.getString(0), row.getLong(1));
    }
  }

  private static Dataset<Row> byAge(Dataset<Row> restatements) {
    return restatements
        .select("operation", "account", "meter", "day", "retrieved", "age_days")
        .distinct()
        .groupBy("operation", "age_days")
        .count();
  }

  private static Dataset<Row> byVerdict(Dataset<Row> coverage) {
    return coverage
        .groupBy("account")
        .agg(
            functions
                .expr(
                    "CASE WHEN count_if(verdict = 'departs') > 0 THEN 'departs'"
                        + " WHEN count_if(verdict = 'conforms') > 0 THEN 'conforms'"
                        + " ELSE 'untested' END")
                .as("verdict"))
        .groupBy("verdict")
        .count();
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    if (!verdicts.isEmpty()) {
      figures.add(
          new Figure(
              "Accounts by verdict",
              bars(verdicts),
              "An account departs when one of its answers has an error; the table coverage has"
                  + " each."));
    }
    if (!ages.isEmpty()) {
      figures.add(
          new Figure(
              "Restatements by age",
              barsOfAges(),
              "Records that were read again with other figures, by the days from the start of"
                  + " theirs; the table restatements has each."));
    }
    return figures;
  }

  private List<Bar> barsOfAges() {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    for (SortedMap<Integer, Long> ofOperation : ages.values()) {
      ofOperation.forEach(
          (age, records) -> counts.merge(Math.min(age, LAST_AGE), records, Long::sum));
    }
    return counts.entrySet().stream()
        .map(count -> new Bar(label(count.getKey()), count.getValue()))
        .toList();
  }

  private static String label(int age) {
    return age == LAST_AGE ? age + " days and more" : age + (age == 1 ? " day" : " days");
  }

  private static List<Bar> bars(SortedMap<String, Long> counts) {
    return counts.entrySet().stream()
        .map(count -> new Bar(count.getKey(), count.getValue()))
        .toList();
  }

  /** For how long days are to be read again, a sentence for each operation. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    ages.forEach(
        (operation, records) ->
            notes.add(
                ("%s restated %s records: 95 %% of them within %s days of the start of theirs, and"
                        + " all within %s; read days again for so long.")
                    .formatted(
                        operation,
                        Sentences.number(sum(records.values())),
                        ageOfMost(records),
                        records.lastKey())));
    return notes;
  }

  /** The age up to which most of the records are. */
  private static int ageOfMost(SortedMap<Integer, Long> records) {
    double most = MOST * sum(records.values());
    long passed = 0;
    for (Map.Entry<Integer, Long> age : records.entrySet()) {
      passed += age.getValue();
      if (passed >= most) {
        return age.getKey();
      }
    }
    return records.lastKey();
  }

  private static long sum(Collection<Long> counts) {
    return counts.stream().mapToLong(Long::longValue).sum();
  }
}
