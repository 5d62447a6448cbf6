package dev.cfbilling.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.okhttp.ConformanceRules;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Tests of a client that says nothing of an answer that breaks off. */
class BrokenAnswersTest {

  private static Call call(ConformanceExtension conformance, MockApi mock) {
    String account = mock.customers().organization().accounts().get(0).id();
    return new OkHttpClient.Builder()
        .readTimeout(Duration.ZERO)
        .addNetworkInterceptor(conformance.interceptor())
        .build()
        .newCall(
            new Request.Builder()
                .url(mock.baseUrl() + "/accounts/" + account + "/billable/usage")
                .header("Authorization", "Bearer any-token")
                .build());
  }

  private static void swallow(ConformanceExtension conformance, MockApi mock) {
    try (Response response = call(conformance, mock).execute()) {
      // Only the body: a new mock may take its time to begin.
      response.body().source().timeout().timeout(500, TimeUnit.MILLISECONDS);
      response.body().string();
    } catch (IOException swallowed) {
      assertThat(swallowed).isNotNull();
    }
  }

  private static EngineExecutionResults run(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute();
  }

  private static String failure(Event finished) {
    return finished
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(thrown -> String.valueOf(thrown.getMessage()))
        .orElse("");
  }

  static class Swallowing {
    @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

    @Test
    @BillingMock(fault = "reset-mid-body")
    void reset(MockApi mock) {
      swallow(conformance, mock);
    }

    @Test
    @BillingMock(fault = "wrong-content-length")
    void wrongLength(MockApi mock) {
      swallow(conformance, mock);
    }

    @Test
    @BillingMock(fault = "truncated-gzip")
    void truncated(MockApi mock) {
      swallow(conformance, mock);
    }
  }

  @Test
  void failTheTestThoughItsClientSaysNothing() {
    Map<String, String> failures =
        run(Swallowing.class).testEvents().finished().stream()
            .collect(
                Collectors.toMap(
                    event -> event.getTestDescriptor().getDisplayName(),
                    BrokenAnswersTest::failure));

    assertThat(failures)
        .hasSize(3)
        .allSatisfy(
            (test, failure) ->
                assertThat(failure)
                    .contains(
                        ": 1 error, 0 warnings.",
                        "ERROR  transport.incomplete  getAccountBillableUsage  200\n  To GET ",
                        "no whole answer came: "));
  }

  static class Waiting {
    @RegisterExtension
    final ConformanceExtension conformance = new ConformanceExtension().failOnWarnings();

    @Test
    @BillingMock(fault = "stall")
    void stalled(MockApi mock) {
      swallow(conformance, mock);
    }
  }

  @Test
  void warnWhenTheyStall() {
    assertThat(run(Waiting.class).testEvents().failed().stream().map(BrokenAnswersTest::failure))
        .singleElement()
        .asString()
        .contains("WARNING  transport.stalled  ", "no whole answer came: timeout");
  }

  static class Expecting {
    @RegisterExtension
    final ConformanceExtension conformance =
        new ConformanceExtension(ConformanceRules.bundled().except("transport"));

    @Test
    @BillingMock(fault = "reset-mid-body")
    void reset(MockApi mock) {
      swallow(conformance, mock);
    }
  }

  @Test
  void passWhenTheTestIsAboutThem() {
    EngineExecutionResults results = run(Expecting.class);

    assertThat(results.testEvents().succeeded().stream()).hasSize(1);
    assertThat(results.allEvents().reportingEntryPublished().stream()).isEmpty();
  }

  static class Cancelling {
    @RegisterExtension
    final ConformanceExtension conformance = new ConformanceExtension().failOnWarnings();

    @Test
    @BillingMock(fault = "stall")
    void cancels(MockApi mock) throws IOException {
      Call call = call(conformance, mock);
      try (Response response = call.execute()) {
        call.cancel();
        response.body().string();
      } catch (IOException swallowed) {
        assertThat(call.isCanceled()).isTrue();
      }
    }
  }

  @Test
  void sayOfACancelledOneWhatATestCanDo() {
    assertThat(run(Cancelling.class).testEvents().failed().stream().map(BrokenAnswersTest::failure))
        .singleElement()
        .asString()
        .contains(
            "WARNING  body.not-recorded  ",
            "The body can't be checked: the call was cancelled before its end",
            "next      Read the response to its end in the test;")
        .doesNotContain("capture", "recording");
  }
}
