package dev.cfbilling.conformance.mock.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.util.Callback;

/** The connection that a request came by: what a fault breaks. */
public final class ClientConnection {
  private final Request request;
  private final EndPoint endPoint;

  ClientConnection(Request request) {
    this.request = request;
    this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
  }

  /** Resets it: what has not arrived never does. */
  public void reset() throws IOException {
    EndPoint socket = endPoint;
    while (socket instanceof EndPoint.Wrapper wrapper) {
      socket = wrapper.unwrap();
    }
    if (socket.getTransport() instanceof SocketChannel channel) {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    }
    socket.close();
  }

  /** Resets the stream of the request; a connection of HTTP/1.1 has no streams and is closed. */
  public void resetStream(StreamError error) throws IOException {
    if (hasStreams()) {
      Http2.reset(request, error);
    } else {
      close();
    }
  }

  /** Whether there may be other requests on it meanwhile. */
  public boolean hasStreams() {
    return Http2.carries(request);
  }

  /** Writes what need not be HTTP; of use on a connection without streams only. */
  public void write(byte[] bytes) throws IOException {
    try (Blocker.Callback written = Blocker.callback()) {
      endPoint.write(written, ByteBuffer.wrap(bytes));
      written.block();
    }
  }

  /** Closes it in good order, whatever is missing. */
  public void close() {
    endPoint.close();
  }

  /** Does nothing until the client gives up, or has been idle for too long. */
  public void hold() throws IOException {
    CompletableFuture<Void> over = new CompletableFuture<>();
    request.addFailureListener(over::completeExceptionally);
    endPoint.tryFillInterested(
        Callback.from(() -> over.complete(null), over::completeExceptionally));
    try {
      over.get();
    } catch (ExecutionException gone) {
      throw new IOException(gone.getCause());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The mock is closed.");
    }
  }
}
