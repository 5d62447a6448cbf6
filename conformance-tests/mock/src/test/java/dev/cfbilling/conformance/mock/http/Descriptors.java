package dev.cfbilling.conformance.mock.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The descriptors that this process holds, where the machine counts them. */
final class Descriptors {
  private Descriptors() {}

  static long open() {
    boolean counted =
        ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean;
    assumeTrue(counted, "this machine does not count descriptors");
    return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getOpenFileDescriptorCount();
  }
}
