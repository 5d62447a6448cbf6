package dev.cfbilling.conformance.proxy.http;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** An origin that sends exactly the bytes it is given, one answer for each request. */
final class RawOrigin implements Closeable {
  private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: ?(\\d+)\r\n");

  private final ServerSocket server;
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new java.util.concurrent.CopyOnWriteArrayList<>();

  /** Writes an answer; the connection is closed afterwards if it says so. */
  interface Answer {
    boolean write(OutputStream out) throws IOException;
  }

  RawOrigin() throws IOException {
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread accepting = new Thread(this::accept, "raw origin");
    accepting.setDaemon(true);
    accepting.start();
  }

  /** The next answer, after which the connection stays open. */
  RawOrigin answers(String raw) {
    byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
    answers.add(
        out -> {
          out.write(bytes);
          return false;
        });
    return this;
  }

  RawOrigin answers(Answer answer) {
    answers.add(answer);
    return this;
  }

  HttpUrl url() {
    return HttpUrl.get("http://127.0.0.1:" + server.getLocalPort());
  }

  /** What was received, head and body, in ISO-8859-1. */
  List<String> requests() {
    return requests;
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread serving = new Thread(() -> serve(socket), "raw origin's connection");
        serving.setDaemon(true);
        serving.start();
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      while (true) {
        String request = read(socket.getInputStream(), socket.getOutputStream());
        if (request.isEmpty()) {
          return;
        }
        requests.add(request);
        Answer answer = answers.poll();
        if (answer == null || answer.write(socket.getOutputStream())) {
          return;
        }
        socket.getOutputStream().flush();
      }
    } catch (IOException gone) {
      // The proxy has left.
    }
  }

  private static String read(InputStream in, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = "";
    for (int b = in.read(); b >= 0; b = in.read()) {
      bytes.write(b);
      if (b == '\n') {
        head = bytes.toString(StandardCharsets.ISO_8859_1);
        if (head.endsWith("\r\n\r\n")) {
          break;
        }
      }
    }
    if (head.contains("\r\nExpect: 100-continue\r\n")) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }
    Matcher length = LENGTH.matcher(head);
    if (length.find()) {
      bytes.write(in.readNBytes(Integer.parseInt(length.group(1))));
    } else if (head.toLowerCase(java.util.Locale.ROOT).contains("\r\ntransfer-encoding: chunked")) {
      while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n0\r\n\r\n")
          && !bytes.toString(StandardCharsets.ISO_8859_1).matches("(?s).*\r\n0\r\n.+\r\n\r\n")) {
        bytes.write(in.read());
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
