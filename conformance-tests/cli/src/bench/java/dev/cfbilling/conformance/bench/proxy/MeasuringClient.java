package dev.cfbilling.conformance.bench.proxy;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** A client that keeps one connection, and what comes over it as it is. */
final class MeasuringClient implements Closeable {
  /** The longest that an answer may take. */
  static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int PIECE = 1 << 18;

  private final Socket socket;
  private final byte[] request;
  private final byte[] piece = new byte[PIECE];
  private int filled;
  private int read;

  /** An answer: its head, its body without chunks in ISO-8859-1, and how long it took. */
  record Got(String head, String body, long nanoseconds) {}

  MeasuringClient(int port, String path, String token) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    request =
        "GET %s HTTP/1.1\r\nHost: localhost:%s\r\nAccept-Encoding: gzip\r\nAuthorization: Bearer %s\r\n\r\n"
            .formatted(path, port, token)
            .getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Asks once.
   *
   * @param keep whether the body is kept; to keep it takes time
   */
  Got get(boolean keep) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long begun = System.nanoTime();
    socket.getOutputStream().write(request);
    String head = line();
    for (String line = line(); !line.equals("\r\n"); line = line()) {
      head += line;
    }
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.contains("\r\ntransfer-encoding: chunked\r\n")) {
      for (long size = chunk(); size > 0; size = chunk()) {
        pass(size, keep, body);
        line();
      }
      while (!line().equals("\r\n")) {
        // A trailer, then.
      }
    } else {
      int at = lower.indexOf("\r\ncontent-length: ") + "\r\ncontent-length: ".length();
      pass(Long.parseLong(lower.substring(at, lower.indexOf("\r\n", at))), keep, body);
    }
    long taken = System.nanoTime() - begun;
    return new Got(head, body.toString(StandardCharsets.ISO_8859_1), taken);
  }

  private long chunk() throws IOException {
    return Long.parseLong(line().strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    do {
      fill();
      line.append((char) (piece[read++] & 0xFF));
    } while (line.charAt(line.length() - 1) != '\n');
    return line.toString();
  }

  private void pass(long length, boolean keep, ByteArrayOutputStream body) throws IOException {
    for (long left = length; left > 0; ) {
      fill();
      int part = (int) Math.min(left, filled - read);
      if (keep) {
        body.writeBytes(Arrays.copyOfRange(piece, read, read + part));
      }
      read += part;
      left -= part;
    }
  }

  private void fill() throws IOException {
    if (read < filled) {
      return;
    }
    InputStream in = socket.getInputStream();
    filled = in.read(piece);
    read = 0;
    if (filled < 0) {
      throw new EOFException("the connection ended before the answer");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
