package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.har.HarRecorder;
import dev.cfbilling.conformance.proxy.http.CallTap;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.PassingCalls;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.HttpUrl;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** Watches all calls of a proxy: keeps, records and judges them. */
public final class CallWatch implements CallTap.Source {
  private static final int MOST = 20_000;
  private static final int POLL_MS = 5;

  private final Terms terms;
  private final Backlog backlog = new Backlog(MOST);
  private final LeftOut leftOut;
  private final LiveJudge judge;
  private final CallRecorder recorder;
  private final AtomicInteger underWay = new AtomicInteger();
  private volatile boolean stopping;

  /**
   * What to do with calls.
   *
   * @param target the origin's name for the report, without secrets
   * @param contract knows whose bodies are kept
   * @param har null if nothing is recorded
   * @param run judges
   * @param said takes what the user should know at once, one sentence each
   * @param maxBody the most bytes of a body that is kept, before and after it is decoded
   */
  public record Terms(
      String target,
      Contract contract,
      @Nullable HarRecorder har,
      Function<PassingCalls, Report> run,
      Consumer<String> said,
      long maxBody,
      InstantSource clock) {}

  /** Starts to watch. */
  public CallWatch(Terms terms) {
    this.terms = terms;
    this.leftOut = new LeftOut(terms.said());
    this.judge = new LiveJudge(new JudgedTraffic(terms.target(), leftOut), leftOut, terms.run());
    this.recorder =
        new CallRecorder(
            new CallRecorder.Notes(backlog, leftOut, terms.said()),
            terms.har(),
            judge,
            terms.maxBody());
  }

  @Override
  public CallTap tap(String method, String url, HttpFields headers) {
    underWay.incrementAndGet();
    return new PassedCall(
        new PassedCall.Sent(method, url, headers, terms.clock().instant(), System.nanoTime()),
        isKnown(method, url) ? backlog.spool(terms.maxBody()) : null,
        this::over);
  }

  private void over(FinishedCall call) {
    recorder.add(stopping ? call.stopped() : call);
    underWay.decrementAndGet();
  }

  /** Waits until no call is under way, but no longer than this. */
  public void awaitCalls(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (underWay.get() > 0 && System.nanoTime() - end < 0) {
      Thread.sleep(POLL_MS);
    }
  }

  /** From now on, an answer that breaks off is no fault of the origin. */
  public void stop() {
    stopping = true;
  }

  /** How many bodies were longer than what is kept. */
  public long tooLong() {
    return recorder.tooLong();
  }

  /** Whether the file of the recording took no more. */
  public boolean isRecordingStopped() {
    return recorder.isStopped();
  }

  private boolean isKnown(String method, String address) {
    HttpUrl url = HttpUrl.parse(address);
    return url != null
        && terms
            .contract()
            .find(method.toUpperCase(Locale.ROOT), url.host(), url.port(), url.pathSegments())
            .isPresent();
  }

  /** How many calls wait to be recorded or judged. */
  public int waiting() {
    return backlog.calls();
  }

  /**
   * Ends the watch, after the last call.
   *
   * @param patience how long what waits may take to be judged
   */
  public Report end(Duration patience) throws InterruptedException {
    recorder.end();
    Report report = judge.end(patience);
    List<String> cautions = leftOut.sentences();
    return cautions.isEmpty() ? report : report.cautioning(cautions);
  }
}
