package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.data.Customers;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mock runs in somebody's process: what is logged there is not its business. */
class HostLoggersTest {
  /** Held, since the manager forgets loggers that nobody holds. */
  private final List<Logger> ofTheHost =
      List.of(
          Logger.getLogger("org.eclipse.jetty"),
          Logger.getLogger("okhttp3"),
          Logger.getLogger("mockwebserver3.MockWebServer"));

  @BeforeEach
  void set() {
    ofTheHost.forEach(logger -> logger.setLevel(Level.FINE));
  }

  @AfterEach
  void reset() {
    ofTheHost.forEach(logger -> logger.setLevel(null));
  }

  @Test
  void areAsTheHostHasThem() throws Exception {
    Map<String, String> before = configured();

    try (MockApi mock = MockApi.builder().start()) {
      new MockClient(mock).get("/accounts/" + Customers.FIRST_ACCOUNT + "/billing/profile");
      assertThat(configured()).isEqualTo(before);
    }

    assertThat(configured()).isEqualTo(before).containsKeys("okhttp3", "org.eclipse.jetty");
  }

  /** All loggers that have a setting of their own, and the root, by name. */
  private static Map<String, String> configured() {
    Map<String, String> settings = new TreeMap<>();
    for (String name : Collections.list(LogManager.getLogManager().getLoggerNames())) {
      Logger logger = Logger.getLogger(name);
      if (logger.getLevel() != null
          || logger.getHandlers().length > 0
          || logger.getFilter() != null
          || !logger.getUseParentHandlers()) {
        settings.put(
            name,
            "%s %s %s %s"
                .formatted(
                    logger.getLevel(),
                    Arrays.toString(logger.getHandlers()),
                    logger.getFilter(),
                    logger.getUseParentHandlers()));
      }
    }
    return settings;
  }
}
