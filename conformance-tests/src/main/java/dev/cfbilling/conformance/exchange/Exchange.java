package dev.cfbilling.conformance.exchange;

import java.io.Closeable;
import java.io.IOException;

/**
 * One request and its response.
 *
 * @param index in run order; of a capture, the entry's index
 */
public record Exchange(int index, Request request, Response response) implements Closeable {

  @Override
  public void close() throws IOException {
    if (response.body().isPresent()) {
      response.body().get().close();
    }
  }
}
