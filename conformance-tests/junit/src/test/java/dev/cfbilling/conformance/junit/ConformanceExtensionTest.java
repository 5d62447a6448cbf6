package dev.cfbilling.conformance.junit;

import static dev.cfbilling.conformance.okhttp.UsageServer.BAD;
import static dev.cfbilling.conformance.okhttp.UsageServer.GOOD;
import static dev.cfbilling.conformance.okhttp.UsageServer.GROWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.suppressed;

import dev.cfbilling.conformance.baseline.Baseline;
import dev.cfbilling.conformance.baseline.BaselineFile;
import dev.cfbilling.conformance.okhttp.ConformanceRules;
import dev.cfbilling.conformance.okhttp.UsageServer;
import dev.cfbilling.conformance.result.KnownFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test classes that use the extension, and looks at how they end. */
class ConformanceExtensionTest {
  private static final int PARALLEL = 4;
  private static final Path BASELINE = Path.of("target/known-of-a-class.yaml");

  private static UsageServer server;

  @BeforeAll
  static void start() throws IOException {
    server = new UsageServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static OkHttpClient client(ConformanceExtension conformance) {
    return new OkHttpClient.Builder()
        .readTimeout(Duration.ZERO)
        .addNetworkInterceptor(conformance.interceptor())
        .build();
  }

  private static String read(OkHttpClient client, Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  private static EngineExecutionResults run(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute();
  }

  private static EngineExecutionResults runInParallel(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(testClass))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter(
            "junit.jupiter.execution.parallel.config.fixed.parallelism", Integer.toString(PARALLEL))
        .execute();
  }

  private static List<String> published(EngineExecutionResults results) {
    return results.allEvents().reportingEntryPublished().stream()
        .flatMap(event -> event.getPayload(ReportEntry.class).stream())
        .map(entry -> String.valueOf(entry.getKeyValuePairs().get("conformance")))
        .toList();
  }

  private static String failure(Event failed) {
    return failed
        .getPayload(TestExecutionResult.class)
        .flatMap(result -> result.getThrowable())
        .map(thrown -> String.valueOf(thrown.getMessage()))
        .orElseThrow();
  }

  static class OneOfEach {
    @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

    @Test
    void conforms() throws IOException {
      read(client(conformance), server.usage(GOOD));
    }

    @Test
    void departs() throws IOException {
      read(client(conformance), server.usage(BAD));
    }

    @Test
    void grows() throws IOException {
      read(client(conformance), server.usage(GROWN));
    }

    @Test
    void callsNothing() {
      assertThat(conformance.interceptor()).isNotNull();
    }
  }

  @Test
  void failsTheTestThatDepartsAndNoOther() {
    EngineExecutionResults results = run(OneOfEach.class);

    results
        .testEvents()
        .finished()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("departs"),
                finishedWithFailure(
                    instanceOf(AssertionError.class),
                    message(
                        """
                        The calls of this test do not conform: 1 error, 0 warnings.

                        ERROR  schema.enum  getAccountBillableUsage  200
                          /result/0/ChargeCategory is "Purchase"; the contract allows only "Usage"
                          contract  schemas/ChargeCategory.yaml#/enum
                          exchange  #0  GET /accounts/{account_id}/billable/usage
                          next      If the API means it, change the contract at schemas/ChargeCategory.yaml#/enum and run scripts/regenerate; if not, report it upstream."""))))
        .haveExactly(3, event(finishedSuccessfully()));
  }

  @Test
  void publishesWarningsOfATestThatPasses() {
    assertThat(published(run(OneOfEach.class)))
        .containsExactly(
            """
            WARNING  drift.property  getAccountBillableUsage  200
              /result/0/x_Planet is not in the contract; the API may have grown it
              contract  schemas/CostAndUsageRecord.yaml#/properties
              exchange  #0  GET /accounts/{account_id}/billable/usage
              next      If the API means it, change the contract at schemas/CostAndUsageRecord.yaml#/properties and run scripts/regenerate; if not, report it upstream.""");
  }

  static class OneForAll {
    @RegisterExtension static final ConformanceExtension CONFORMANCE = new ConformanceExtension();

    private static final OkHttpClient CLIENT = client(CONFORMANCE);

    @Test
    void departs() throws IOException {
      read(CLIENT, server.usage(BAD));
    }

    @Test
    void departsToo() throws IOException {
      read(CLIENT, server.usage(BAD));
    }

    @Test
    void conforms() throws IOException {
      read(CLIENT, server.usage(GOOD));
    }

    @Nested
    class Within {
      @Test
      void conformsWithin() throws IOException {
        read(CLIENT, server.usage(GOOD));
      }
    }
  }

  @Test
  void laysToEachTestOnlyItsOwnCalls() {
    EngineExecutionResults results = run(OneForAll.class);

    assertThat(results.testEvents().failed().stream())
        .hasSize(2)
        .allSatisfy(failed -> assertThat(failure(failed)).contains(": 1 error, 0 warnings."));
    assertThat(results.testEvents().succeeded().stream()).hasSize(2);
    assertThat(results.containerEvents().failed().stream()).isEmpty();
  }

  static class Strict {
    @RegisterExtension
    final ConformanceExtension conformance =
        new ConformanceExtension(ConformanceRules.bundled().strict());

    @Test
    void grows() throws IOException {
      read(client(conformance), server.usage(GROWN));
    }
  }

  static class Warned {
    @RegisterExtension
    final ConformanceExtension conformance = new ConformanceExtension().failOnWarnings();

    @Test
    void grows() throws IOException {
      read(client(conformance), server.usage(GROWN));
    }
  }

  @Test
  void failsForDriftWhenItIsToBeStrict() {
    assertThat(run(Strict.class).testEvents().failed().stream())
        .singleElement()
        .satisfies(
            failed -> assertThat(failure(failed)).contains("1 error,", "ERROR  drift.property"));
  }

  @Test
  void failsForWarningsWhenTold() {
    assertThat(run(Warned.class).testEvents().failed().stream())
        .singleElement()
        .satisfies(
            failed ->
                assertThat(failure(failed)).contains("1 warning.", "WARNING  drift.property"));
  }

  static class Idle {
    @RegisterExtension
    final ConformanceExtension conformance = new ConformanceExtension().failOnNothingTested();

    @Test
    void callsNothing() {}

    @Test
    void getsARecord() throws IOException {
      read(client(conformance), server.usage(GOOD));
    }
  }

  @Test
  void failsWhenNothingWasTestedWhenTold() {
    assertThat(run(Idle.class).testEvents().failed().stream())
        .singleElement()
        .satisfies(
            failed ->
                assertThat(failure(failed))
                    .contains("Nothing was tested: no exchange is a call of the contract."));
  }

  static class Elsewhere {
    @RegisterExtension final ConformanceExtension lenient = new ConformanceExtension();

    @RegisterExtension
    final ConformanceExtension demanding = new ConformanceExtension().failOnUnmatchedCalls();

    @Test
    void callsAnotherWithoutAnOption() throws IOException {
      read(client(lenient), new Request.Builder().url(server.url("/weather/" + GOOD)).build());
    }

    @Test
    void callsAnother() throws IOException {
      read(client(demanding), new Request.Builder().url(server.url("/weather/" + GOOD)).build());
    }

    @Test
    void callsTheContracts() throws IOException {
      read(client(demanding), server.usage(GOOD));
    }
  }

  @Test
  void failsForCallsOfNoContractWhenTold() {
    EngineExecutionResults results = run(Elsewhere.class);

    results
        .testEvents()
        .failed()
        .assertThatEvents()
        .singleElement()
        .satisfies(
            failed ->
                assertThat(failure(failed))
                    .contains("No call of the contract;", "\n  #0  GET to ", ", answered 200"));
    results
        .testEvents()
        .failed()
        .assertThatEvents()
        .singleElement()
        .has(event(displayName("callsAnother()")));
    assertThat(published(results)).singleElement().asString().contains("\n  #0  GET to ");
  }

  static class LeftOpen {
    @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

    @Test
    void readsNothing() throws IOException {
      assertThat(client(conformance).newCall(server.usage(GOOD)).execute().code()).isEqualTo(200);
    }
  }

  @Test
  void failsForAResponseThatCouldNotBeJudged() {
    assertThat(run(LeftOpen.class).testEvents().failed().stream())
        .singleElement()
        .satisfies(
            failed ->
                assertThat(failure(failed))
                    .contains("still open at the end")
                    .endsWith("\n  GET /accounts/{account_id}/billable/usage, answered 200"));
  }

  static class FailsAnyway {
    @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

    @Test
    void departs() throws IOException {
      read(client(conformance), server.usage(BAD));
      throw new IllegalStateException("its own reason");
    }
  }

  @Test
  void leavesATestItsOwnReasonToFail() {
    run(FailsAnyway.class)
        .testEvents()
        .failed()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message("its own reason"), suppressed(0, instanceOf(AssertionError.class)))));
  }

  /** Calls one after the other in one class; what they meet is known, and another thing too. */
  static class Known {
    @RegisterExtension
    static final ConformanceExtension CONFORMANCE =
        new ConformanceExtension(ConformanceRules.bundled().baseline(BASELINE));

    @Test
    void meetsWhatIsKnown() throws IOException {
      read(client(CONFORMANCE), server.usage(BAD));
    }

    @Test
    void meetsNothing() throws IOException {
      read(client(CONFORMANCE), server.usage(GOOD));
    }
  }

  private static KnownFinding known(String check, String place) {
    LocalDate day = LocalDate.parse("2026-11-28");
    return new KnownFinding(
        check,
        Optional.of("getAccountBillableUsage"),
        Optional.of("/result/*/ChargeCategory"),
        Optional.empty(),
        place,
        day,
        day,
        1,
        "",
        Optional.empty());
  }

  @Test
  void saysAtTheEndOfAClassWhatOfItsBaselineDoesNotOccur() throws IOException {
    KnownFinding occurs = known("schema.enum", "schemas/ChargeCategory.yaml#/enum");
    KnownFinding gone = known("schema.type", "schemas/ChargeCategory.yaml#/type");
    Files.writeString(BASELINE, BaselineFile.text(new Baseline(List.of(occurs, gone), List.of())));

    EngineExecutionResults results = run(Known.class);

    assertThat(results.testEvents().succeeded().stream()).hasSize(2);
    assertThat(published(results))
        .filteredOn(text -> text.contains("occurs in no test"))
        .containsExactly(
            "schema.type in getAccountBillableUsage at /result/*/ChargeCategory occurs in no test of"
                + " this class: if it occurs nowhere else, remove it from target/known-of-a-class.yaml.");
  }

  static class BeforeAndAfter {
    @RegisterExtension static final ConformanceExtension CONFORMANCE = new ConformanceExtension();

    @BeforeAll
    static void warmUp() throws IOException {
      read(client(CONFORMANCE), server.usage(BAD));
    }

    @Test
    void conforms() throws IOException {
      read(client(CONFORMANCE), server.usage(GOOD));
    }

    @Nested
    class Within {
      @Test
      void conformsWithin() throws IOException {
        read(client(CONFORMANCE), server.usage(GOOD));
      }
    }
  }

  @Test
  void failsTheClassOnceForWhatItCallsOutsideOfItsTests() {
    EngineExecutionResults results = run(BeforeAndAfter.class);

    assertThat(results.testEvents().succeeded().stream()).hasSize(2);
    assertThat(results.containerEvents().failed().stream())
        .singleElement()
        .satisfies(
            failed ->
                assertThat(failure(failed))
                    .startsWith("The calls that belong to no one test do not conform: 1 error,"));
  }

  static class AtConstruction {
    @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

    AtConstruction() throws IOException {
      read(client(conformance), server.usage(BAD));
    }

    @Test
    void callsNothingElse() {
      assertThat(conformance.interceptor()).isNotNull();
    }
  }

  @Test
  void judgesWhatATestCallsWhileItIsConstructed() {
    assertThat(run(AtConstruction.class).testEvents().failed().stream()).hasSize(1);
  }

  /** Tests that all call at the same time, with one client. */
  static class AtTheSameTime {
    @RegisterExtension static final ConformanceExtension CONFORMANCE = new ConformanceExtension();

    private static final OkHttpClient CLIENT = client(CONFORMANCE);
    private static final CyclicBarrier BARRIER = new CyclicBarrier(PARALLEL);

    @Test
    void departs() throws Exception {
      call(BAD);
    }

    @Test
    void departsToo() throws Exception {
      call(BAD);
    }

    @Test
    void conforms() throws Exception {
      call(GOOD);
    }

    @Test
    void conformsToo() throws Exception {
      call(GOOD);
    }

    private static void call(String account) throws Exception {
      BARRIER.await();
      try {
        for (int i = 0; i < 10; i++) {
          read(CLIENT, server.usage(account));
        }
      } finally {
        BARRIER.await();
      }
    }
  }

  @Test
  void tellsTestsApartThatRunAtTheSameTime() {
    EngineExecutionResults results = runInParallel(AtTheSameTime.class);

    assertThat(results.testEvents().failed().stream())
        .hasSize(2)
        .allSatisfy(failed -> assertThat(failure(failed)).contains(": 10 errors, 0 warnings."))
        .allSatisfy(
            failed ->
                assertThat(failed.getTestDescriptor().getDisplayName()).startsWith("departs"));
    assertThat(results.testEvents().succeeded().stream()).hasSize(2);
    assertThat(results.containerEvents().failed().stream()).isEmpty();
  }

  /** Tests whose calls run on the client's own threads, so that nobody can tell whose they are. */
  static class Asynchronous {
    @RegisterExtension static final ConformanceExtension CONFORMANCE = new ConformanceExtension();

    private static final OkHttpClient CLIENT = client(CONFORMANCE);
    private static final CyclicBarrier BARRIER = new CyclicBarrier(2);

    @Test
    void departs() throws Exception {
      call(BAD);
    }

    @Test
    void conforms() throws Exception {
      call(GOOD);
    }

    private static void call(String account) throws Exception {
      BARRIER.await();
      try {
        enqueue(CLIENT, server.usage(account));
      } finally {
        BARRIER.await();
      }
    }
  }

  @Test
  void failsTheClassForACallThatCouldBeEitherTests() {
    EngineExecutionResults results = runInParallel(Asynchronous.class);

    assertThat(results.testEvents().succeeded().stream()).hasSize(2);
    assertThat(results.containerEvents().failed().stream())
        .singleElement()
        .satisfies(failed -> assertThat(failure(failed)).contains(": 1 error, 0 warnings."));
  }

  @Test
  void knowsWhoseAnAsynchronousCallIsWhenOneTestRuns() {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(AsynchronousAlone.class))
            .execute();

    assertThat(results.testEvents().failed().stream()).hasSize(1);
    assertThat(results.containerEvents().failed().stream()).isEmpty();
  }

  static class AsynchronousAlone {
    @RegisterExtension static final ConformanceExtension CONFORMANCE = new ConformanceExtension();

    @Test
    void departs() throws Exception {
      enqueue(client(CONFORMANCE), server.usage(BAD));
    }
  }

  private static void enqueue(OkHttpClient client, Request request) throws Exception {
    CompletableFuture<String> read = new CompletableFuture<>();
    client
        .newCall(request)
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException broken) {
                read.completeExceptionally(broken);
              }

              @Override
              public void onResponse(Call call, Response response) {
                try {
                  read.complete(response.body().string());
                } catch (IOException broken) {
                  read.completeExceptionally(broken);
                }
              }
            });
    read.get();
  }
}
