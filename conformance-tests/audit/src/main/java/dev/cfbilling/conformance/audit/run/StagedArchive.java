package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.FileChunk;
import dev.cfbilling.conformance.audit.reading.AttemptFiles;
import dev.cfbilling.conformance.audit.reading.ChunkPart;
import dev.cfbilling.conformance.audit.reading.ChunkReading;
import dev.cfbilling.conformance.audit.table.CaptureTable;
import dev.cfbilling.conformance.audit.table.TableFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import picocli.CommandLine.Help.Ansi;

/**
 * What tasks have written of the captures, each read once, in a folder that goes when the tables
 * are written.
 */
final class StagedArchive {
  static final String FOLDER = "staged";

  private final Configuration configuration;
  private final List<FileChunk> chunks;
  private final List<Path> folders;

  private StagedArchive(Configuration configuration, List<FileChunk> chunks, List<Path> folders) {
    this.configuration = configuration;
    this.chunks = chunks;
    this.folders = folders;
  }

  /** Reads what is new of an archive, and leaves its rows in a folder. */
  static StagedArchive read(SparkSession spark, AuditPlan plan, List<FileChunk> chunks, Path folder)
      throws IOException {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    if (chunks.isEmpty()) {
      return new StagedArchive(configuration, chunks, List.of());
    }
    Map<CaptureTable, TableFormat> formats = new EnumMap<>(CaptureTable.class);
    for (CaptureTable table : CaptureTable.values()) {
      formats.put(table, new TableFormat(spark, table));
    }
    ChunkReading reading =
        new ChunkReading(
            plan.checks(),
            plan.names(),
            formats,
            folder.toString(),
            new SerializableConfiguration(configuration));
    List<FileChunk> tasks = FileChunk.longestFirst(chunks);
    Map<Integer, Path> byChunk = new TreeMap<>();
    ReadProgress progress = new ReadProgress(spark, tasks, Ansi.AUTO);
    try (progress) {
      List<String> written =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .parallelize(tasks, tasks.size())
              .map(reading)
              .collect();
      progress.complete();
      for (int task = 0; task < tasks.size(); task++) {
        byChunk.put(tasks.get(task).number(), new Path(written.get(task)));
      }
    }
    return new StagedArchive(configuration, chunks, new ArrayList<>(byChunk.values()));
  }

  /** Passes on what was recorded of each chunk, in the order of the archive. */
  void parts(BiConsumer<FileChunk, ChunkPart> consumer) throws IOException {
    for (int chunk = 0; chunk < folders.size(); chunk++) {
      consumer.accept(chunks.get(chunk), AttemptFiles.part(folders.get(chunk), configuration));
    }
  }

  /** How large the captures are. */
  long bytes() {
    return chunks.stream().mapToLong(FileChunk::bytes).sum();
  }

  /** The files of a table, in the order of the archive. */
  List<Path> files(CaptureTable table) {
    return folders.stream().map(folder -> new Path(folder, table.file())).toList();
  }
}
