package dev.cfbilling.conformance.fuzz;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/** Ends the process at an input that hangs, and keeps the input. */
final class Watchdog implements AutoCloseable {
  /** A thousand times as long as a slow machine takes. */
  static final Duration PATIENCE = Duration.ofMinutes(10);

  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "watchdog");
            thread.setDaemon(true);
            return thread;
          });
  private final Duration patience;
  private final PrintWriter out;
  private final IntConsumer exit;

  /**
   * @param exit what ends the process
   */
  Watchdog(Duration patience, PrintWriter out, IntConsumer exit) {
    this.patience = patience;
    this.out = out;
    this.exit = exit;
  }

  /** Keeps a file of an input. */
  interface Keeping {
    Path keep() throws IOException;
  }

  /** Does {@code work} for one input, and watches over it. */
  <T> T over(String name, Keeping input, Supplier<T> work) {
    ScheduledFuture<?> end =
        clock.schedule(() -> end(name, input), patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return work.get();
    } finally {
      end.cancel(false);
    }
  }

  private void end(String name, Keeping input) {
    try {
      out.println("%s hangs; try it again with --replay %s".formatted(name, input.keep()));
      out.flush();
    } catch (IOException unkept) {
      throw new UncheckedIOException(unkept);
    } finally {
      exit.accept(1);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
