/**
 * Usage as CSV, for spreadsheets and databases.
 *
 * <p>The CSV is written by FastCSV: a jar of 100 kB without dependencies of its own, which tells an
 * empty value from none. Commons CSV would bring commons-io and commons-codec along.
 */
@NullMarked
package dev.cfbilling.client.export;

import org.jspecify.annotations.NullMarked;
