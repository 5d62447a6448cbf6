package dev.cfbilling.conformance.bench.start;

import dev.cfbilling.conformance.bench.BenchmarkPage;
import dev.cfbilling.conformance.bench.Measurement;
import dev.cfbilling.conformance.bench.UsageBody;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Scanner;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code scripts/bench start}: every process by turns, so that a slow minute is one for all. The
 * first row of each table is what the others are measured by.
 */
final class StartBenchmark {
  private static final int ROUNDS = 9;
  private static final String OPERATION = "getAccountBillableUsage";
  private static final String PATH = "/accounts/023e105f4ecef8ad9ca31a8372d0c353/billable/usage";

  private final Path folder;
  private final Path scripts;
  private final Path peers;
  private final Path contract;
  private final StringBuilder report = new StringBuilder();

  private StartBenchmark(Path folder, Path scripts, Path peers, Path contract) {
    this.folder = folder;
    this.scripts = scripts;
    this.peers = peers;
    this.contract = contract;
  }

  /**
   * Prints the tables and keeps them.
   *
   * @param arguments a directory for bodies, the file that keeps the tables, what the libraries and
   *     their versions are, the directory of the peers, the contract as JSON, that of our scripts
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createDirectories(Path.of(arguments[0]).toAbsolutePath());
    String machine = BenchmarkPage.machine(arguments[2]);
    StartBenchmark benchmark =
        new StartBenchmark(
            folder, Path.of(arguments[5]), Path.of(arguments[3]), Path.of(arguments[4]));
    benchmark.small();
    for (double megabytes : List.of(1.2, 11.6, 116.0)) {
      benchmark.body(megabytes);
    }
    benchmark.tests();
    System.out.println(benchmark.report);
    BenchmarkPage.keep(Path.of(arguments[1]), "start", machine + benchmark.report);
  }

  /** What starting alone costs. */
  private void small() throws Exception {
    Path capture = capture();
    List<WholeProcess> processes = new ArrayList<>();
    processes.add(
        new WholeProcess("an empty virtual machine", java(), "-XX:+UseSerialGC", "-version"));
    processes.add(new WholeProcess("**ours**, `conform list`", conform(), "list"));
    processes.add(
        new WholeProcess(
            "**ours**, `conform --capture`, a HAR of one entry",
            conform(),
            "--capture",
            capture.toString()));
    processes.add(
        new WholeProcess(
            "networknt on the same HAR",
            java(),
            "-cp",
            classes(),
            NetworkntHar.class.getName(),
            capture.toString()));
    Path redocly = peers.resolve("target/proxies/node_modules/.bin/redocly");
    if (Files.exists(redocly)) {
      processes.add(
          new WholeProcess(
              "Redocly, `redocly drift` on the same HAR",
              "node",
              redocly.toString(),
              "drift",
              capture.toString(),
              "--api",
              contract.toString(),
              "--match-mode",
              "basepath"));
    }
    table("The start", processes);
  }

  private void body(double megabytes) throws Exception {
    Path body = folder.resolve("usage.json");
    int records = UsageBody.write(body, Math.round(megabytes * 1e6));
    List<WholeProcess> processes = new ArrayList<>();
    Path ajv = peers.resolve("target/ajv");
    if (Files.isDirectory(ajv.resolve("node_modules"))) {
      processes.add(
          new WholeProcess(
              "Ajv with ajv-formats, the schema alone",
              "node",
              ajv.resolve("ajv.js").toString(),
              contract.toString(),
              "/accounts/{account_id}/billable/usage",
              body.toString(),
              "1"));
    }
    processes.add(
        new WholeProcess(
            "**ours**, `conform body`, every rule",
            conform(),
            "body",
            body.toString(),
            "--operation",
            OPERATION));
    processes.add(
        new WholeProcess(
            "networknt over a tree, the schema alone",
            java(),
            "-cp",
            classes(),
            Measurement.class.getName(),
            "TREE",
            body.toString(),
            "1",
            "false"));
    table(
        String.format(Locale.ROOT, "A body of %s MB, %,d records", megabytes, records), processes);
    Files.delete(body);
  }

