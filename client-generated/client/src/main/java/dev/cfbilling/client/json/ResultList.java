package dev.cfbilling.client.json;

import java.util.List;

/**
 * The body of a response whose result is a list of records, which may be a long one.
 *
 * @param <T> the records
 */
public interface ResultList<T> {
  /**
   * The records.
   *
   * @return the list, which cannot be changed
   */
  List<T> result();
}
