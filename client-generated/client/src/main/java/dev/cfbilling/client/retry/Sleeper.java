package dev.cfbilling.client.retry;

import java.time.Duration;

/** Lets time pass between two tries. A test's sleeper moves its clock instead. */
@FunctionalInterface
public interface Sleeper {
  /** Blocks the thread. */
  Sleeper SYSTEM = wait -> Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);

  /**
   * Returns once the time has passed. A wait comes in short pieces, so that a cancelled call stops
   * soon.
   *
   * @param wait how long, never negative
   * @throws InterruptedException if the thread was interrupted, which ends the call
   */
  void sleep(Duration wait) throws InterruptedException;
}
