package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.FileChunk;
import dev.cfbilling.conformance.audit.reading.ChunkPart;
import dev.cfbilling.conformance.audit.reading.ChunkReading;
import dev.cfbilling.conformance.audit.reading.Judge;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.run.PartedRun;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Audits an archive: reads what is new of it, writes the tables, and reports. */
public final class AuditRun {
  private final SparkSession spark;
  private final AuditPlan plan;
  private final OutputFolder output;

  public AuditRun(SparkSession spark, AuditPlan plan, OutputFolder output) {
    this.spark = spark;
    this.plan = plan;
    this.output = output;
  }

  /** Runs; the last result stays where it is when this ends with an exception. */
  public Report run() throws UsageException, IOException {
    try {
      StagedArchive staged =
          StagedArchive.read(
              spark,
              plan.files(),
              new ChunkReading(plan.judge(), plan.names()),
              output.next(StagedArchive.FOLDER).toString());
      PartedRun.Sum sum = Judge.of(plan.judge()).run().sum();
      List<AuditState.ReadFile> read = new ArrayList<>();
      staged.parts((chunk, part) -> add(chunk, part, sum, read));
      new AuditState(AuditState.makers(), plan.names().open(), read, sum.part()).write(output);
      Report report = sum.report(plan.name(), List.of());
      output.filesystem().delete(output.next(StagedArchive.FOLDER), true);
      output.commit();
      return report;
    } finally {
      output.abandon();
    }
  }

  private static void add(
      FileChunk chunk, ChunkPart part, PartedRun.Sum sum, List<AuditState.ReadFile> read) {
    int first = sum.numbers();
    for (int i = 0; i < chunk.files().size(); i++) {
      read.add(AuditState.ReadFile.of(chunk.files().get(i), first + part.firsts().get(i)));
    }
    sum.accept(part.part());
  }
}
