package dev.cfbilling.conformance.bench.proxy;

import dev.cfbilling.conformance.bench.BenchmarkPage;
import dev.cfbilling.conformance.bench.UsageBody;
import dev.cfbilling.conformance.bench.proxy.MeasuredOrigin.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * {@code scripts/bench proxy}: a client and an origin in this process, and between them nothing or
 * a proxy in a process of its own, by turns.
 */
final class ProxyBenchmark {
  private static final String PATH =
      "/accounts/023e105f4ecef8ad9ca31a8372d0c353/billable/usage?from=2025-05-01&to=2025-05-31";
  private static final String TOKEN = "zT7-qLm2_Vx9RkW4sPd8NyBc3HgJf6Ua1EoXiZ5t";
  private static final int LARGE = 100_000_000;
  private static final int WARM_UP = 20_000;
  private static final int ROUNDS = 20;
  private static final int CALLS = 250;
  private static final int LARGE_ROUNDS = 5;

  private final MeasuredOrigin origin;
  private final List<Passage> passages;
  private final Path folder;

  private ProxyBenchmark(MeasuredOrigin origin, List<Passage> passages, Path folder) {
    this.origin = origin;
    this.passages = passages;
    this.folder = folder;
  }

  /**
   * Prints the tables and keeps them.
   *
   * @param arguments a directory for recordings, the file that keeps the tables, what the libraries
   *     and their versions are, the directory of the peers, the contract as JSON
   */
  public static void main(String[] arguments) throws Exception {
    Path folder =
        Files.createTempDirectory(Files.createDirectories(Path.of(arguments[0])), "proxy");
    String machine = BenchmarkPage.machine(arguments[2]);
    try (MeasuredOrigin origin = new MeasuredOrigin()) {
      List<Passage> passages =
          Passages.start(origin.port(), Path.of(arguments[3]), Path.of(arguments[4]), folder);
      ProxyBenchmark benchmark = new ProxyBenchmark(origin, passages, folder);
      String report =
          machine + "\n" + benchmark.times() + "\n" + benchmark.large() + "\n" + benchmark.bytes();
      System.out.println(report);
      BenchmarkPage.keep(Path.of(arguments[1]), "proxy", report);
    }
  }

  private String times() throws Exception {
    byte[] body = usage(1);
    origin.answer(new Answer(head(body, ""), body, Answer.UNPACED));
    List<CallTimes> times = new ArrayList<>();
    for (Passage passage : passages) {
      CallTimes each = new CallTimes(passage, PATH, TOKEN);
      each.warmUp(WARM_UP);
      times.add(each);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (CallTimes each : times) {
        each.passage().awaitRest();
        each.measure(CALLS);
      }
    }
    CallTimes direct = times.get(0);
    StringBuilder table =
        new StringBuilder(
            """
            **Small answers**, of %,d bytes, over a connection that stays; %,d calls to warm up, then %,d measured, by turns.

            | | median, ms | added | 99th percentile, ms | added |
            |---|---:|---:|---:|---:|
            """
                .formatted(body.length, WARM_UP, ROUNDS * CALLS));
    for (CallTimes each : times) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %.3f | %.3f | %.3f | %.3f |%n",
              each.passage().title(),
              each.milliseconds(0.5),
              each.milliseconds(0.5) - direct.milliseconds(0.5),
              each.milliseconds(0.99),
              each.milliseconds(0.99) - direct.milliseconds(0.99)));
    }
    return table.toString();
  }

  private String large() throws Exception {
    byte[] body = usage(LARGE);
    StringBuilder table =
        new StringBuilder(
            """
            **100 MB**, in one answer; best of %s, by turns, each when the proxy has recorded and judged the one before.

            | | as fast as loopback, ms | of direct | at 1 Gbit/s, ms | of direct | CPU, s |
            |---|---:|---:|---:|---:|---:|
            """
                .formatted(LARGE_ROUNDS));
    origin.answer(new Answer(head(body, ""), body, Answer.UNPACED));
    List<LargeTimes> fast = LargeTimes.measure(passages, PATH, TOKEN, LARGE_ROUNDS);
    origin.answer(new Answer(head(body, ""), body, Answer.GIGABIT));
    List<LargeTimes> paced = LargeTimes.measure(passages, PATH, TOKEN, LARGE_ROUNDS);
    for (int i = 0; i < passages.size(); i++) {
      table.append(
          "| %s | %s | %s | %s |%n"
              .formatted(
                  passages.get(i).title(),
                  fast.get(i).beside(fast.get(0)),
                  paced.get(i).beside(paced.get(0)),
                  fast.get(i).cpu()));
    }
    return table.toString();
  }

  private String bytes() throws Exception {
    byte[] body = usage(1);
    byte[] packed = gzip(body);
    StringBuilder table =
        new StringBuilder(
            """
            **What changes** on the way of one answer, and whether the token is in the recording.

            | | status line | names of headers | order | headers | body | body in gzip | token recorded |
            |---|---|---|---|---|---|---|---|
            """);
    for (Passage passage : passages.subList(1, passages.size())) {
      ByteChanges plain = changes(passage, new Answer(head(body, ""), body, Answer.UNPACED));
      ByteChanges gzip =
          changes(
              passage,
              new Answer(head(packed, "Content-Encoding: gzip\r\n"), packed, Answer.UNPACED));
      table.append(
          "| %s | %s | %s | %s | %s | %s | %s | %s |%n"
              .formatted(
                  passage.title(),
                  plain.status(),
                  plain.names(),
                  plain.order(),
                  plain.headers(),
                  plain.body(),
                  gzip.body(),
                  passage.endWithToken(TOKEN)));
    }
    return table.toString();
  }

  private ByteChanges changes(Passage passage, Answer answer) throws Exception {
    origin.answer(answer);
    try (MeasuringClient direct = passages.get(0).client(PATH, TOKEN);
        MeasuringClient client = passage.client(PATH, TOKEN)) {
      return ByteChanges.between(direct.get(true), client.get(true));
    }
  }

  /** A head that no two libraries would write alike. */
  private static String head(byte[] body, String coding) {
    return """
        HTTP/1.1 200 All Right
        x-UPPER-lower: 1
        set-cookie: a=1; HttpOnly
        Content-Length: %s
        content-type: application/json;charset=UTF-8
        %sset-cookie: b=2
        ETag: W/"aB"
        Server: origin
        Date: Sat, 29 Nov 2025 10:00:00 GMT
        X-Empty:

        """
        .formatted(body.length, coding.replace("\r\n", "\n"))
        .replace("\n", "\r\n");
  }

  /**
   * A right answer of about this size, with a number that is written with a zero behind its point.
   */
  private byte[] usage(long size) throws IOException {
    Path file = folder.resolve("usage.json");
    UsageBody.write(file, size);
    String text = Files.readString(file);
    Files.delete(file);
    return text.replace("\"ConsumedQuantity\":1000,", "\"ConsumedQuantity\":1000.0,")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    return packed.toByteArray();
  }
}
