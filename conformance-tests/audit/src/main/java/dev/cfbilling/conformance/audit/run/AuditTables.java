package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.audit.rule.FleetTables;
import dev.cfbilling.conformance.audit.table.CaptureTable;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Selection;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Writes the tables of the next result: of what was read now, and of the last result's. */
final class AuditTables {
  static final String FINDINGS = "findings";
  static final String RESTATEMENTS = "restatements";
  static final String COVERAGE = "coverage";
  static final String DRIFT = "drift";

  /** The names of files with rows of captures; Spark's own have others. */
  private static final String OF_CAPTURES = "captures-%s.parquet";

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";
  private static final String REPLANNING = "spark.sql.adaptive.enabled";
  private static final int RECORDS_AT_A_TIME = 100_000;
  private static final int MOST_PARTITIONS = 20_000;

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

  /**
   * Writes all tables.
   *
   * @param records how many there are, with the last result's
   */
  void write(StagedArchive staged, long records) throws IOException, UsageException {
    share(records);
    for (CaptureTable table : CaptureTable.values()) {
      place(table, staged);
    }
    for (String derived : new String[] {RESTATEMENTS, DRIFT, COVERAGE}) {
      tables.name(derived, write(derived, tables.derived(derived)));
    }
    Dataset<Row> found = spark.createDataFrame(List.of(), CaptureTable.FINDINGS.schema());
    for (Explanation rule : FleetRules.all()) {
      if (selection.includes(rule.id())) {
        found = found.unionByName(tables.findings(rule));
      }
    }
    found.write().mode(SaveMode.Append).parquet(output.next(FINDINGS).toString());
  }

  /** Has queries sort what fits into memory, and make no more tasks than that needs. */
  private void share(long records) {
    long needed = Math.min(records / RECORDS_AT_A_TIME, MOST_PARTITIONS);
    int atOnce = spark.sparkContext().defaultParallelism();
    setUnlessGiven(PARTITIONS, String.valueOf(Math.max(needed, atOnce)));
    // To plan a query again after each of its steps gains nothing where all tasks run at once.
    setUnlessGiven(REPLANNING, String.valueOf(needed > atOnce));
  }

  private void setUnlessGiven(String setting, String value) {
    if (!spark.conf().getAll().contains(setting)) {
      spark.conf().set(setting, value);
    }
  }

  /**
   * Puts what was read of captures in the next result, as it was written, behind what the last one
   * has of captures.
   */
  private void place(CaptureTable table, StagedArchive staged) throws IOException, UsageException {
    Path folder = output.next(table.id());
    FileSystem filesystem = output.filesystem();
    filesystem.mkdirs(folder);
    int number = 0;
    if (adding) {
      for (FileStatus file :
          filesystem.globStatus(new Path(output.last(table.id()), OF_CAPTURES.formatted("*")))) {
        Path copy = new Path(folder, file.getPath().getName());
        FileUtil.copy(filesystem, file.getPath(), filesystem, copy, false, filesystem.getConf());
        requireWhole(copy);
        number++;
      }
    }
    for (Path file : staged.files(table)) {
      Path placed =
          new Path(folder, OF_CAPTURES.formatted(String.format(Locale.ROOT, "%05d", number++)));
      if (!filesystem.rename(file, placed)) {
        throw new IOException("%s can't be renamed to %s".formatted(file, placed));
      }
    }
    tables.name(table.id(), read(table.schema(), folder.toString()));
  }

  private void requireWhole(Path table) throws IOException, UsageException {
    try {
      ParquetFileReader.open(HadoopInputFile.fromPath(table, output.filesystem().getConf()))
          .close();
    } catch (RuntimeException damaged) {
      throw new UsageException(
          "%s of the last result is damaged; leave out --since to read all captures again."
              .formatted(table.getName()));
    }
  }

  private Dataset<Row> read(StructType schema, String files) {
    return spark.read().schema(schema).parquet(files);
  }

  /** The written findings between captures. */
  Dataset<Row> ofFleet() {
    return read(CaptureTable.FINDINGS.schema(), output.next(FINDINGS + "/part-*").toString());
  }

  /** The written rows of {@code coverage}, {@code drift} or {@code restatements}. */
  Dataset<Row> derived(String table) {
    return spark.table(table);
  }

  private Dataset<Row> write(String table, Dataset<Row> rows) {
    String folder = output.next(table).toString();
    rows.write().parquet(folder);
    return read(rows.schema(), folder);
  }
}
