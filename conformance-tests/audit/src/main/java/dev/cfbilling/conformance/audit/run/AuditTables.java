package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.audit.rule.FleetTables;
import dev.cfbilling.conformance.audit.table.StagedRow;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Selection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Writes the tables of the next result: of what was read now, and of the last result's. */
final class AuditTables {
  static final String RECORDS = "records";
  static final String FINDINGS = "findings";
  static final String RESTATEMENTS = "restatements";
  static final String COVERAGE = "coverage";
  static final String DRIFT = "drift";

  private static final String OF_FLEET = "`check` LIKE 'fleet.%'";

  private final SparkSession spark;
  private final OutputFolder output;
  private final boolean adding;
  private final FleetTables tables;
  private final Selection selection;

  /**
   * @param adding whether the last result's rows are kept
   * @param selection the checks that are reported
   */
  AuditTables(SparkSession spark, OutputFolder output, boolean adding, Selection selection) {
    this.selection = selection;
    this.spark = spark;
    this.output = output;
    this.adding = adding;
    this.tables = new FleetTables(spark);
  }

  void write(StagedArchive staged) {
    write(RECORDS, with(RECORDS, staged.rows(StagedRow.RECORD)));
    tables.name(RECORDS, next(RECORDS));
    Dataset<Row> findings =
        with(FINDINGS, staged.rows(StagedRow.FINDING)).filter("NOT " + OF_FLEET);
    tables.name(FINDINGS, findings);
    for (String derived : new String[] {RESTATEMENTS, DRIFT}) {
      write(derived, tables.derived(derived));
      tables.name(derived, next(derived));
    }
    write(COVERAGE, coverage(staged));
    Dataset<Row> all = findings;
    for (Explanation rule : FleetRules.all()) {
      if (selection.includes(rule.id())) {
        all = all.unionByName(tables.findings(rule));
      }
    }
    write(FINDINGS, all);
  }

  /** The written findings between captures. */
  Dataset<Row> ofFleet() {
    return next(FINDINGS).filter(OF_FLEET);
  }

  /** A written table. */
  Dataset<Row> next(String table) {
    return spark.read().parquet(output.next(table).toString());
  }

  private Dataset<Row> coverage(StagedArchive staged) {
    Dataset<Row> counts =
        staged
            .rows(StagedRow.EXCHANGE)
            .selectExpr(
                "account",
                "operation",
                "edition",
                "retrieved AS first",
                "retrieved AS last",
                "1L AS exchanges",
                "if(status BETWEEN 200 AND 299, 1L, 0L) AS successes",
                "records",
                "errors",
                "warnings");
    Dataset<Row> all = adding ? counts.unionByName(last(COVERAGE).drop("verdict")) : counts;
    tables.name("counts", all);
    return tables.derived(COVERAGE);
  }

  private Dataset<Row> with(String table, Dataset<Row> rows) {
    return adding ? rows.unionByName(last(table)) : rows;
  }

  private Dataset<Row> last(String table) {
    return spark.read().parquet(output.last(table).toString());
  }

  private void write(String table, Dataset<Row> rows) {
    rows.write().parquet(output.next(table).toString());
  }
}
