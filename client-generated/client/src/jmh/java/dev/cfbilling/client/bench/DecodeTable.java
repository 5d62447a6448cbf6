package dev.cfbilling.client.bench;

import dev.cfbilling.client.UsageBody;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** {@code scripts/bench client}: measures every contender, prints the table and keeps it. */
final class DecodeTable {
  static final int RECORDS = 10_000;

  private static final int FORKS = 3;
  private static final int WARM_UP_SECONDS = 8;
  private static final int ITERATIONS = 40;
  private static final String HEAP = "-Xms2g -Xmx2g";
  private static final String BEGIN = "<!-- scripts/bench client writes from here -->\n";
  private static final String END = "<!-- to here -->\n";

  /** By the method of {@link DecodeBenchmark}, in the table's order. */
  private static final Map<String, String> TITLES = new LinkedHashMap<>();

  static {
    TITLES.put("floor", "Moshi `skipValue`, the floor");
    TITLES.put("ours", "**ours**");
    TITLES.put("stockJackson", "stock Jackson models");
    TITLES.put("reflectiveMoshi", "reflective Moshi");
    TITLES.put("stockGson", "stock Gson models");
  }

  /**
   * How one contender did: milliseconds of each iteration, fastest first, and bytes of each run.
   */
  private record Measurement(List<Double> milliseconds, double allocated) {
    double best() {
      return milliseconds.get(0);
    }

    double median() {
      return milliseconds.get(milliseconds.size() / 2);
    }
  }

  private DecodeTable() {}

  /**
   * Prints the table and keeps it.
   *
   * @param arguments the file that keeps the table, what the libraries and their versions are
   */
  public static void main(String[] arguments) throws Exception {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    Options options =
        new OptionsBuilder()
            .include(DecodeBenchmark.class.getName())
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.MILLISECONDS)
            .forks(FORKS)
            .warmupIterations(WARM_UP_SECONDS)
            .warmupTime(TimeValue.seconds(1))
            .measurementIterations(ITERATIONS)
            .measurementTime(TimeValue.milliseconds(200))
            .jvmArgs(HEAP.split(" ", -1))
            .addProfiler(GCProfiler.class)
            .build();
    Map<String, Measurement> measurements = measurements(new Runner(options).run());
    String report = describe(arguments[1], load) + "\n" + table(measurements);
    System.out.println(report);
    keep(Path.of(arguments[0]), report);
  }

  private static Map<String, Measurement> measurements(Collection<RunResult> results) {
    Map<String, Measurement> measurements = new LinkedHashMap<>();
    for (RunResult result : results) {
      List<Double> milliseconds = new ArrayList<>();
      for (BenchmarkResult fork : result.getBenchmarkResults()) {
        for (IterationResult iteration : fork.getIterationResults()) {
          milliseconds.add(iteration.getPrimaryResult().getScore());
        }
      }
      Collections.sort(milliseconds);
      String method = result.getPrimaryResult().getLabel();
      Result<?> allocated =
          Objects.requireNonNull(result.getSecondaryResults().get("gc.alloc.rate.norm"));
      measurements.put(method, new Measurement(milliseconds, allocated.getScore()));
    }
    return measurements;
  }

  private static String describe(String libraries, double load) throws IOException {
    return String.format(
        Locale.ROOT,
        """
        %,.1f MB, %,d records. %s; %d cores; %s %s, `%s`. %s.
        %d forks, each %d s to warm up, then %d iterations of 0.2 s. Load average %.1f at the start, which on an idle machine is 1.
        """,
        new UsageBody(RECORDS).readAllBytes().length / 1e6,
        RECORDS,
        processor(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.name"),
        System.getProperty("java.runtime.version"),
        HEAP,
        libraries,
        FORKS,
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

  private static String table(Map<String, Measurement> measurements) {
    Measurement floor = Objects.requireNonNull(measurements.get("floor"));
    StringBuilder table =
        new StringBuilder(
            """
            | | best, ms | best, of the floor | median, ms | median, of the floor | allocated, B a record |
            |---|---:|---:|---:|---:|---:|
            """);
    TITLES.forEach(
        (method, title) -> {
          Measurement measurement = Objects.requireNonNull(measurements.get(method), method);
          table.append(
              String.format(
                  Locale.ROOT,
                  "| %s | %.1f | %.2f | %.1f | %.2f | %,.0f |%n",
                  title,
                  measurement.best(),
                  measurement.best() / floor.best(),
                  measurement.median(),
                  measurement.median() / floor.median(),
                  measurement.allocated() / RECORDS));
        });
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
