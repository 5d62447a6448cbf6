package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.PassingCalls;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges calls on a thread of its own, for as long as the proxy runs. */
final class LiveJudge {
  private final JudgedTraffic traffic;
  private final LeftOut leftOut;
  private final CompletableFuture<Report> report = new CompletableFuture<>();
  private final Thread thread;

  /**
   * Starts to judge.
   *
   * @param run judges what passes until no more comes
   */
  LiveJudge(JudgedTraffic traffic, LeftOut leftOut, Function<PassingCalls, Report> run) {
    this.traffic = traffic;
    this.leftOut = leftOut;
    this.thread = new Thread(() -> judge(run), "proxy's judge");
    thread.setDaemon(true);
    thread.start();
  }

  private void judge(Function<PassingCalls, Report> run) {
    try {
      report.complete(run.apply(traffic));
    } catch (RuntimeException | Error broken) {
      report.completeExceptionally(broken);
      traffic.dropAll("the judge broke off with " + broken.getClass().getSimpleName());
    }
  }

  void add(JudgedTraffic.Waiting call) {
    traffic.add(call);
  }

  /**
   * The report on all calls, once they are judged.
   *
   * @param patience after which the rest is left out
   * @throws IllegalStateException when the judge broke down; the message is a sentence
   */
  Report end(Duration patience) throws InterruptedException {
    traffic.end();
    try {
      return report.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      traffic.dropAll("the proxy was stopped before the judge got to it");
      traffic.end();
      return afterAll();
    } catch (ExecutionException broken) {
      throw brokenBy(broken.getCause());
    }
  }

  /** Waits for the call that is being judged. */
  private Report afterAll() throws InterruptedException {
    try {
      return report.get();
    } catch (ExecutionException broken) {
      throw brokenBy(broken.getCause());
    }
  }

  private IllegalStateException brokenBy(@Nullable Throwable cause) {
    return new IllegalStateException(
        "The judge broke off with %s and has no report; %s"
            .formatted(
                cause == null ? "nothing" : cause.getClass().getSimpleName(),
                String.join(" ", leftOut.sentences())),
        cause);
  }
}
