package dev.cfbilling.conformance.mock.archive;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Writes files on all processors. The first that fails ends it. */
final class ParallelWrites implements AutoCloseable {
  /** Few, because each keeps what it is about. */
  private static final int WAITING = 256;

  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final ThreadPoolExecutor writers;

  /** Writes a file. */
  @FunctionalInterface
  interface Write {
    void run() throws IOException;
  }

  /** The calling thread writes too, when many files wait. */
  ParallelWrites() {
    int others = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    this.writers =
        new ThreadPoolExecutor(
            others,
            others,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  void add(Write write) throws IOException {
    throwFailure();
    writers.execute(() -> run(write));
  }

  private void run(Write write) {
    if (failure.get() != null) {
      return;
    }
    try {
      write.run();
    } catch (IOException | RuntimeException | Error failed) {
      failure.compareAndSet(null, failed);
    }
  }

  /** Waits until all is written. */
  void awaitAll() throws IOException {
    writers.shutdown();
    try {
      while (!writers.awaitTermination(1, TimeUnit.HOURS)) {
        throwFailure();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("it was interrupted", stopped);
    }
    throwFailure();
  }

  private void throwFailure() throws IOException {
    Throwable failed = failure.get();
    if (failed instanceof IOException unwritten) {
      throw unwritten;
    }
    if (failed instanceof RuntimeException mistake) {
      throw mistake;
    }
    if (failed instanceof Error broken) {
      throw broken;
    }
  }

  @Override
  public void close() {
    writers.shutdownNow();
  }
}
