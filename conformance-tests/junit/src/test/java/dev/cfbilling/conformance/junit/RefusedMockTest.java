package dev.cfbilling.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Attributes of {@link BillingMock} that no mock can be started with. */
class RefusedMockTest {

  static class Refused {
    @Test
    @BillingMock(fault = {"missing-currency", "list-cots"})
    void unknownFault() {}

    @Test
    @BillingMock(fault = "expired-certificate")
    void faultOfTls() {}

    @Test
    @BillingMock(latencyMillis = -1)
    void negativeLatency() {}

    @Test
    @BillingMock(latencyMillis = Long.MAX_VALUE)
    void endlessLatency() {}

    @Test
    @BillingMock(rateLimit = 0)
    void noRequests() {}

    @Test
    @BillingMock(accounts = 0)
    void noAccounts() {}

    @Test
    @BillingMock(scale = 100_001)
    void tooMuch() {}

    @Test
    @BillingMock(clock = "noon")
    void noInstant() {}

    @Test
    @BillingMock(clock = "1969-12-31T23:59:59Z")
    void tooEarly() {}

    @Test
    @BillingMock(clock = "9999-01-01T00:00:00Z")
    void tooLate() {}
  }

  @Test
  void eachIsNamedWithWhatItMayBe() {
    Map<String, String> refusals =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(Refused.class))
            .execute()
            .testEvents()
            .failed()
            .stream()
            .collect(Collectors.toMap(RefusedMockTest::name, RefusedMockTest::refusal));

    assertThat(refusals.remove("unknownFault()"))
        .startsWith("There is no fault \"list-cots\"; the nearest are list-cost");
    assertThat(refusals)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "faultOfTls()",
                "The fault \"expired-certificate\" is one of TLS, which @BillingMock does not speak;"
                    + " start the mock with MockApi.builder().tls().",
                "negativeLatency()",
                "latencyMillis of @BillingMock is -1; it is a number from 0 to 2147483647.",
                "endlessLatency()",
                "latencyMillis of @BillingMock is 9223372036854775807; it is a number from 0 to"
                    + " 2147483647.",
                "noRequests()",
                "rateLimit of @BillingMock is 0; it is a number from 1 to 2147483647.",
                "noAccounts()",
                "accounts of @BillingMock is 0; it is a number from 1 to 10000.",
                "tooMuch()",
                "scale of @BillingMock is 100001; it is a number from 1 to 100000.",
                "noInstant()",
                clock("noon"),
                "tooEarly()",
                clock("1969-12-31T23:59:59Z"),
                "tooLate()",
                clock("9999-01-01T00:00:00Z")));
  }

  private static String clock(String text) {
    return ("clock of @BillingMock is \"%s\"; it is an instant in UTC like 2026-11-21T12:00:00Z, from"
            + " 1970 to 9998.")
        .formatted(text);
  }

  private static String name(Event failed) {
    return failed.getTestDescriptor().getDisplayName();
  }

  private static String refusal(Event failed) {
    Throwable thrown =
        failed.getRequiredPayload(TestExecutionResult.class).getThrowable().orElseThrow();
    assertThat(thrown).isInstanceOf(ExtensionConfigurationException.class);
    return String.valueOf(thrown.getMessage());
  }
}
