package dev.cfbilling.conformance.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.Optional;

/**
 * How much an input may make the tool allocate: a linear function of its length, so that what is
 * quadratic in it fails at some length.
 *
 * @param fixed bytes, for any input
 * @param perByte bytes more, for each byte of the input
 */
record Budget(long fixed, long perByte) {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** What is done for an input, in the caller's thread. */
  interface Work {
    void run() throws Exception;
  }

  /** How many bytes the work has allocated. */
  static long allocated(Work work) throws Exception {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    work.run();
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  /** That more was allocated than an input of {@code length} bytes may cost; empty otherwise. */
  Optional<String> problem(long allocated, int length) {
    long most = fixed + perByte * length;
    return allocated <= most
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "takes %,d bytes of memory for %,d bytes, where %,d are allowed",
                allocated,
                length,
                most));
  }
}
