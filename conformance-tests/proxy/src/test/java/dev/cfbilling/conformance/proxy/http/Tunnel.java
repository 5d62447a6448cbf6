package dev.cfbilling.conformance.proxy.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A proxy of HTTP that opens one tunnel to where it is asked for on loopback. */
final class Tunnel implements Closeable {
  private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private volatile String asked = "";

  Tunnel() throws IOException {
    start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The head of the request for the tunnel. */
  String asked() {
    return asked;
  }

  private void serve() throws IOException {
    Socket client = server.accept();
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    InputStream in = client.getInputStream();
    while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
      head.write(in.read());
    }
    asked = head.toString(StandardCharsets.US_ASCII);
    int port = Integer.parseInt(asked.replaceFirst("(?s)CONNECT \\S+:(\\d+) .*", "$1"));
    Socket origin = new Socket(InetAddress.getLoopbackAddress(), port);
    client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    start(() -> origin.getInputStream().transferTo(client.getOutputStream()));
    in.transferTo(origin.getOutputStream());
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException gone) {
                // Whoever spoke has left.
              }
            },
            "tunnel");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
