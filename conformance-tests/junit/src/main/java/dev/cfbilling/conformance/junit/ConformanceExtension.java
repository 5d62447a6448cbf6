package dev.cfbilling.conformance.junit;

import dev.cfbilling.conformance.okhttp.ConformanceInterceptor;
import dev.cfbilling.conformance.okhttp.ConformanceRules;
import dev.cfbilling.conformance.okhttp.ExchangeLog;
import dev.cfbilling.conformance.okhttp.Judgement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;

/**
 * Fails a test if its calls depart from the contract; the findings are the message.
 *
 * <pre>{@code
 * @RegisterExtension final ConformanceExtension conformance = new ConformanceExtension();
 *
 * private final OkHttpClient client =
 *     new OkHttpClient.Builder().addNetworkInterceptor(conformance.interceptor()).build();
 * }</pre>
 *
 * <p>Warnings pass and are published as a report entry; with {@link #failOnWarnings} they fail.
 * Calls outside the contract pass too, unless {@link #failOnUnmatchedCalls} is set, and so does a
 * test that gets only failures and empty answers, unless {@link #failOnNothingTested} is set. A
 * response that is awaited or still open at the end of its test can't be judged, and fails the
 * test. An answer that breaks off fails it too, unless the caller cancels the call.
 *
 * <p>In an instance field, each test has its own extension. A client shared by all tests of a class
 * needs a static field; parallel tests are then told apart by their threads. A call that belongs to
 * no single test, because it is made before all tests, asynchronously while several run, or after
 * its test, is judged after the last test and fails the class. There too a static field publishes
 * what a baseline has and no test of the class has met.
 */
public final class ConformanceExtension
    implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private final ConformanceRules rules;
  private final boolean warningsFail;
  private final boolean unmatchedFail;
  private final boolean untestedFails;
  private final ConformanceInterceptor interceptor = new ConformanceInterceptor(this::log);
  private final Map<Thread, ExchangeLog> running = new ConcurrentHashMap<>();
  private final ExchangeLog ofNoTest;
  private final GoneFindings gone = new GoneFindings();
  private final AtomicInteger classes = new AtomicInteger();

  /** Checks against the bundled contract, with every check. */
  public ConformanceExtension() {
    this(ConformanceRules.bundled());
  }

  public ConformanceExtension(ConformanceRules rules) {
    this(rules, false, false, false);
  }

  private ConformanceExtension(
      ConformanceRules rules, boolean warningsFail, boolean unmatchedFail, boolean untestedFails) {
    this.untestedFails = untestedFails;
    this.rules = rules;
    this.warningsFail = warningsFail;
    this.unmatchedFail = unmatchedFail;
    this.ofNoTest = new ExchangeLog(rules);
  }

  /** An extension that also fails a test for warnings. */
  public ConformanceExtension failOnWarnings() {
    return new ConformanceExtension(rules, true, unmatchedFail, untestedFails);
  }

  /** An extension that also fails a test for calls outside the contract. */
  public ConformanceExtension failOnUnmatchedCalls() {
    return new ConformanceExtension(rules, warningsFail, true, untestedFails);
  }

  /** An extension that also fails a test if no successful answer had a record. */
  public ConformanceExtension failOnNothingTested() {
    return new ConformanceExtension(rules, warningsFail, unmatchedFail, true);
  }

  /**
   * The interceptor for the client under test: {@code
   * addNetworkInterceptor(conformance.interceptor())}.
   *
   * <p>Without {@code @RegisterExtension} on the field, nothing judges its calls: they look like
   * those of a constructor, whose test is still to begin.
   */
  public ConformanceInterceptor interceptor() {
    return interceptor;
  }

  /** The log of the current thread's test, or of the only running test. */
  private ExchangeLog log() {
    ExchangeLog own = running.get(Thread.currentThread());
    if (own != null) {
      return own;
    }
    List<ExchangeLog> all = List.copyOf(running.values());
    return all.size() == 1 ? all.get(0) : ofNoTest;
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    classes.incrementAndGet();
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ExchangeLog log = new ExchangeLog(rules);
    context.getStore(namespace()).put(ExchangeLog.class, log);
    running.put(Thread.currentThread(), log);
    if (classes.get() == 0) {
      // In an instance field, nothing but a store hears of the end of the class.
      context
          .getParent()
          .ifPresent(of -> of.getStore(namespace()).put(LateCalls.class, new LateCalls(this, of)));
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    TestOutcome outcome = new TestOutcome(warningsFail, unmatchedFail, untestedFails);
    ExchangeLog log = context.getStore(namespace()).remove(ExchangeLog.class, ExchangeLog.class);
    if (log != null) {
      running.values().remove(log);
      Judgement judgement = log.judge();
      gone.add(judgement.report());
      outcome.add(judgement);
    }
    if (classes.get() == 0) {
      // In an instance field, calls of the test's constructor belong to this test.
      outcome.add(ofNoTest.judge());
    }
    outcome.publish("The calls of this test", context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (classes.decrementAndGet() == 0) {
      Judgement judgement = ofNoTest.judge();
      gone.add(judgement.report());
      publish(judgement, gone.sentences(), context);
    }
  }

  private void publish(Judgement ofNoTest, List<String> remarks, ExtensionContext context) {
    TestOutcome outcome = new TestOutcome(warningsFail, unmatchedFail, false);
    outcome.add(ofNoTest);
    outcome.remark(remarks);
    outcome.publish("The calls that belong to no one test", context);
  }

  /**
   * The calls that an instance field's extension sees after its test. Older versions of JUnit close
   * no {@link AutoCloseable}, and newer ones warn of what is only a {@link CloseableResource}.
   */
  @SuppressWarnings("deprecation")
  private record LateCalls(ConformanceExtension extension, ExtensionContext ofClass)
      implements CloseableResource, AutoCloseable {
    @Override
    public void close() {
      if (!extension.ofNoTest.isEmpty()) {
        extension.publish(extension.ofNoTest.judge(), List.of(), ofClass);
      }
    }
  }

  private Namespace namespace() {
    return Namespace.create(ConformanceExtension.class, this);
  }
}
