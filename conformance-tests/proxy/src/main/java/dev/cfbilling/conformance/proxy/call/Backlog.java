package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.body.Body;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The calls that wait to be recorded and judged, in numbers; bounds their memory and files. */
final class Backlog {
  /** More than one body in memory; beyond it, bodies go to files at once. */
  private static final long MEMORY = 16L << 20;

  private static final long FILES = 8L << 30;
  private static final int SMALL = 64 << 10;

  private final int most;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicLong memory = new AtomicLong();
  private final AtomicLong files = new AtomicLong();
  private long held;

  /**
   * @param most the most calls to wait with their bodies
   */
  Backlog(int most) {
    this.most = most;
  }

  /** A spool for a body of at most {@code maxBody} bytes. */
  Body.Spool spool(long maxBody) {
    return new Body.Spool(maxBody, memory.get() < MEMORY ? SMALL : 0);
  }

  /** Counts a call in, unless there is no room for it and its body. */
  boolean admit(long bodyLength) {
    if (calls.incrementAndGet() > most || files.get() + bodyLength > FILES) {
      calls.decrementAndGet();
      return false;
    }
    counter(bodyLength).addAndGet(bodyLength);
    return true;
  }

  /** Counts a call out that was counted in with a body of this length. */
  void leave(long bodyLength) {
    calls.decrementAndGet();
    counter(bodyLength).addAndGet(-bodyLength);
  }

  private AtomicLong counter(long bodyLength) {
    return bodyLength <= SMALL ? memory : files;
  }

  /**
   * Waits until there is room for a decoded body beside those that the judge has not seen, but no
   * longer than this.
   *
   * @return whether there is; it is taken in any case, and {@link #release} gives it back
   */
  synchronized boolean hold(long decodedLength, Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    long left = most.toMillis();
    while (held > 0 && held + decodedLength > MEMORY && left > 0) {
      wait(left);
      left = Duration.ofNanos(end - System.nanoTime()).toMillis();
    }
    boolean room = held == 0 || held + decodedLength <= MEMORY;
    held += decodedLength;
    return room;
  }

  synchronized void release(long decodedLength) {
    held -= decodedLength;
    notifyAll();
  }

  int calls() {
    return calls.get();
  }
}
