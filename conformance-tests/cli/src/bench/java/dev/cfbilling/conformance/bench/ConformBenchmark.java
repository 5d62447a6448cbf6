package dev.cfbilling.conformance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code scripts/bench conform}: every contender, one after the other, each in its own process. */
final class ConformBenchmark {
  private ConformBenchmark() {}

  /** A body's size, and how often each contender goes through it. */
  private enum Size {
    SMALL(10_000_000, 30, 10),
    MIDDLE(100_000_000, 3, 5),
    LARGE(1_000_000_000, 1, 2);

    private final long bytes;
    private final int warmUp;
    private final int measured;

    Size(long bytes, int warmUp, int measured) {
      this.bytes = bytes;
      this.warmUp = warmUp;
      this.measured = measured;
    }

    int passes() {
      return warmUp + measured;
    }
  }

  /**
   * Prints the tables and keeps them.
   *
   * @param arguments a directory for the bodies, the file that keeps the tables, what the libraries
   *     and their versions are, the directory of the peers, the contract as JSON
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    Peers peers = new Peers(Path.of(arguments[3]), Path.of(arguments[4]));
    StringBuilder report = new StringBuilder(BenchmarkPage.machine(arguments[2]));
    for (Size size : Size.values()) {
      Path body = directory.resolve("account-usage.json");
      int records = UsageBody.write(body, size.bytes);
      Map<Entry, Measurement> measurements = new LinkedHashMap<>();
      for (Entry entry : entries(size, body, peers)) {
        measurements.put(entry, entry.measure(size.warmUp, size.measured));
      }
      if (size == Size.LARGE) {
        UsageBody.writeFaulty(body, size.bytes);
        Entry faulty = Contender.OURS.entry(body, size.passes(), true);
        measurements.put(faulty, faulty.measure(size.warmUp, size.measured));
      }
      Files.delete(body);
      report.append(
          String.format(
              Locale.ROOT,
              "%n**%,d MB**, %,d records; %d passes to warm up, then %d measured.%n%n%s",
              size.bytes / 1_000_000,
              records,
              size.warmUp,
              size.measured,
              table(measurements)));
    }
    System.out.println(report);
    BenchmarkPage.keep(Path.of(arguments[1]), "conform", report.toString());
  }

  /** Of the largest body, only those whose memory does not grow with it. */
  private static List<Entry> entries(Size size, Path body, Peers peers) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Contender contender : Contender.values()) {
      if (size != Size.LARGE || contender.streams()) {
        entries.add(contender.entry(body, size.passes(), false));
      }
    }
    if (size != Size.LARGE) {
      entries.addAll(peers.entries(body, size.passes()));
    }
    return entries;
  }

  /** The first is the floor. */
  private static String table(Map<Entry, Measurement> measurements) {
    double floor = measurements.values().iterator().next().best();
    StringBuilder table =
        new StringBuilder(
            """
            | | JVM options | first pass, MB/s | median, MB/s | best, MB/s | best, of the floor | peak RSS, MB |
            |---|---|---:|---:|---:|---:|---:|
            """);
    measurements.forEach(
        (entry, measurement) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | `%s` | %.0f | %.0f | %.0f | %.2f | %s |%n",
                    entry.title(),
                    entry.options(),
                    measurement.first(),
                    measurement.median(),
                    measurement.best(),
                    measurement.best() / floor,
                    measurement.peakKilobytes().map(ConformBenchmark::megabytes).orElse("?"))));
    return table.toString();
  }

  private static String megabytes(long kilobytes) {
    return String.format(Locale.ROOT, "%,.0f", kilobytes * 1024 / 1e6);
  }
}
