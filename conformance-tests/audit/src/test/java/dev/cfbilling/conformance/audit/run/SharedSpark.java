package dev.cfbilling.conformance.audit.run;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** One session for all tests: it takes longer to start than they take. */
final class SharedSpark {
  static final SparkSession SESSION =
      SparkEngine.start(
          Map.of(
              "spark.master", "local[2,4]",
              "spark.sql.shuffle.partitions", "2",
              "spark.sql.adaptive.enabled", "false",
              // There is too little to read to generate code for it.
              "spark.sql.codegen.wholeStage", "false",
              "spark.sql.codegen.factoryMode", "NO_CODEGEN",
              "spark.log.level", "OFF"));

  private SharedSpark() {}
}
