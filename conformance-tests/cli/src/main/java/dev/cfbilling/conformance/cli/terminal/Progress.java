package dev.cfbilling.conformance.cli.terminal;

import dev.cfbilling.conformance.exchange.CaptureFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/** Shows the progress of a long run on a terminal; elsewhere it shows nothing. */
public final class Progress implements LongConsumer, AutoCloseable {
  /** Smaller files are read before a bar could be seen. */
  private static final long LARGE = 32L << 20;

  /** Fewer readings are written before a bar could be seen. */
  private static final long MANY = 100;

  private static final long MEGABYTE = 1L << 20;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Shows the progress of reading a file, or the captures in a directory.
   *
   * @param file null if nothing is read from a file
   * @param ansi whether there is a terminal
   */
  public static Progress of(@Nullable Path file, Ansi ansi) {
    return ofBytes(file == null ? 0 : CaptureFiles.size(file), ansi);
  }

  /**
   * Shows the progress of reading so many bytes.
   *
   * @param ansi whether there is a terminal
   */
  public static Progress ofBytes(long bytes, Ansi ansi) {
    return ansi.enabled() && bytes >= LARGE
        ? shown("Reading", bytes, " MB", MEGABYTE)
        : new Progress(null);
  }

  /**
   * Shows the progress of comparing what was read of so many bytes, by tasks; how many there are
   * shows meanwhile, by {@link #expect}.
   *
   * @param ansi whether there is a terminal
   */
  public static Progress ofComparing(long bytes, Ansi ansi) {
    return ansi.enabled() && bytes >= LARGE
        ? shown("Comparing", 0, " tasks", 1)
        : new Progress(null);
  }

  /**
   * Shows the progress of calls.
   *
   * @param gap the time between two calls; if zero, they end before a bar could be seen
   */
  public static Progress ofCalls(int calls, Duration gap) {
    return Ansi.AUTO.enabled() && !gap.isZero()
        ? shown("Asking", calls, " calls", 1)
        : new Progress(null);
  }

  /** Shows the progress of writing an archive that takes long. */
  public static Progress ofReadings(long readings) {
    return Ansi.AUTO.enabled() && readings > MANY
        ? shown("Writing", readings, " readings", 1)
        : new Progress(null);
  }

  private static Progress shown(String task, long all, String unit, long unitSize) {
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(all)
            .setUnit(unit, unitSize)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(System.err))
            .build());
  }

  @Override
  public void accept(long more) {
    if (bar != null) {
      bar.stepBy(more);
    }
  }

  /** There is more to do than was known. */
  public void expect(long more) {
    if (bar != null) {
      bar.maxHint(bar.getMax() + more);
    }
  }

  /** All is done, even what was not told of. */
  public void complete() {
    if (bar != null) {
      bar.stepTo(bar.getMax());
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
