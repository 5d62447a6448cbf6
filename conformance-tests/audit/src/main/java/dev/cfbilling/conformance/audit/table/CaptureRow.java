package dev.cfbilling.conformance.audit.table;

import dev.cfbilling.conformance.contract.OwnColumns;
import dev.cfbilling.conformance.result.ExchangeResult;
import dev.cfbilling.conformance.result.FindingAt;
import dev.cfbilling.conformance.result.RunPart;
import dev.cfbilling.conformance.rule.RecordView;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that tasks read from captures, by their values in the order of the columns. */
public final class CaptureRow {
  private CaptureRow() {}

  /**
   * The row of a record.
   *
   * @param asked whose usage was asked for, by its name
   * @param meter see the table; null when a part of it can't be read
   * @param open whether what leads to the account is shown
   */
  public static List<@Nullable Object> record(
      RowOrigin origin, String asked, RecordView usage, @Nullable Long meter, boolean open) {
    List<@Nullable Object> values = origin.values();
    values.add(asked);
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
    RecordColumns.addValues(usage, origin.account(), open, values);
    return values;
  }

  /** The properties that a record's row needs. */
  public static Stream<String> recordProperties() {
    return RecordColumns.properties();
  }

  /** The row of the findings of one kind in an exchange. */
  public static List<@Nullable Object> finding(RowOrigin origin, RunPart.Group group) {
    FindingAt first = group.samples().get(0);
    List<@Nullable Object> values = origin.values();
    values.addAll(
        Arrays.asList(
            group.check(),
            group.severity().wireName(),
            group.pattern().orElse(null),
            group.contract().toString(),
            group.found(),
            group.values().isEmpty() ? null : group.values().toArray(String[]::new),
            first.finding().message()));
    return values;
  }

  /** The row of an exchange. */
  public static List<@Nullable Object> exchange(
      RowOrigin origin, ExchangeResult result, long records) {
    List<@Nullable Object> values = origin.values();
    values.addAll(List.of((long) result.status(), records, result.errors(), result.warnings()));
    return values;
  }
}
