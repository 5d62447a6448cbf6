package dev.cfbilling.conformance.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request and its response.
 *
 * @param index in run order; of a capture, the entry's index
 * @param startedAt when the request was sent; null when nobody has noted it
 */
public record Exchange(int index, Request request, Response response, @Nullable Instant startedAt)
    implements Closeable {

  /** An exchange of which nobody has noted when it was. */
  public Exchange(int index, Request request, Response response) {
    this(index, request, response, null);
  }

  /** The same, counted otherwise. */
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
