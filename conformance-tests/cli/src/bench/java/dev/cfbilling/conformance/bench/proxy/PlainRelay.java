package dev.cfbilling.conformance.bench.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Copies bytes both ways and looks at none: what any program between client and origin costs. */
final class PlainRelay {
  private static final int PIECE = 1 << 18;

  private PlainRelay() {}

  /** Arguments: the origin's port, and the port to listen on. */
  public static void main(String[] arguments) throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket server = new ServerSocket(Integer.parseInt(arguments[1]), 50, loopback)) {
      while (true) {
        Socket client = server.accept();
        Socket origin = new Socket(loopback, Integer.parseInt(arguments[0]));
        client.setTcpNoDelay(true);
        origin.setTcpNoDelay(true);
        new Thread(() -> copy(client, origin)).start();
        new Thread(() -> copy(origin, client)).start();
      }
    }
  }

  private static void copy(Socket from, Socket to) {
    byte[] piece = new byte[PIECE];
    try (from;
        to) {
      for (int count = from.getInputStream().read(piece);
          count >= 0;
          count = from.getInputStream().read(piece)) {
        to.getOutputStream().write(piece, 0, count);
      }
    } catch (IOException gone) {
      // One of them has left, and so does the other.
    }
  }
}
