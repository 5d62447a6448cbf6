package dev.cfbilling.conformance.probe.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import javax.net.ServerSocketFactory;

/**
 * Sockets that send what they have at once.
 *
 * <p>The server flushes an answer piece by piece. Left to itself, TCP would hold the second piece
 * back until the first is acknowledged, which takes a client forty milliseconds.
 */
final class ApiSockets extends ServerSocketFactory {
  private final boolean resetting;

  /**
   * @param resetting whether a connection that ends is reset: what has not arrived never does
   */
  ApiSockets(boolean resetting) {
    this.resetting = resetting;
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ApiServerSocket(resetting);
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("the mock binds its sockets itself");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    return createServerSocket(port);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
    return createServerSocket(port);
  }

  private static final class ApiServerSocket extends ServerSocket {
    private final boolean resetting;

    ApiServerSocket(boolean resetting) throws IOException {
      super();
      this.resetting = resetting;
    }

    @Override
    public Socket accept() throws IOException {
      Socket connection = super.accept();
      connection.setTcpNoDelay(true);
      if (resetting) {
        connection.setSoLinger(true, 0);
      }
      return connection;
    }
  }
}
