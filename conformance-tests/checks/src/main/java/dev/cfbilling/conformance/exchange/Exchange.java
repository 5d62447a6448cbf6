package dev.cfbilling.conformance.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response.
 *
 * @param index in run order; for a capture, the entry's index
 * @param startedAt when the request was sent; null when unknown
 */
public record Exchange(int index, Request request, Response response, @Nullable Instant startedAt)
    implements Closeable {

  /** An exchange at an unknown time. */
  public Exchange(int index, Request request, Response response) {
    this(index, request, response, null);
  }

  /** The same exchange with another index. */
  public Exchange at(int otherIndex) {
    return new Exchange(otherIndex, request, response, startedAt);
  }

  @Override
  public void close() throws IOException {
    if (response.body().isPresent()) {
      response.body().get().close();
    }
  }
}
