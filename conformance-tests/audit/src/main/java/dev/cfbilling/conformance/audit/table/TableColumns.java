package dev.cfbilling.conformance.audit.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of a table, each with a sentence that says what it has. */
final class TableColumns {
  static final int SCALE = 18;
  static final int DIGITS = 38;

  /** Exact: twenty digits before the point and eighteen after it. */
  private static final DataType DECIMAL = DataTypes.createDecimalType(DIGITS, SCALE);

  private final List<StructField> fields = new ArrayList<>();

  TableColumns text(String name, String says) {
    return with(name, DataTypes.StringType, says);
  }

  TableColumns texts(String name, String says) {
    return with(name, DataTypes.createArrayType(DataTypes.StringType, false), says);
  }

  TableColumns number(String name, String says) {
    return with(name, DataTypes.LongType, says);
  }

  TableColumns decimal(String name, String says) {
    return with(name, DECIMAL, says);
  }

  TableColumns time(String name, String says) {
    return with(name, DataTypes.TimestampType, says);
  }

  TableColumns day(String name, String says) {
    return with(name, DataTypes.DateType, says);
  }

  private TableColumns with(String name, DataType type, String says) {
    Metadata comment = new MetadataBuilder().putString("comment", says).build();
    fields.add(new StructField(name, type, true, comment));
    return this;
  }

  StructType schema() {
    return new StructType(fields.toArray(StructField[]::new));
  }

  /** Whether a table can hold a number as it is. */
  static boolean fits(BigDecimal number) {
    return isShort(number) || isShort(number.stripTrailingZeros());
  }

  private static boolean isShort(BigDecimal number) {
    return number.scale() <= SCALE && number.precision() - number.scale() <= DIGITS - SCALE;
  }
}
