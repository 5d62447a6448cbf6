package dev.cfbilling.client;

import dev.cfbilling.client.failure.BillingApiException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The records of a response, read one after the other while it arrives: however many there are,
 * they take no more memory than a few.
 *
 * <pre>{@code
 * try (UsageStream<CostAndUsageRecord> usage =
 *     CloudflareBilling.stream(
 *         billing.billableUsage().getAccountBillableUsage(account, from, to, null))) {
 *   usage.forEach(store::add);
 * }
 * }</pre>
 *
 * <p>That Cloudflare reports a failure, that the body departs from the contract or that it breaks
 * off can show at any place of it, so records may have been handed out already: what was made of
 * them counts only when the last one has been passed without an exception. Reading throws an {@link
 * UncheckedIOException}, whose cause is the {@link BillingApiException} that executing the call
 * would have thrown; asking again throws it again.
 *
 * <p>The records can be gone through once, by one thread. Closing ends the call, also when there is
 * more to come. What is done with the records may take any time: the call's timeout covers what
 * comes before them, and then only the read timeout counts, which is how long the API may be
 * silent.
 *
 * @param <T> the records
 */
public final class UsageStream<T> implements Iterable<T>, AutoCloseable {
  private final ResultReader<T> results;
  private boolean started;

  UsageStream(ResultReader<T> results) {
    this.results = results;
  }

  /**
   * Goes through the records.
   *
   * @return an iterator that reads from the response
   * @throws IllegalStateException if the records have been asked for before
   */
  @Override
  public Iterator<T> iterator() {
    if (started) {
      throw new IllegalStateException("The records of a response can be gone through once.");
    }
    started = true;
    return new Records();
  }

  /**
   * Gives the records as a stream of the Java library; closing it closes this.
   *
   * @return a sequential stream that reads from the response
   * @throws IllegalStateException if the records have been asked for before
   */
  public Stream<T> records() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE;
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(iterator(), traits), /* parallel= */ false)
        .onClose(this::close);
  }

  /** Ends the call. */
  @Override
  public void close() {
    results.close();
  }

  private final class Records implements Iterator<T> {
    private @Nullable T next;

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = read();
      }
      return next != null;
    }

    @Override
    public T next() {
      T record = next == null ? read() : next;
      next = null;
      if (record == null) {
        throw new NoSuchElementException();
      }
      return record;
    }

    private @Nullable T read() {
      try {
        return results.next();
      } catch (BillingApiException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
