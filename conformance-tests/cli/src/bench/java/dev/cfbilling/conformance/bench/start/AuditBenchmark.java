package dev.cfbilling.conformance.bench.start;

import dev.cfbilling.conformance.bench.BenchmarkPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * {@code scripts/bench audit}: an audit of captures beside {@code conform --capture} of the same,
 * by turns, each in a process of its own, and both of next to nothing, which is what their start
 * takes.
 */
final class AuditBenchmark {
  private static final int ROUNDS = 2;

  /** What the mock answers for an account in ten days, each read with the five before. */
  private static final int MEGABYTES_OF_AN_ACCOUNT = 17;

  private final Path folder;
  private final Path scripts;
  private final Map<WholeProcess, ProcessCost> best = new HashMap<>();

  /** A tool and its cores, over all captures and over a small one. */
  private record Pair(String title, WholeProcess all, WholeProcess small) {}

  private AuditBenchmark(Path folder, Path scripts) {
    this.folder = folder;
    this.scripts = scripts;
  }

  /**
   * Prints the table and keeps it.
   *
   * @param arguments a directory for captures, the file that keeps the table, that of our scripts,
   *     what the libraries and their versions are, how many megabytes to make
   */
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    delete(folder);
    String machine = BenchmarkPage.machine(arguments[3]);
    AuditBenchmark benchmark = new AuditBenchmark(folder, Path.of(arguments[2]).toRealPath());
    String report = benchmark.report(Integer.parseInt(arguments[4]));
    delete(folder);
    System.out.println(report);
    BenchmarkPage.keep(Path.of(arguments[1]), "audit", machine + report);
  }

  private String report(int megabytes) throws Exception {
    Path all = captures("all", Math.max(1, megabytes / MEGABYTES_OF_AN_ACCOUNT), 10);
    Path small = captures("small", 1, 1);
    double bytes = size(all) - size(small);
    List<Pair> pairs =
        List.of(
            pair("`conform --capture`, one core", all, small, "0", "conform", "--capture"),
            pair("**`audit`**, one core", all, small, "0", "audit", "--conf=spark.master=local[1]"),
            pair(
                "**`audit`**, two cores",
                all,
                small,
                "0,1",
                "audit",
                "--conf=spark.master=local[2]"));
    for (int round = 0; round < ROUNDS; round++) {
      for (Pair pair : pairs) {
        measure(pair.small());
        measure(pair.all());
      }
    }
    StringBuilder table =
        new StringBuilder(
            """

            **%,.0f MB of captures**; best of %d, by turns, with `-Xmx1g`.

            | | wall, s | processor, s | of it the start, s | MB/s without the start | of the first | peak RSS, MB |
            |---|---:|---:|---:|---:|---:|---:|
            """
                .formatted(size(all) / 1e6, ROUNDS));
    double first = speed(pairs.get(0), bytes);
    pairs.forEach(pair -> table.append(row(pair, bytes, first)));
    return table.toString();
  }

  private String row(Pair pair, double bytes, double first) {
    ProcessCost all = cost(pair.all());
    return String.format(
        Locale.ROOT,
        "| %s | %.1f | %.1f | %.1f | %.1f | %.2f | %,.0f |%n",
        pair.title(),
        seconds(all.wall()),
        seconds(all.cpu()),
        seconds(cost(pair.small()).wall()),
        speed(pair, bytes),
        speed(pair, bytes) / first,
        all.peakKilobytes() * 1024 / 1e6);
  }

  /** In megabytes a second, of what there is beyond the small captures. */
  private double speed(Pair pair, double bytes) {
    Duration all = cost(pair.all()).wall();
    return bytes / 1e6 / seconds(all.minus(cost(pair.small()).wall()));
  }

  private ProcessCost cost(WholeProcess process) {
    return Objects.requireNonNull(best.get(process), "each process is measured before");
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  private void measure(WholeProcess process) throws Exception {
    best.merge(
        process,
        ProcessCost.of(process),
        (one, other) -> one.wall().compareTo(other.wall()) < 0 ? one : other);
  }

  private Pair pair(
      String title, Path all, Path small, String cores, String script, String... options) {
    return new Pair(
        title, process(all, cores, script, options), process(small, cores, script, options));
  }

  private WholeProcess process(Path captures, String cores, String script, String... options) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of("env", "JAVA_TOOL_OPTIONS=-Xmx1g", "taskset", "-c", cores));
    command.add(scripts.resolve(script).toString());
    command.addAll(List.of(options));
    command.add(captures.toString());
    if (script.equals("audit")) {
      command.add("--out=" + folder.resolve("out"));
    }
    return new WholeProcess(script, command);
  }

  /** Captures of some accounts, read on some days. */
  private Path captures(String name, int accounts, int days) throws Exception {
    Path bodies = folder.resolve("bodies");
    Path captures = Files.createDirectories(folder.resolve(name));
    ProcessCost.of(
        new WholeProcess(
            "the mock's archive",
            scripts.resolve("mock").toString(),
            "--archive=" + bodies,
            "--accounts=" + accounts,
            "--days=" + days,
            "--plain"));
    HarArchive.write(bodies, captures);
    delete(bodies);
    return captures;
  }

  private static double size(Path captures) throws IOException {
    try (Stream<Path> files = Files.list(captures)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
