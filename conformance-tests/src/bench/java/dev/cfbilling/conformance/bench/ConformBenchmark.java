package dev.cfbilling.conformance.bench;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** {@code scripts/bench conform}: every contender, one after the other, each in its own process. */
final class ConformBenchmark {
  private static final long SIZE = 100_000_000;
  private static final int WARM_UP = 3;
  private static final int MEASURED = 7;
  private static final String BEGIN = "<!-- scripts/bench conform writes from here -->\n";
  private static final String END = "<!-- to here -->\n";

  private ConformBenchmark() {}

  /**
   * Prints the table and keeps it.
   *
   * @param arguments a directory for the body, the file that keeps the table, what the libraries
   *     and their versions are
   */
  public static void main(String[] arguments) throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Path body = Path.of(arguments[0], "account-usage.json");
    int records = UsageBody.write(body, SIZE);
    Map<Contender, Measurement> measurements = new EnumMap<>(Contender.class);
    for (Contender contender : Contender.values()) {
      measurements.put(contender, measure(contender, body));
    }
    String report = describe(body, records, arguments[2], load) + "\n" + table(measurements);
    System.out.println(report);
    keep(Path.of(arguments[1]), report);
  }

  private static Measurement measure(Contender contender, Path body)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(contender.options().split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Measurement.class.getName(), contender.name(), body.toString()));
    command.addAll(List.of(Integer.toString(WARM_UP), Integer.toString(MEASURED)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines;
    try (InputStream out = process.getInputStream()) {
      lines = new String(out.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(contender + " ended with " + process.exitValue());
    }
    return Measurement.parse(lines);
  }

  private static String describe(Path body, int records, String libraries, double load)
      throws IOException {
    return String.format(
        Locale.ROOT,
        """
        %,.1f MB, %,d records. %s; %d cores, %s of memory; %s %s. %s.
        %d passes to warm up, then %d measured. Load average %.1f at the start, which on an idle machine is 1.
        """,
        Files.size(body) / 1e6,
        records,
        proc("cpuinfo", "model name"),
        Runtime.getRuntime().availableProcessors(),
        gigabytes(proc("meminfo", "MemTotal")),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        libraries,
        WARM_UP,
        MEASURED,
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

  private static String table(Map<Contender, Measurement> measurements) {
    double floor =
        Objects.requireNonNull(measurements.get(Contender.TOKENS), "no floor measured").best();
    StringBuilder table =
        new StringBuilder(
            """
            | | JVM options | first pass, MB/s | median, MB/s | best, MB/s | best, of the floor | peak RSS, MB |
            |---|---|---:|---:|---:|---:|---:|
            """);
    measurements.forEach(
        (contender, measurement) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | `%s` | %.0f | %.0f | %.0f | %.2f | %s |%n",
                    contender.title(),
                    contender.options(),
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
