package dev.cfbilling.conformance.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;

/**
 * Ctrl-C for a verb that has something to say at its end: the process ends with the verb's exit
 * code once it has been said.
 */
final class StopSignal {
  private final CountDownLatch stop = new CountDownLatch(1);
  private final CompletableFuture<Integer> code = new CompletableFuture<>();

  /** Takes the signal from here on. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::onSignal, "end the proxy"));
  }

  private void onSignal() {
    if (code.isDone()) {
      return;
    }
    stop.countDown();
    try {
      // Java would end with the code of the signal.
      Runtime.getRuntime().halt(code.get());
    } catch (InterruptedException | ExecutionException gone) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for the signal; an interrupt is one too. */
  void await() {
    try {
      stop.await();
    } catch (InterruptedException stopped) {
      // Then the end has come as well.
    }
  }

  /** All is said: the process may end. */
  void ended(int exitCode) {
    code.complete(exitCode);
  }
}
