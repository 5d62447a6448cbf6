package dev.cfbilling.conformance.mock.http;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Accepts connections, and reports when it stops. */
final class ApiConnector extends ServerConnector {
  private final CompletableFuture<Void> end = new CompletableFuture<>();

  ApiConnector(Server server, List<ConnectionFactory> protocols) {
    super(server, 1, 1, protocols.toArray(ConnectionFactory[]::new));
  }

  /** Completes when it is closed; fails with the reason when it stops by itself. */
  CompletableFuture<Void> end() {
    return end;
  }

  /** Jetty retries each second while no file descriptors are left. */
  @Override
  public void accept(int acceptor) throws IOException {
    if (getTransport() instanceof ServerSocketChannel socket && !socket.isOpen()) {
      throw new ClosedChannelException();
    }
    super.accept(acceptor);
  }

  @Override
  protected boolean handleAcceptFailure(Throwable failure) {
    boolean goesOn = super.handleAcceptFailure(failure);
    if (!goesOn && isRunning()) {
      end.completeExceptionally(failure);
    }
    return goesOn;
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    end.complete(null);
  }
}
