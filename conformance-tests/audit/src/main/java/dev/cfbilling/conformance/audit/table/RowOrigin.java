package dev.cfbilling.conformance.audit.table;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a row comes from: the first columns of each table that is read from captures.
 *
 * @param file its path, without ids of accounts
 * @param entry its index in the file
 * @param account its name, see {@link dev.cfbilling.conformance.audit.archive.AccountNames}; empty
 *     when unknown
 * @param operation its id; empty for a call of no operation
 * @param edition of the contract that judged it
 * @param retrieved when it was asked for; null when unknown
 * @param window the days that were asked for, and the metric, as sent; empty when unknown
 */
public record RowOrigin(
    String file,
    int entry,
    String account,
    String operation,
    @Nullable LocalDate edition,
    @Nullable Instant retrieved,
    String window) {

  /** How many columns they are. */
  public static final int COLUMNS = 7;

  static void addTo(TableColumns columns) {
    columns
        .text("file", "The capture, without ids of accounts.")
        .number("entry", "The exchange's index in it.")
        .text("account", "A name for the account; its id with --with-accounts.")
        .text("operation", "The operation's id.")
        .day("edition", "The edition of the contract that judged it.")
        .time("retrieved", "When it was asked for.")
        .text("window", "The days that were asked for, as from/to, and of which metric.");
  }

  List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(file);
    values.add((long) entry);
    values.add(account);
    values.add(operation);
    values.add(edition);
    values.add(retrieved);
    values.add(window);
    return values;
  }

  /** The same, of another account. */
  public RowOrigin of(String other) {
    return new RowOrigin(file, entry, other, operation, edition, retrieved, window);
  }
}
