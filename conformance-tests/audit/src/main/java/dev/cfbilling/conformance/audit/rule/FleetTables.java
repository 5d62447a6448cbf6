package dev.cfbilling.conformance.audit.rule;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.rule.Tolerance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The tables that come of the others by queries, and the findings in them. */
public final class FleetTables {
  /** What queries name as the property that a finding is about. */
  private static final List<String> PROPERTIES =
      List.of(
          "BilledCost",
          "BillingCurrency",
          "ChargePeriodStart",
          "ConsumedQuantity",
          "ConsumedUnit",
          "ContractedCost",
          "ContractedUnitPrice",
          "CumulatedContractedCost",
          "CumulatedPricingQuantity",
          "EffectiveCost",
          "ListCost",
          "ListUnitPrice",
          "PricingQuantity",
          OwnColumns.METRIC_NAME,
          OwnColumns.PRODUCT_FAMILY_NAME);

  private final SparkSession spark;

  public FleetTables(SparkSession spark) {
    this.spark = spark;
    UDF1<BigDecimal, String> shown =
        number -> number == null ? null : number.stripTrailingZeros().toPlainString();
    spark.udf().register("shown", shown, DataTypes.StringType);
    UDF1<String, String> named = name -> name == null ? "an unnamed metric" : Quote.raw(name);
    UDF1<String, String> quoted = Quote::text;
    spark.udf().register("named", named, DataTypes.StringType);
    spark.udf().register("quoted", quoted, DataTypes.StringType);
    // As rules of one answer do: what is calculated in binary floating point is not exact.
    UDF2<BigDecimal, BigDecimal, Boolean> agree =
        (one, other) -> (one == null || other == null) ? null : Tolerance.agree(one, other);
    UDF2<BigDecimal, BigDecimal, BigDecimal> minus =
        (one, other) -> (one == null || other == null) ? null : one.subtract(other);
    spark.udf().register("agree", agree, DataTypes.BooleanType);
    spark.udf().register("minus", minus, DataTypes.createDecimalType(38, 18));
    spark.udf().register("place", new Places(PROPERTIES), DataTypes.StringType);
  }

  /** Has queries find a table by its name. */
  public void name(String table, Dataset<Row> rows) {
    rows.createOrReplaceTempView(table);
  }

  /** The rows of {@code coverage}, {@code drift} or {@code restatements}. */
  public Dataset<Row> derived(String table) {
    return spark.sql(QueryFile.of(table));
  }

  /** The findings of a rule, in the columns of the table of findings. */
  public Dataset<Row> findings(Explanation rule) {
    Dataset<Row> found = spark.sql(QueryFile.of(rule.id()));
    boolean placed = Stream.of(found.columns()).anyMatch("contract"::equals);
    return found.select(
        functions.col("file"),
        functions.col("entry"),
        functions.col("account"),
        functions.col("operation"),
        functions.col("edition"),
        functions.col("retrieved"),
        functions.col("window"),
        functions.lit(rule.id()).as("check"),
        functions.lit(rule.severity().wireName()).as("severity"),
        functions.lit(null).cast(DataTypes.StringType).as("pattern"),
        placed
            ? functions.col("contract")
            : functions
                .call_udf("place", functions.col("operation"), functions.col("property"))
                .as("contract"),
        functions.lit(1L).as("found"),
        functions.lit(null).cast(DataTypes.createArrayType(DataTypes.StringType)).as("values"),
        functions
            .concat(functions.col("message"), functions.lit(" (%s)".formatted(citation(rule))))
            .as("message"));
  }

  private static String citation(Explanation rule) {
    return rule.source("", Optional.empty()).citation();
  }
}
