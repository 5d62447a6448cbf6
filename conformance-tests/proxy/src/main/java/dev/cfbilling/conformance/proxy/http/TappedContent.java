package dev.cfbilling.conformance.proxy.http;

import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.io.Content.Chunk;
import org.jspecify.annotations.Nullable;

/** A request's body that a tap sees as it passes. */
final class TappedContent implements Request.Content {
  private final Request.Content content;
  private final GuardedTap tap;

  TappedContent(Request.Content content, GuardedTap tap) {
    this.content = content;
    this.tap = tap;
  }

  @Override
  public Chunk read() {
    Chunk chunk = content.read();
    if (Chunk.isFailure(chunk, true)) {
      // Or its end would look like one of the origin's.
      return Chunk.from(new ClientGoneException(chunk.getFailure()), true);
    }
    if (chunk != null && !Chunk.isFailure(chunk) && chunk.hasRemaining()) {
      tap.sent(chunk.getByteBuffer());
    }
    return chunk;
  }

  @Override
  public void demand(Runnable demandCallback) {
    content.demand(demandCallback);
  }

  @Override
  public void fail(Throwable failure) {
    content.fail(new ClientGoneException(failure));
  }

  @Override
  public long getLength() {
    return content.getLength();
  }

  /** None: the header, if there is one, has been copied. */
  @Override
  public @Nullable String getContentType() {
    return null;
  }

  @Override
  public boolean rewind() {
    return content.rewind();
  }
}
