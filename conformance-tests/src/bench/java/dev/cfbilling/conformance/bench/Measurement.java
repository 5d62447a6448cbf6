package dev.cfbilling.conformance.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * How one contender did.
 *
 * @param first its first pass, in a virtual machine that has compiled nothing yet
 * @param passes the measured ones, fastest first
 * @param peakKilobytes the largest resident set, native memory included; empty where the system
 *     does not tell
 */
record Measurement(double first, List<Double> passes, Optional<Long> peakKilobytes) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";
  private static final double BYTES = 1e6;
  private static final double NANOSECONDS = 1e9;

  /**
   * Measures in this process, and prints what {@link #parse} reads.
   *
   * @param arguments contender, file, passes to warm up, passes to measure
   */
  public static void main(String[] arguments) throws Exception {
    Contender.Pass pass = Contender.valueOf(arguments[0]).prepare();
    Path file = Path.of(arguments[1]);
    int warmUp = Integer.parseInt(arguments[2]);
    int measured = Integer.parseInt(arguments[3]);
    List<Double> speeds = new ArrayList<>();
    for (int i = 0; i < warmUp + measured; i++) {
      speeds.add(megabytesPerSecond(pass, file));
    }
    List<Double> passes = new ArrayList<>(speeds.subList(warmUp, speeds.size()));
    passes.sort(Collections.reverseOrder());
    System.out.println(speeds.get(0));
    System.out.println(peak().map(String::valueOf).orElse(""));
    passes.forEach(System.out::println);
  }

  private static double megabytesPerSecond(Contender.Pass pass, Path file) throws Exception {
    long start = System.nanoTime();
    int complaints = pass.over(file);
    long end = System.nanoTime();
    if (complaints > 0) {
      throw new IllegalStateException(complaints + " complaints about a body that is valid");
    }
    return Files.size(file) / BYTES / ((end - start) / NANOSECONDS);
  }

  private static Optional<Long> peak() throws IOException {
    if (!Files.exists(STATUS)) {
      return Optional.empty();
    }
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(PEAK))
        .map(line -> Long.valueOf(line.replaceAll("[^0-9]", "")))
        .findFirst();
  }

  static Measurement parse(List<String> lines) {
    return new Measurement(
        Double.parseDouble(lines.get(0)),
        lines.stream().skip(2).map(Double::valueOf).toList(),
        Optional.of(lines.get(1)).filter(line -> !line.isEmpty()).map(Long::valueOf));
  }

  double best() {
    return passes.get(0);
  }

  double median() {
    return passes.get(passes.size() / 2);
  }
}
