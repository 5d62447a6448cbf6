package dev.cfbilling.conformance.audit.table;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.mapreduce.TaskAttemptID;
import org.apache.hadoop.mapreduce.task.TaskAttemptContextImpl;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.OutputWriterFactory;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * How a task writes a table's files: as Spark itself writes them, with its settings, and with
 * nothing of a query between what is read and the file.
 */
public final class TableFormat implements Serializable {
  private static final long serialVersionUID = 1;

  /** What is gathered before it is written; some tasks do so at a time. */
  private static final int ROW_GROUP_BYTES = 16 << 20;

  private final StructType schema;
  private final OutputWriterFactory writers;
  private final SerializableConfiguration configuration;

  /** Within the driver. */
  public TableFormat(SparkSession spark, CaptureTable table) throws IOException {
    this.schema = table.schema();
    Job job = Job.getInstance(spark.sparkContext().hadoopConfiguration());
    job.getConfiguration().setInt("parquet.block.size", ROW_GROUP_BYTES);
    this.writers =
        new ParquetFileFormat()
            .prepareWrite(spark, job, scala.collection.immutable.Map$.MODULE$.empty(), schema);
    this.configuration = new SerializableConfiguration(job.getConfiguration());
  }

  /** Opens a file to write. */
  public TableFile create(String path) {
    return new TableFile(
        writers.newInstance(
            path, schema, new TaskAttemptContextImpl(configuration.value(), new TaskAttemptID())));
  }
}