  private void table(String title, List<WholeProcess> processes) throws Exception {
    Map<WholeProcess, List<ProcessCost>> costs = new LinkedHashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      for (WholeProcess process : processes) {
        ProcessCost cost = ProcessCost.of(process);
        if (round > 0) { // The first brings files into memory.
          costs.computeIfAbsent(process, unseen -> new ArrayList<>()).add(cost);
        }
      }
    }
    double first = seconds(costs.values().iterator().next(), ProcessCost::wall);
    report.append(
        """

        **%s**; medians of %d, by turns.

        | | wall, s | of the first | processor, s | of wall | peak RSS, MB |
        |---|---:|---:|---:|---:|---:|
        """
            .formatted(title, ROUNDS));
    costs.forEach(
        (process, measured) -> {
          double wall = seconds(measured, ProcessCost::wall);
          double cpu = seconds(measured, ProcessCost::cpu);
          report.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %.2f | %.2f | %.2f | %.2f | %,.0f |%n",
                  process.title(),
                  wall,
                  wall / first,
                  cpu,
                  cpu / wall,
                  measured.stream().mapToLong(ProcessCost::peakKilobytes).max().orElse(0)
                      * 1024
                      / 1e6));
        });
  }

  /** What tests wait for, in a virtual machine that has run others. */
  private void tests() throws Exception {
    List<List<Integer>> measured = new ArrayList<>();
    for (int round = 0; round <= ROUNDS; round++) {
      Process process =
          new ProcessBuilder(java(), "-cp", classes(), TestStart.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (Scanner printed = new Scanner(process.getInputStream(), StandardCharsets.UTF_8)) {
        measured.add(printed.tokens().map(Integer::valueOf).toList());
      }
    }
    report.append(
        """

        **A test with the mock and the extension**, in a virtual machine that has run a test of HTTP; medians of %d.

        | | the mock starts, ms | a call is made and judged, ms |
        |---|---:|---:|
        | the first such test | %d | %d |
        | the next | %d | %d |
        """
            .formatted(
                ROUNDS,
                median(measured, 0),
                median(measured, 1),
                median(measured, 2),
                median(measured, 3)));
  }

  private static int median(List<List<Integer>> measured, int column) {
    // The first brings files into memory.
    List<Integer> sorted = measured.stream().skip(1).map(row -> row.get(column)).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }

  private static double seconds(List<ProcessCost> costs, Function<ProcessCost, Duration> part) {
    List<Duration> sorted = costs.stream().map(part).sorted(Comparator.naturalOrder()).toList();
    return sorted.get(sorted.size() / 2).toNanos() / 1e9;
  }

  /** One answer, as a browser would have recorded it. */
  private Path capture() throws Exception {
    Path body = folder.resolve("usage.json");
    UsageBody.write(body, 1_000);
    String text = Files.readString(body);
    Files.delete(body);
    Path capture = folder.resolve("one.har");
    Files.writeString(
        capture,
        """
        {"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[{
        "startedDateTime":"2026-10-20T10:00:00.000Z","time":1,"cache":{},
        "timings":{"send":0,"wait":1,"receive":0},
        "request":{"method":"GET","url":"https://api.cloudflare.com/client/v4%s?from=2025-05-01&to=2025-05-02",
        "httpVersion":"HTTP/1.1","cookies":[],"headersSize":-1,"bodySize":0,
        "headers":[{"name":"Authorization","value":"Bearer scrubbed"}],
        "queryString":[{"name":"from","value":"2025-05-01"},{"name":"to","value":"2025-05-02"}]},
        "response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","cookies":[],
        "headers":[{"name":"content-type","value":"application/json"}],"redirectURL":"",
        "headersSize":-1,"bodySize":-1,
        "content":{"size":%d,"mimeType":"application/json","text":%s}}}]}}
        """
            .formatted(PATH, text.length(), JsonMapper.shared().writeValueAsString(text)));
    return capture;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private String conform() {
    return scripts.resolve("conform").toString();
  }

  private static String classes() {
    return System.getProperty("java.class.path");
  }
}
