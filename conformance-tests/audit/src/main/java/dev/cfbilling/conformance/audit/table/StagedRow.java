package dev.cfbilling.conformance.audit.table;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.rule.RecordView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The rows that tasks read from captures. Those of all kinds go through one table, so that each
 * capture is read once; it is told apart by folders.
 */
public final class StagedRow {
  /** The column by which kinds of rows are told apart. */
  public static final String KIND = "kind";

  public static final String RECORD = "record";
  public static final String FINDING = "finding";
  public static final String EXCHANGE = "exchange";
  public static final String PART = "part";

  private StagedRow() {}

  private static StructType originSchema() {
    TableColumns columns = new TableColumns();
    RowOrigin.addTo(columns);
    return columns.schema();
  }

  /** The columns of a record, besides those of its origin. */
  public static StructType recordSchema() {
    TableColumns columns =
        new TableColumns()
            .number("position", "The record's index in its answer.")
            .number(
                "meter", "A key of what is metered, the same on each day; null when unreadable.")
            .text("metric", "The metric's id, or its name, or the service's.")
            .day("day", "The day of the charge, in UTC.");
    RecordColumns.addTo(columns);
    return columns.schema();
  }

  /** The columns of a finding, besides those of its origin. */
  public static StructType findingSchema() {
    return new TableColumns()
        .text("check", "The check's id.")
        .text("severity", "error, warning or information.")
        .text("pattern", "The places in the body, with * for each index.")
        .text("contract", "The place in the contract.")
        .number("found", "How many there are in the exchange.")
        .texts("values", "What the contract would have to allow; some, where there are many.")
        .text("message", "The first one, in a sentence.")
        .schema();
  }

  /** The columns of an exchange, besides those of its origin. */
  public static StructType exchangeSchema() {
    return new TableColumns()
        .number("status", "The answer's status; 0 without one.")
        .number("records", "How many records it has.")
        .number("errors", "How many errors were found in it.")
        .number("warnings", "How many warnings were found in it.")
        .schema();
  }

  /** The columns of a staged row; what a kind does not have is null. */
  public static StructType schema() {
    return new StructType()
        .add(KIND, DataTypes.StringType)
        .add("origin", originSchema())
        .add(RECORD, recordSchema())
        .add(FINDING, findingSchema())
        .add(EXCHANGE, exchangeSchema())
        .add("chunk", DataTypes.IntegerType)
        .add(PART, DataTypes.BinaryType);
  }

  /** The columns of a table of one kind. */
  public static String[] columns(String kind) {
    return new String[] {"origin.*", kind + ".*"};
  }

  /**
   * The row of a record.
   *
   * @param meter see the table; null when a part of it can't be read
   * @param open whether what leads to the account is shown
   */
  public static Row record(RowOrigin origin, RecordView usage, @Nullable Long meter, boolean open) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add((long) usage.index());
    values.add(meter);
    values.add(
        Stream.of(OwnColumns.METRIC_ID, OwnColumns.METRIC_NAME, "ServiceName")
            .flatMap(name -> usage.text(name).stream())
            .findFirst()
            .orElse(null));
    values.add(
        usage
            .instant("ChargePeriodStart")
            .map(start -> LocalDate.ofInstant(start, ZoneOffset.UTC))
            .orElse(null));
    values.addAll(RecordColumns.values(usage, open));
    return row(RECORD, origin, values);
  }

  /** The properties that a record's row needs. */
  public static Stream<String> recordProperties() {
    return RecordColumns.properties();
  }

  /** The row of the findings of one kind in an exchange. */
  public static Row finding(RowOrigin origin, RunPart.Group group) {
    FindingAt first = group.samples().get(0);
    return row(
        FINDING,
        origin,
        Arrays.asList(
            group.check(),
            group.severity().wireName(),
            group.pattern().orElse(null),
            group.contract().toString(),
            group.found(),
            group.values().isEmpty() ? null : group.values().toArray(String[]::new),
            first.finding().message()));
  }

  /** The row of an exchange. */
  public static Row exchange(RowOrigin origin, ExchangeResult result, long records) {
    return row(
        EXCHANGE,
        origin,
        Arrays.asList((long) result.status(), records, result.errors(), result.warnings()));
  }

  /** The row of what a task has recorded. */
  public static Row part(int chunk, byte[] part) {
    return RowFactory.create(PART, null, null, null, null, chunk, part);
  }

  private static Row row(String kind, RowOrigin origin, List<? extends @Nullable Object> values) {
    Row from = RowFactory.create(origin.values().toArray());
    Row own = RowFactory.create(values.toArray());
    return RowFactory.create(
        kind,
        from,
        kind.equals(RECORD) ? own : null,
        kind.equals(FINDING) ? own : null,
        kind.equals(EXCHANGE) ? own : null,
        null,
        null);
  }
}
