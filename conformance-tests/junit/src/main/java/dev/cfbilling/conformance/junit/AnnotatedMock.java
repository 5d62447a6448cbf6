package dev.cfbilling.conformance.junit;

import dev.cfbilling.conformance.finding.Names;
import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.fault.Fault;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The mock that an annotation describes; what the command line refuses, it refuses too. */
record AnnotatedMock(BillingMock wanted) {
  private static final int MAX_ACCOUNTS = 10_000;
  private static final int MAX_SCALE = 100_000;

  /** Years have four digits, also that of the day after. */
  private static final Instant END_OF_TIMES = Instant.parse("9999-01-01T00:00:00Z");

  MockApiBuilder builder() {
    MockApiBuilder builder =
        MockApi.builder()
            .seed(wanted.seed())
            .accounts((int) between(1, MAX_ACCOUNTS, "accounts", wanted.accounts()))
            .scale((int) between(1, MAX_SCALE, "scale", wanted.scale()))
            .latency(
                Duration.ofMillis(
                    between(0, Integer.MAX_VALUE, "latencyMillis", wanted.latencyMillis())))
            .rateLimit(
                (int) between(1, Integer.MAX_VALUE, "rateLimit", wanted.rateLimit()),
                Duration.ofMinutes(5));
    if (wanted.scenario() != Scenario.DEFAULT) {
      builder.scenario(wanted.scenario());
    }
    faults().stream().map(AnnotatedMock::fault).forEach(builder::fault);
    if (!wanted.clock().isEmpty()) {
      builder.clock(instant(wanted.clock()));
    }
    return builder;
  }

  private Set<String> faults() {
    Set<String> names = new LinkedHashSet<>(List.of(wanted.fault()));
    names.remove("");
    return names;
  }

  private static Fault fault(String name) {
    Fault fault =
        Faults.find(name)
            .orElseThrow(
                () ->
                    refused(
                        "There is no fault \"%s\"; %s, and Faults.all() has them all."
                            .formatted(
                                name,
                                Names.nearest(
                                    name, Faults.all().stream().map(Fault::name).toList()))));
    if (fault.damage().needsTls()) {
      throw refused(
          ("The fault \"%s\" is one of TLS, which @BillingMock does not speak;"
                  + " start the mock with MockApi.builder().tls().")
              .formatted(name));
    }
    return fault;
  }

  private static Instant instant(String text) {
    try {
      Instant instant = Instant.parse(text);
      if (!instant.isBefore(Instant.EPOCH) && instant.isBefore(END_OF_TIMES)) {
        return instant;
      }
    } catch (DateTimeException noInstant) {
      // The sentence is the same.
    }
    throw refused(
        ("clock of @BillingMock is \"%s\"; it is an instant in UTC like 2026-11-21T12:00:00Z, from"
                + " 1970 to 9998.")
            .formatted(text));
  }

  private static long between(long least, long most, String attribute, long value) {
    if (value < least || value > most) {
      throw refused(
          "%s of @BillingMock is %s; it is a number from %s to %s."
              .formatted(attribute, value, least, most));
    }
    return value;
  }

  private static ExtensionConfigurationException refused(String sentence) {
    return new ExtensionConfigurationException(sentence);
  }
}
