package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.archive.FileChunk;
import dev.cfbilling.conformance.audit.reading.ChunkPart;
import dev.cfbilling.conformance.audit.reading.SharedChecks;
import dev.cfbilling.conformance.audit.rule.FleetRules;
import dev.cfbilling.conformance.cli.option.UsageException;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.run.PartedRun;
import dev.cfbilling.conformance.run.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Audits an archive: reads what is new of it, writes the tables, and reports. */
public final class AuditRun {
  private final SparkSession spark;
  private final AuditPlan plan;
  private final OutputFolder output;
  private final List<AuditState.ReadFile> read = new ArrayList<>();

  public AuditRun(SparkSession spark, AuditPlan plan, OutputFolder output) {
    this.spark = spark;
    this.plan = plan;
    this.output = output;
  }

  /** Takes the result before the result is put in its place, to write it there. */
  public interface Ending {
    void of(AuditResult result, OutputFolder output) throws UsageException, IOException;
  }

  /** Runs; the last result stays where it is when this ends with an exception. */
  public AuditResult run(Ending ending) throws UsageException, IOException {
    output.begin();
    try {
      AuditState state = plan.since() == null ? null : AuditState.of(output);
      StagedArchive staged =
          StagedArchive.read(
              spark,
              plan,
              FileChunk.of(NewFiles.of(plan, state)),
              output.next(StagedArchive.FOLDER));
      PartedRun.Sum sum = sum(staged, state);
      new AuditState(AuditState.makers(), plan.options(), read, sum.part()).write(output);
      AuditResult result = compared(staged, sum, state != null);
      ending.of(result, output);
      output.filesystem().delete(output.next(StagedArchive.FOLDER), true);
      output.commit();
      return result;
    } finally {
      output.abandon();
    }
  }

  /** Writes the tables, and finds what shows between captures. */
  private AuditResult compared(StagedArchive staged, PartedRun.Sum sum, boolean adding)
      throws IOException, UsageException {
    ComparisonProgress progress = new ComparisonProgress(spark, staged.bytes(), Ansi.AUTO);
    try (progress) {
      AuditTables tables = new AuditTables(spark, output, adding, plan.checks().selection());
      tables.write(staged, records(sum.part()));
      sum.addFindings(
          new FleetFindings(plan.checks().maxSamples(), plan.again(), numbers()::of)
              .of(tables.ofFleet()));
      AuditResult result = result(sum, new FleetPictures(tables));
      progress.complete();
      return result;
    }
  }

  private AuditResult result(PartedRun.Sum sum, FleetPictures pictures) {
    Report report = sum.report(plan.name(), FleetRules.all());
    List<String> notes =
        plan.checks().selection().includes(FleetRules.RESTATEMENT) ? pictures.notes() : List.of();
    return new AuditResult(report.after(report.groups(), notes), pictures.figures());
  }

  private PartedRun.Sum sum(StagedArchive staged, @Nullable AuditState state) throws IOException {
    PartedRun.Sum sum = SharedChecks.of(plan.checks()).run().sum();
    if (state != null) {
      read.addAll(state.files());
      sum.accept(state.part());
    }
    staged.parts((chunk, part) -> add(chunk, part, sum));
    return sum;
  }

  private static long records(RunPart part) {
    return part.operations().stream().mapToLong(RunPart.OfOperation::records).sum();
  }

  private void add(FileChunk chunk, ChunkPart part, PartedRun.Sum sum) {
    int first = sum.numbers();
    for (int i = 0; i < chunk.files().size(); i++) {
      ArchiveFile file = chunk.files().get(i);
      read.add(AuditState.ReadFile.of(file, first + part.firsts().get(i)));
    }
    sum.accept(part.part());
  }

  /** The numbers of exchanges among all. */
  private record Numbers(Map<String, Integer> firsts) {
    int of(String file, int entry) {
      return firsts.getOrDefault(file, 0) + entry;
    }
  }

  private Numbers numbers() {
    Map<String, Integer> firsts = new HashMap<>();
    read.forEach(file -> firsts.putIfAbsent(file.shown(), file.first()));
    return new Numbers(firsts);
  }
}
