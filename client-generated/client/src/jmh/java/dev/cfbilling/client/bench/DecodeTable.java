package dev.cfbilling.client.bench;

import dev.cfbilling.client.UsageBody;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code scripts/bench client}: measures every contender, prints the table and keeps it. */
final class DecodeTable {
  static final int RECORDS = 10_000;

  private static final int ROUNDS = 3;
  private static final int WARM_UP_SECONDS = 8;
  private static final int ITERATIONS = 40;

  /** Or who allocates little would wait longest for pages that are used for the first time. */
  private static final String HEAP = "-Xms2g -Xmx2g -XX:+AlwaysPreTouch";

  private static final String BEGIN = "<!-- scripts/bench client writes from here -->\n";
  private static final String END = "<!-- to here -->\n";

  private DecodeTable() {}

  /**
   * Prints the table and keeps it.
   *
   * @param arguments the file that keeps the table, what the libraries and their versions are
   */
  public static void main(String[] arguments) throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Map<Contender, Measurement> measurements = measure();
    String report = describe(arguments[1], load) + "\n" + table(measurements);
    System.out.println(report);
    keep(Path.of(arguments[0]), report);
  }

  /** In rounds, so that what else the machine does falls on all alike. */
  private static Map<Contender, Measurement> measure() throws RunnerException {
    Options round =
        new OptionsBuilder()
            .include(DecodeBenchmark.class.getName())
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(1)
            .warmupIterations(WARM_UP_SECONDS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.milliseconds(200))
            .jvmArgs(HEAP.split(" ", -1))
            .addProfiler(GCProfiler.class)
            .build();
    Map<Contender, Measurement> measurements = new EnumMap<>(Contender.class);
    for (int i = 0; i < ROUNDS; i++) {
      for (RunResult result : new Runner(round).run()) {
        measurements
            .computeIfAbsent(
                Contender.valueOf(result.getPrimaryResult().getLabel()),
                contender -> new Measurement())
            .add(result);
      }
    }
    return measurements;
  }

  private static String describe(String libraries, double load) throws IOException {
    return String.format(
        Locale.ROOT,
        """
        %,.1f MB, %,d records. %s; %d cores; %s %s, `%s`. %s.
        %d rounds, in each of them %d s to warm up and %d iterations of 0.2 s. Load average %.1f at the start, which on an idle machine is 1.
        """,
        new UsageBody(RECORDS).readAllBytes().length / 1e6,
        RECORDS,
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        HEAP,
        libraries,
        ROUNDS,
        WARM_UP_SECONDS,
        ITERATIONS,
        load);
  }

  private static String processor() throws IOException {
    Path path = Path.of("/proc/cpuinfo");
    if (!Files.exists(path)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(path).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElseGet(() -> System.getProperty("os.arch"));
  }

  private static String table(Map<Contender, Measurement> measurements) {
    Measurement floor = Objects.requireNonNull(measurements.get(Contender.floor));
    StringBuilder table =
        new StringBuilder(
            """
            | | best, ms | best, of the floor | median, ms | median, of the floor | allocated, B a record |
            |---|---:|---:|---:|---:|---:|
            """);
    measurements.forEach(
        (contender, measurement) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %.1f | %.2f | %.1f | %.2f | %,.0f |%n",
                    contender.title(),
                    measurement.best(),
                    measurement.best() / floor.best(),
                    measurement.median(),
                    measurement.median() / floor.median(),
                    measurement.allocated() / RECORDS)));
    return table.toString();
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
