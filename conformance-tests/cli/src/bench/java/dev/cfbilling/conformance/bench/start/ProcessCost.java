package dev.cfbilling.conformance.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What one process took.
 *
 * @param cpu of the process itself, in steps of ten milliseconds
 * @param peakKilobytes the largest resident set; 0 where the system does not tell
 */
record ProcessCost(Duration wall, Duration cpu, long peakKilobytes) {
  private static final long POLL_MILLISECONDS = 4;

  /** Runs a command to its end; both numbers are as of a few milliseconds before it. */
  static ProcessCost of(WholeProcess measured) throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(measured.command())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    Duration cpu = Duration.ZERO;
    long peak = 0;
    while (!process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS)) {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = Math.max(peak, peak(process.pid()));
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - start);
    if (process.exitValue() != 0) {
      throw new IllegalStateException(
          "%s ended with %s".formatted(measured.title(), process.exitValue()));
    }
    return new ProcessCost(wall, cpu, peak);
  }

  private static long peak(long pid) throws IOException {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> Long.valueOf(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0L);
    } catch (IOException ended) {
      return 0;
    }
  }
}
