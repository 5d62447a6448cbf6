package dev.cfbilling.conformance.mock.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
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
