package dev.cfbilling.conformance.bench.proxy;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.LockSupport;

/** An origin that does no work: it sends the same bytes to whatever is asked. */
final class MeasuredOrigin implements Closeable {
  private static final int PIECE = 1 << 16;
  private static final double NANOSECONDS = 1e9;

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private volatile Answer answer = new Answer("", new byte[0], Answer.UNPACED);

  /** What is sent. */
  static final class Answer {
    /** As fast as the client takes it. */
    static final double UNPACED = Double.POSITIVE_INFINITY;

    /** 1 Gbit/s. */
    static final double GIGABIT = 125e6;

    private final String head;
    private final byte[] body;
    private final double rate;

    /**
     * @param head with the empty line after it
     * @param body not copied
     * @param rate bytes a second
     */
    Answer(String head, byte[] body, double rate) {
      this.head = head;
      this.body = body;
      this.rate = rate;
    }

    void write(OutputStream out) throws IOException {
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      long begun = System.nanoTime();
      for (int at = 0; at < body.length; at += PIECE) {
        LockSupport.parkNanos((long) (at / rate * NANOSECONDS) - (System.nanoTime() - begun));
        out.write(body, at, Math.min(PIECE, body.length - at));
      }
    }
  }

  MeasuredOrigin() throws IOException {
    start(
        () -> {
          while (true) {
            Socket socket = server.accept();
            start(() -> serve(socket));
          }
        });
  }

  int port() {
    return server.getLocalPort();
  }

  void answer(Answer next) {
    answer = next;
  }

  private void serve(Socket socket) throws IOException {
    try (socket) {
      socket.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (hasRequest(in)) {
        answer.write(socket.getOutputStream());
      }
    }
  }

  /** Reads a request without a body. */
  private static boolean hasRequest(InputStream in) throws IOException {
    int last = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      last = last << 8 | next;
      if (last == 0x0D0A0D0A) {
        return true;
      }
    }
    return false;
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
                // Whoever asked has left.
              }
            },
            "origin");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
