package dev.cfbilling.conformance.cli.option;

import dev.cfbilling.conformance.mock.data.Scenario;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What {@code --scenario} and {@code --clock} say of a mock. */
public final class MockState {
  /** Years have four digits, also that of the day after. */
  private static final Instant END_OF_TIMES = Instant.parse("9999-01-01T00:00:00Z");

  private MockState() {}

  /** The scenario of a name. */
  public static Scenario scenario(String name) throws UsageException {
    List<String> names = Stream.of(Scenario.values()).map(Scenario::id).toList();
    return Choice.require(Scenario.find(name), name, "scenario", names, "--list-scenarios");
  }

  /** What time it is. */
  public static Instant clock(String text) throws UsageException {
    try {
      Instant instant = Instant.parse(text);
      if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(END_OF_TIMES)) {
        return instant;
      }
    } catch (DateTimeException noInstant) {
      // The sentence is the same.
    }
    throw new UsageException(
        "--clock is \"%s\"; it is an instant in UTC like 2026-11-21T12:00:00Z, from 1970 to 9998."
            .formatted(text));
  }
}
