package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.exchange.Exchange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Inspects several exchanges in parallel, and passes the results on in the order of the exchanges.
 * So a report does not depend on the number of threads.
 *
 * <p>One thread reads exchanges and passes results on. It waits when too many exchanges are in
 * progress, so that memory stays bounded.
 */
final class Inspections implements AutoCloseable {
  private static final int WAITING_A_THREAD = 2;

  private final RunRecorder recorder;
  private final int room;
  private final ExecutorService threads;
  private final Deque<CompletableFuture<Inspection>> underWay = new ArrayDeque<>();

  Inspections(RunRecorder recorder, int threadCount) {
    this.recorder = recorder;
    this.room = WAITING_A_THREAD * threadCount;
    this.threads =
        Executors.newFixedThreadPool(
            threadCount,
            work -> {
              Thread thread = new Thread(work, "inspection");
              thread.setDaemon(true);
              return thread;
            });
  }

  void add(Exchange exchange) {
    if (underWay.size() == room) {
      handOver();
    }
    underWay.addLast(CompletableFuture.supplyAsync(() -> recorder.inspect(exchange), threads));
  }

  private void handOver() {
    try {
      recorder.add(underWay.removeFirst().join());
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw failed;
    }
  }

  /** Waits until all exchanges are inspected. */
  @Override
  public void close() {
    try {
      while (!underWay.isEmpty()) {
        handOver();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
