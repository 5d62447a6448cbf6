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

  /** Where a decoded body waits for the judge. */
  enum Place {
    MEMORY,
    FILE,
    NOWHERE
  }

  /** Takes room for a decoded body, until {@link #giveBack}; never waits. */
  synchronized Place take(long decodedLength) {
    Place place =
        held == 0 || held + decodedLength <= MEMORY
            ? Place.MEMORY
            : files.get() + decodedLength <= FILES ? Place.FILE : Place.NOWHERE;
    count(place, decodedLength);
    return place;
  }

  synchronized void giveBack(Place place, long decodedLength) {
    count(place, -decodedLength);
  }

  private void count(Place place, long bytes) {
    if (place == Place.MEMORY) {
      held += bytes;
    } else if (place == Place.FILE) {
      files.addAndGet(bytes);
    }
  }

  int calls() {
    return calls.get();
  }
}
