package dev.cfbilling.conformance.junit;

import static dev.cfbilling.conformance.okhttp.UsageServer.BAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.cfbilling.conformance.okhttp.UsageServer;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Tests that end before their calls do. */
class LateCallsTest {
  private static UsageServer server;
  private static ExecutorService threads;
  private static CountDownLatch sent = new CountDownLatch(1);
  private static CountDownLatch released = new CountDownLatch(1);
  private static Future<Void> late = new CompletableFuture<>();

  @BeforeAll
  static void start() throws IOException {
    server = new UsageServer();
    threads = Executors.newCachedThreadPool();
  }

  @AfterAll
  static void stop() {
    threads.shutdownNow();
    server.close();
  }

  @BeforeEach
  void hold() {
    sent = new CountDownLatch(1);
    released = new CountDownLatch(1);
  }

  @AfterEach
  void release() {
    released.countDown();
  }

  private static Interceptor holding() {
    return chain -> {
      sent.countDown();
      try {
        released.await();
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
      return chain.proceed(chain.request());
    };
  }

  private static Void read(Call call) throws IOException {
    try (Response response = call.execute()) {
      assertThat(response.body().string()).isNotEmpty();
    }
    return null;
  }

  private static EngineExecutionResults run(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute();
  }

  private static String failure(Event failed) {
    return failed
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(Throwable::getMessage)
        .orElse("");
  }

  private static Call awaited(ConformanceExtension conformance) {
    return new OkHttpClient.Builder()
        .addNetworkInterceptor(conformance.interceptor())
        .addNetworkInterceptor(holding())
        .build()
        .newCall(server.usage(BAD));
  }

  static class InAnInstance {
    @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

    @Test
    void waitsForNothing() throws Exception {
      var unused = threads.submit(() -> read(awaited(conformance)));
      sent.await();
    }
  }

  static class InAClass {
    @RegisterExtension static final ConformanceExtension CONFORMANCE = new ConformanceExtension();

    @Test
    void waitsForNothing() throws Exception {
      var unused = threads.submit(() -> read(awaited(CONFORMANCE)));
      sent.await();
    }
  }

  @Test
  void failTheTestThatDoesNotAwaitTheirResponse() {
    for (Class<?> testClass : new Class<?>[] {InAnInstance.class, InAClass.class}) {
      assertThat(run(testClass).testEvents().failed().stream().map(LateCallsTest::failure))
          .singleElement()
          .asString()
          .contains("the response had not come")
          .endsWith("\n  GET /accounts/{account_id}/billable/usage, not answered yet");
      release();
      hold();
    }
  }

  static class Cancelling {
    @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

    @Test
    void cancels() throws Exception {
      Call call = awaited(conformance);
      var unused = threads.submit(() -> read(call));
      sent.await();
      call.cancel();
    }
  }

  @Test
  void passWhenTheyAreCancelled() {
    assertThat(run(Cancelling.class).testEvents().succeeded().stream()).hasSize(1);
  }

  static class BegunLater {
    @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();

    @Test
    void leavesACallToBegin() {
      Call call =
          new OkHttpClient.Builder()
              .addInterceptor(holding())
              .addNetworkInterceptor(conformance.interceptor())
              .build()
              .newCall(server.usage(BAD));
      late = threads.submit(() -> read(call));
    }

    @AfterAll
    static void await() throws Exception {
      released.countDown();
      late.get();
    }
  }

  @Test
  void failTheClassWhenTheyBeginAfterTheirTest() {
    EngineExecutionResults results = run(BegunLater.class);

    assertThat(results.testEvents().succeeded().stream()).hasSize(1);
    assertThat(results.containerEvents().failed().stream().map(LateCallsTest::failure))
        .singleElement()
        .asString()
        .startsWith("The calls that belong to no one test do not conform: 1 error, 0 warnings.");
  }
}
