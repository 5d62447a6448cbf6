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

/** The connection of a request, for faults to break. */
public final class ClientConnection {
  private final Request request;
  private final EndPoint endPoint;

  ClientConnection(Request request) {
    this.request = request;
    this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
  }

  /** Resets the connection; unread bytes are lost. */
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

  /** Resets the stream of the request; over HTTP/1.1 closes the connection. */
  public void resetStream(StreamError error) throws IOException {
    if (hasStreams()) {
      Http2.reset(request, error);
    } else {
      close();
    }
  }

  /** Whether it carries several requests at once. */
  public boolean hasStreams() {
    return Http2.carries(request);
  }

  /** Writes raw bytes; only for a connection without streams. */
  public void write(byte[] bytes) throws IOException {
    try (Blocker.Callback written = Blocker.callback()) {
      endPoint.write(written, ByteBuffer.wrap(bytes));
      written.block();
    }
  }

  /** Closes the connection in good order, even in the middle of a body. */
  public void close() {
    endPoint.close();
  }

  /** Waits until the client gives up or the connection is idle for too long. */
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
