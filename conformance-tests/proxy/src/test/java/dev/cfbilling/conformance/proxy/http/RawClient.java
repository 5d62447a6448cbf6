package dev.cfbilling.conformance.proxy.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is given. */
final class RawClient {
  private static final int PATIENCE = 60_000;

  private RawClient() {}

  /** All that comes back until the connection is closed, in ISO-8859-1. */
  static String send(int port, String raw) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(raw.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** A GET after which the connection is closed. */
  static String get(int port, String path, String... headers) throws IOException {
    return send(port, request("GET", port, path, headers) + "\r\n");
  }

  static String request(String method, int port, String path, String... headers) {
    StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, path));
    head.append("Host: localhost:").append(port).append("\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.append("Connection: close\r\n").toString();
  }
}
