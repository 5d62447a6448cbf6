package dev.cfbilling.conformance.proxy;

import dev.cfbilling.conformance.mock.MockApi;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/** A proxy in a process of its own, with 128 MB of memory. */
final class ProxyProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader answers;
  private final HttpUrl baseUrl;

  ProxyProcess(MockApi origin, Path recording) throws IOException {
    this(origin, recording, "");
  }

  /**
   * A proxy on a machine with limits.
   *
   * @param limits commands of a shell; may be empty
   */
  ProxyProcess(MockApi origin, Path recording, String limits) throws IOException {
    process =
        new ProcessBuilder(
                "sh",
                "-c",
                limits + " exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + recording.getParent(),
                "-cp",
                System.getProperty("java.class.path"),
                ProxyMain.class.getName(),
                origin.baseUrl().toString(),
                recording.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    baseUrl = HttpUrl.get(answers.readLine());
  }

  HttpUrl baseUrl() {
    return baseUrl;
  }

  /** What it answers to an order. */
  String ask(String order) throws IOException {
    process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return String.valueOf(answers.readLine());
  }

  /** Ends it without a chance to say anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
