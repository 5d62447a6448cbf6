package dev.cfbilling.conformance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code scripts/bench conform}: every contender, one after the other, each in its own process. */
final class ConformBenchmark {
  private static final String BEGIN = "<!-- scripts/bench conform writes from here -->\n";
  private static final String END = "<!-- to here -->\n";

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
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Path directory = Path.of(arguments[0]);
    Peers peers = new Peers(Path.of(arguments[3]), Path.of(arguments[4]));
    StringBuilder report = new StringBuilder(machine(arguments[2], load));
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
    keep(Path.of(arguments[1]), report.toString());
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

  private static String machine(String libraries, double load) throws IOException {
    return String.format(
        Locale.ROOT,
        """
        %s; %d cores, %s of memory; %s %s. %s.
        Load average %.1f at the start, which on an idle machine is 1.
        """,
        proc("cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        gigabytes(proc("meminfo", "MemTotal")),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        libraries,
        load);
  }

  private static String gigabytes(String kilobytes) {
    String digits = kilobytes.replaceAll("[^0-9]", "");
    return digits.isEmpty()
        ? kilobytes
        : String.format(Locale.ROOT, "%.0f GB", Long.parseLong(digits) / 1e6);
  }

  private static String proc(String file, String key) throws IOException {
    Path path = Path.of("/proc", file);
    if (!Files.exists(path)) {
      return "unknown " + key;
    }
    return Files.readAllLines(path).stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown " + key);
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

  /** Between two marks; what people have written around them stays. */
  private static void keep(Path file, String report) throws IOException {
    String text = Files.readString(file);
    int begin = text.indexOf(BEGIN);
    int end = text.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new IllegalStateException(file + " has lost the marks that the table goes between");
    }
    Files.writeString(
        file,
        text.substring(0, begin + BEGIN.length()) + "\n" + report + "\n" + text.substring(end));
  }
}
