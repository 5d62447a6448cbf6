package dev.cfbilling.conformance.audit.run;

import dev.cfbilling.conformance.audit.archive.ArchiveFile;
import dev.cfbilling.conformance.audit.archive.FileChunk;
import dev.cfbilling.conformance.audit.reading.ChunkPart;
import dev.cfbilling.conformance.audit.reading.ChunkReading;
import dev.cfbilling.conformance.audit.table.StagedRow;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The rows of the captures, each read once, in a folder that goes when the tables are written. */
final class StagedArchive {
  static final String FOLDER = "staged";

  private final SparkSession spark;
  private final String folder;
  private final List<FileChunk> chunks;

  private StagedArchive(SparkSession spark, String folder, List<FileChunk> chunks) {
    this.spark = spark;
    this.folder = folder;
    this.chunks = chunks;
  }

  /** Reads files, and leaves their rows in a folder. */
  static StagedArchive read(
      SparkSession spark, List<ArchiveFile> files, ChunkReading reading, String folder) {
    List<FileChunk> chunks = FileChunk.of(files);
    if (!chunks.isEmpty()) {
      List<FileChunk> tasks = FileChunk.longestFirst(chunks);
      JavaRDD<Row> rows =
          JavaSparkContext.fromSparkContext(spark.sparkContext())
              .parallelize(tasks, tasks.size())
              .flatMap(reading);
      ReadProgress progress = new ReadProgress(spark, tasks);
      try (progress) {
        spark
            .createDataFrame(rows, StagedRow.schema())
            .write()
            .partitionBy(StagedRow.KIND)
            .parquet(folder);
      }
    }
    return new StagedArchive(spark, folder, chunks);
  }

  /** Passes on what was recorded of each chunk, in the order of the archive. */
  void parts(BiConsumer<FileChunk, ChunkPart> consumer) {
    Iterator<Row> parts =
        all()
            .filter(functions.col(StagedRow.KIND).equalTo(StagedRow.PART))
            .select("chunk", StagedRow.PART)
            .orderBy("chunk")
            .toLocalIterator();
    while (parts.hasNext()) {
      Row row = parts.next();
      consumer.accept(chunks.get(row.getInt(0)), ChunkPart.of(row.getAs(1)));
    }
  }

  /** The rows of one kind, in the columns of its table. */
  Dataset<Row> rows(String kind) {
    Dataset<Row> rows = all().filter(functions.col(StagedRow.KIND).equalTo(kind));
    return rows.selectExpr(StagedRow.columns(kind));
  }

  private Dataset<Row> all() {
    return chunks.isEmpty()
        ? spark.createDataFrame(List.of(), StagedRow.schema())
        : spark.read().schema(StagedRow.schema()).parquet(folder);
  }
}
