package dev.cfbilling.conformance.audit.table;

import java.io.Closeable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.execution.datasources.OutputWriter;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** A file of a table that is being written. */
public final class TableFile implements Closeable {
  /** RFC 3339 has no other years, and a table not all that Java has. */
  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");

  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private final OutputWriter writer;

  TableFile(OutputWriter writer) {
    this.writer = writer;
  }

  /** A file that can't be written; no check may take it for its own failure. */
  private static final class Unwritable extends Error {
    private static final long serialVersionUID = 1;

    Unwritable(Exception cause) {
      super("a table can't be written", cause);
    }
  }

  /** Adds a row, by its values in the order of the columns. */
  public void add(List<? extends @Nullable Object> values) {
    @Nullable Object[] row = new Object[values.size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = ofSpark(values.get(i));
    }
    try {
      writer.write(new GenericInternalRow(row));
    } catch (RuntimeException broken) {
      throw new Unwritable(broken);
    }
  }

  private static @Nullable Object ofSpark(@Nullable Object value) {
    if (value instanceof String text) {
      return UTF8String.fromString(text);
    }
    if (value instanceof BigDecimal number) {
      return Decimal.apply(number, TableColumns.DIGITS, TableColumns.SCALE);
    }
    if (value instanceof Instant time) {
      return isOfTables(time) ? ChronoUnit.MICROS.between(Instant.EPOCH, time) : null;
    }
    if (value instanceof LocalDate day) {
      return isOfTables(day.atStartOfDay(ZoneOffset.UTC).toInstant())
          ? (int) day.toEpochDay()
          : null;
    }
    if (value instanceof String[] texts) {
      return new GenericArrayData((Object) Stream.of(texts).map(UTF8String::fromString).toArray());
    }
    return value;
  }

  private static boolean isOfTables(Instant time) {
    return !time.isBefore(FIRST) && time.isBefore(END);
  }

  @Override
  public void close() {
    writer.close();
  }
}
