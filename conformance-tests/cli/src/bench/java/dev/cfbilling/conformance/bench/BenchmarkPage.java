package dev.cfbilling.conformance.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The file that keeps what benchmarks have measured, each between two marks of its own. */
public final class BenchmarkPage {
  private BenchmarkPage() {}

  /** Keeps a report in place of the last one; what people have written around it stays. */
  public static void keep(Path file, String benchmark, String report) throws IOException {
    String mark = "<!-- scripts/bench %s writes from here -->\n".formatted(benchmark);
    String text = Files.readString(file);
    int begin = text.indexOf(mark);
    int end = text.indexOf("<!-- to here -->\n", Math.max(0, begin));
    if (begin < 0 || end < 0) {
      throw new IllegalStateException(file + " has lost the marks that the table goes between");
    }
    Files.writeString(
        file,
        text.substring(0, begin + mark.length()) + "\n" + report + "\n" + text.substring(end));
  }

  /** The machine, what runs on it, and how busy it is. */
  public static String machine(String libraries) throws IOException {
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
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
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
}
