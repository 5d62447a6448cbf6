package dev.cfbilling.client.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.cfbilling.client.usage.FocusColumn;
import dev.cfbilling.client.usage.RecordKey;
import dev.cfbilling.client.usage.UsageRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes usage as CSV (RFC 4180, UTF-8): a header, then a line a record, in the columns of {@link
 * FocusColumn} behind {@code x_RecordKey}, {@code x_Source} and {@code x_AskedFor}.
 *
 * <p>What was not reported is empty, a text that was reported empty is {@code ""}, and zero is
 * {@code 0}. Numbers have all their digits, and no exponent, which spreadsheets would take for a
 * reason to round. Running sums are left out: in a table they invite to be added up.
 *
 * <p>It writes while it reads, so a stream of any length needs no memory.
 *
 * <p><strong>Formulas.</strong> A spreadsheet runs what begins with {@code =}, {@code +}, {@code
 * -}, {@code @}, a tab or a line break, be it behind blanks or characters that can't be seen, and
 * the names of accounts and zones are their owners' to choose. Seen are letters, numbers,
 * punctuation and symbols that Unicode names no filler or blank; all else is passed over. Quotes
 * don't help against that. {@link #forSpreadsheets()} therefore puts an apostrophe in front of such
 * a text, which a database would keep as part of it; {@link #exact()} changes nothing. There is no
 * default, since either is wrong for the other. Numbers never get one, so that a correction of
 * {@code -0.09} stays a number.
 *
 * <p>DuckDB takes numbers for doubles, and {@code ""} for null, unless it is told otherwise:
 *
 * <pre>{@code
 * SELECT BillingCurrency, sum(ContractedCost) FROM read_csv('usage.csv',
 *   types = {'ContractedCost': 'DECIMAL(38, 18)'}, allow_quoted_nulls = false) GROUP BY 1;
 * }</pre>
 */
public final class UsageCsv {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final boolean spreadsheet;

  private UsageCsv(boolean spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  /**
   * For databases and programs: every text as it was sent.
   *
   * @return a writer of CSV
   */
  public static UsageCsv exact() {
    return new UsageCsv(false);
  }

  /**
   * For spreadsheets: texts that would run as formulas start with an apostrophe, and a byte order
   * mark tells Excel that it is UTF-8.
   *
   * @return a writer of CSV
   */
  public static UsageCsv forSpreadsheets() {
    return new UsageCsv(true);
  }

  /**
   * Writes to a stream, as UTF-8.
   *
   * @param records usage, of which one record at a time is asked for
   * @param out what to write to; it is flushed and left open
   * @throws IOException if it can't be written
   */
  public void write(Stream<UsageRecord> records, OutputStream out) throws IOException {
    write(records.iterator(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /**
   * Writes to a stream, as UTF-8.
   *
   * @param records usage
   * @param out what to write to; it is flushed and left open
   * @throws IOException if it can't be written
   */
  public void write(Iterable<UsageRecord> records, OutputStream out) throws IOException {
    write(records.iterator(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  /**
   * Writes to a writer.
   *
   * @param records usage, of which one record at a time is asked for
   * @param out what to write to; it is flushed and left open
   * @throws IOException if it can't be written
   */
  public void write(Stream<UsageRecord> records, Writer out) throws IOException {
    write(records.iterator(), out);
  }

  /**
   * Writes to a writer.
   *
   * @param records usage
   * @param out what to write to; it is flushed and left open
   * @throws IOException if it can't be written
   */
  public void write(Iterable<UsageRecord> records, Writer out) throws IOException {
    write(records.iterator(), out);
  }

  private void write(Iterator<UsageRecord> records, Writer out) throws IOException {
    if (spreadsheet) {
      out.write(BYTE_ORDER_MARK);
    }
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .build(out);
    try {
      csv.writeRecord(header());
      while (records.hasNext()) {
        csv.writeRecord(line(records.next()));
      }
    } catch (UncheckedIOException unwritten) {
      throw unwritten.getCause();
    }
    csv.flush();
  }

  private static List<String> header() {
    List<String> names = new ArrayList<>(List.of("x_RecordKey", "x_Source", "x_AskedFor"));
    for (FocusColumn column : FocusColumn.values()) {
      names.add(column.columnName());
    }
    return names;
  }

  private List<@Nullable String> line(UsageRecord usage) {
    List<@Nullable String> values = new ArrayList<>();
    values.add(RecordKey.of(usage).value());
    values.add(usage.source().path());
    values.add(harmless(usage.askedFor()));
    for (FocusColumn column : FocusColumn.values()) {
      boolean isText = column.valueIn(usage) instanceof String;
      String text = column.textIn(usage);
      values.add(isText ? harmless(text) : text);
    }
    return values;
  }

  private @Nullable String harmless(@Nullable String text) {
    return spreadsheet && text != null ? SpreadsheetText.of(text) : text;
  }
}
