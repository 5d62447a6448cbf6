package dev.cfbilling.conformance.cli;

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

/** Shows on a terminal how far a long run has come; anywhere else, nothing. */
final class Progress implements LongConsumer, AutoCloseable {
  /** Below this a file is read before a bar could be seen. */
  private static final long LARGE = 32L << 20;

  private static final long MEGABYTE = 1L << 20;

  private final @Nullable ProgressBar bar;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /**
   * Starts to show the reading of {@code file}, or of the captures in a directory.
   *
   * @param file null when nothing is read from a file
   */
  static Progress of(@Nullable Path file) {
    long size = file == null ? 0 : CaptureFiles.size(file);
    if (!Ansi.AUTO.enabled() || size < LARGE) {
      return new Progress(null);
    }
    return shown("Reading", size, " MB", MEGABYTE);
  }

  /**
   * Starts to show how many calls have been made.
   *
   * @param gap between two of them; without one they are made before a bar could be seen
   */
  static Progress ofCalls(int calls, Duration gap) {
    return Ansi.AUTO.enabled() && !gap.isZero()
        ? shown("Asking", calls, " calls", 1)
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

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
