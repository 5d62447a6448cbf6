package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.report.figure.Figure;
import dev.cfbilling.conformance.report.figure.Figure.Bar;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Pictures of the tables, and what they mean in words. */
final class FleetPictures {
  /** Older restatements are counted together. */
  private static final int LAST_AGE = 14;

  private final Dataset<Row> restatements;
  private final Dataset<Row> coverage;

  FleetPictures(AuditTables tables) {
    this.restatements = tables.next(AuditTables.RESTATEMENTS);
    this.coverage = tables.next(AuditTables.COVERAGE);
  }

  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    List<Bar> verdicts = byVerdict();
    if (!verdicts.isEmpty()) {
      figures.add(
          new Figure(
              "Accounts by verdict",
              verdicts,
              "An account departs when one of its answers has an error; the table coverage has"
                  + " each."));
    }
    List<Bar> ages = byAge();
    if (!ages.isEmpty()) {
      figures.add(
          new Figure(
              "Restatements by age",
              ages,
              "Records that were read again with other figures, by the days from the start of"
                  + " theirs; the table restatements has each."));
    }
    return figures;
  }

  private List<Bar> byVerdict() {
    return bars(
        coverage
            .groupBy("account")
            .agg(
                functions
                    .expr(
                        "CASE WHEN count_if(verdict = 'departs') > 0 THEN 'departs'"
                            + " WHEN count_if(verdict = 'conforms') > 0 THEN 'conforms'"
                            + " ELSE 'untested' END")
                    .as("label"))
            .groupBy("label")
            .agg(functions.count("*").as("count"), functions.first("label").as("place")));
  }

  private List<Bar> byAge() {
    return bars(
        restatements
            .select("operation", "account", "meter", "day", "retrieved", "age_days")
            .distinct()
            .groupBy(functions.expr("least(age_days, %s)".formatted(LAST_AGE)).as("place"))
            .count()
            .withColumn(
                "label",
                functions.expr(
                    "concat(place, CASE WHEN place = 1 THEN ' day' WHEN place = %s THEN ' days and more' ELSE ' days' END)"
                        .formatted(LAST_AGE))));
  }

  private static List<Bar> bars(Dataset<Row> counted) {
    return counted.orderBy("place").select("label", "count").collectAsList().stream()
        .map(row -> new Bar(row.getString(0), row.getLong(1)))
        .toList();
  }

  /** For how long days are to be read again, a sentence for each operation. */
  List<String> notes() {
    return restatements
        .select("operation", "account", "meter", "day", "retrieved", "age_days")
        .distinct()
        .groupBy("operation")
        .agg(
            functions.count("*").as("records"),
            functions.expr("percentile_disc(0.95) WITHIN GROUP (ORDER BY age_days)").as("most"),
            functions.max("age_days").as("oldest"))
        .orderBy("operation")
        .collectAsList()
        .stream()
        .map(
            row ->
                ("%s restated %,d records: 95 %% of them within %s days of the start of theirs, and"
                        + " all within %s; read days again for so long.")
                    .formatted(
                        row.getString(0),
                        row.getLong(1),
                        ((Number) row.get(2)).longValue(),
                        ((Number) row.get(3)).longValue()))
        .toList();
  }
}
