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
public record Measurement(double first, List<Double> passes, Optional<Long> peakKilobytes) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";
  private static final double BYTES = 1e6;
  private static final double NANOSECONDS = 1e9;

  /**
   * Measures in this process, and prints the megabytes a second of each pass, then the peak.
   *
   * @param arguments contender, file, how many passes, whether the body has faults
   */
  public static void main(String[] arguments) throws Exception {
    Contender.Pass pass = Contender.valueOf(arguments[0]).prepare();
    Path file = Path.of(arguments[1]);
    boolean faulty = Boolean.parseBoolean(arguments[3]);
    for (int passes = Integer.parseInt(arguments[2]); passes > 0; passes--) {
      System.out.println(megabytesPerSecond(pass, file, faulty));
    }
    peak().ifPresent(System.out::println);
  }

  private static double megabytesPerSecond(Contender.Pass pass, Path file, boolean faulty)
      throws Exception {
    long start = System.nanoTime();
    int complaints = pass.over(file);
    long end = System.nanoTime();
    if (complaints > 0 != faulty) {
      throw new IllegalStateException(complaints + " complaints, of a body with faults: " + faulty);
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

  /** What a process has printed: its passes in order, of which the first are to warm up. */
  static Measurement parse(List<String> lines, int warmUp, int measured) {
    List<Double> speeds =
        lines.stream().limit((long) warmUp + measured).map(Double::valueOf).toList();
    List<Double> passes = new ArrayList<>(speeds.subList(warmUp, speeds.size()));
    passes.sort(Collections.reverseOrder());
    return new Measurement(
        speeds.get(0), passes, lines.stream().skip(speeds.size()).findFirst().map(Long::valueOf));
  }

  double best() {
    return passes.get(0);
  }

  double median() {
    return passes.get(passes.size() / 2);
  }
}
