package dev.cfbilling.conformance.audit.table;

import java.util.Locale;
import org.apache.spark.sql.types.StructType;

/** The tables whose rows tasks read from captures; each begins with where a row comes from. */
public enum CaptureTable {
  RECORDS,
  FINDINGS,
  EXCHANGES;

  private static TableColumns origin() {
    TableColumns columns = new TableColumns();
    RowOrigin.addTo(columns);
    return columns;
  }

  private static TableColumns recordColumns() {
    TableColumns columns =
        origin()
            .text("asked_of", "The account or organization that was asked for, by its name.")
            .number("position", "The record's index in its answer.")
            .number(
                "meter", "A key of what is metered, the same on each day; null when unreadable.")
            .text("metric", "The metric's id, or its name, or the service's.")
            .day("day", "The day of the charge, in UTC.");
    RecordColumns.addTo(columns);
    return columns;
  }

  private static TableColumns findingColumns() {
    return origin()
        .text("check", "The check's id.")
        .text("severity", "error, warning or information.")
        .text("pattern", "The places in the body, with * for each index.")
        .text("contract", "The place in the contract.")
        .number("found", "How many there are in the exchange.")
        .texts("values", "What the contract would have to allow; some, where there are many.")
        .text("message", "The first one, in a sentence.");
  }

  private static TableColumns exchangeColumns() {
    return origin()
        .number("status", "The answer's status; 0 without one.")
        .number("records", "How many records it has.")
        .number("errors", "How many errors were found in it.")
        .number("warnings", "How many warnings were found in it.");
  }

  /** Its name. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name of the one file of it that a task writes. */
  public String file() {
    return id() + ".parquet";
  }

  public StructType schema() {
    TableColumns columns =
        switch (this) {
          case RECORDS -> recordColumns();
          case FINDINGS -> findingColumns();
          case EXCHANGES -> exchangeColumns();
        };
    return columns.schema();
  }
}
