package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.body.Body;
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

  int calls() {
    return calls.get();
  }
}
