package dev.cfbilling.conformance.audit.run;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Starts Spark: within this process, or what {@code spark-submit} has asked for. */
public final class SparkEngine {
  /** Days and times of all tables are in UTC. */
  public static final String TIME_ZONE = "spark.sql.session.timeZone";

  private SparkEngine() {}

  /**
   * A session.
   *
   * @param settings of Spark, by the user; they have the last word, but for the time zone
   */
  public static SparkSession start(Map<String, String> settings) {
    SparkSession.Builder builder = SparkSession.builder().appName("audit");
    if (System.getProperty("spark.master") == null) {
      // A task that fails is tried again, as on a cluster.
      builder.master("local[*,4]");
    }
    builder
        .config("spark.ui.enabled", false)
        .config("spark.ui.showConsoleProgress", false)
        .config("spark.sql.datetime.java8API.enabled", true)
        .config("spark.sql.sources.partitionColumnTypeInference.enabled", false)
        .config("spark.hadoop.mapreduce.fileoutputcommitter.marksuccessfuljobs", false);
    settings.forEach(builder::config);
    builder.config(TIME_ZONE, "UTC");
    SparkSession session = builder.getOrCreate();
    // What breaks is told at the end, in a sentence; Spark logs each try with its stack trace.
    session.sparkContext().setLogLevel(settings.getOrDefault("spark.log.level", "OFF"));
    return session;
  }
}
