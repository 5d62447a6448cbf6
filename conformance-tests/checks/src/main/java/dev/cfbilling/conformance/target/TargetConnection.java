package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.target.TargetException.Kind;
import dev.cfbilling.transport.Network;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Makes one call at a time, within the target's pace.
 *
 * <p>After 429 with a {@code Retry-After} it waits that long, and repeats the call once.
 */
public final class TargetConnection implements AutoCloseable {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MAX_BROKEN_IN_A_ROW = 2;

  private final HttpCaller caller;
  private final Ids ids;
  private final Pace pace;
  private final Pace.Waiting waiting;
  private final Runnable closing;
  private int calls;
  private int brokenInARow;

  /**
   * @param closing runs when the connection is closed
   */
  TargetConnection(HttpCaller caller, Ids ids, Pace pace, Pace.Waiting waiting, Runnable closing) {
    this.caller = caller;
    this.ids = ids;
    this.pace = pace;
    this.waiting = waiting;
    this.closing = closing;
  }

  /**
   * A connection to a mock in this process.
   *
   * @param stalls whether the mock stalls on purpose
   * @param closing runs when the connection is closed
   */
  public static TargetConnection withinProcess(
      HttpUrl base, boolean stalls, Ids ids, Runnable closing) {
    HttpCaller caller =
        new HttpCaller(
            Network.newLoopbackClient(),
            base,
            new ApiCredential.MockToken(),
            stalls ? CallLimits.STALLING : CallLimits.WITHIN_PROCESS,
            () -> null);
    return new TargetConnection(caller, ids, Pace.WITHIN_PROCESS, Pace.Waiting.REALLY, closing);
  }

  /** The ids to call the target with. */
  public Ids ids() {
    return ids;
  }

  /**
   * The responses to a call: one, or two if it was repeated; the last one counts.
   *
   * @throws TargetException when nothing answers, or nothing has for a while
   */
  public List<ApiAnswer> ask(ApiCall call) throws TargetException {
    List<ApiAnswer> answers = new ArrayList<>();
    ApiAnswer first = askOnce(call);
    answers.add(first);
    Optional<Duration> wait = retryAfter(first);
    if (wait.isPresent()) {
      pass(wait.get());
      answers.add(askOnce(call));
    }
    return answers;
  }

  private ApiAnswer askOnce(ApiCall call) throws TargetException {
    if (calls > 0) {
      pass(pace.gap());
    }
    ApiAnswer answer = caller.call(calls, call);
    Optional<TargetException> beyondLimits = caller.beyondLimits(call, answer);
    if (beyondLimits.isPresent()) {
      throw beyondLimits.get();
    }
    brokenInARow = answer.broken().isPresent() ? brokenInARow + 1 : 0;
    boolean nobodyThere = calls == 0 && answer.exchange().response().status() == 0;
    if (answer.broken().isPresent() && (nobodyThere || brokenInARow > MAX_BROKEN_IN_A_ROW)) {
      throw unreachable(call, answer.broken().get().reason());
    }
    calls++;
    return answer;
  }

  /** How long to wait before repeating the call; empty when it should not be repeated. */
  private Optional<Duration> retryAfter(ApiAnswer answer) {
    if (answer.exchange().response().status() != TOO_MANY_REQUESTS) {
      return Optional.empty();
    }
    return Optional.ofNullable(answer.headers().get("Retry-After"))
        .filter(seconds -> seconds.matches("[0-9]{1,9}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .filter(wait -> wait.compareTo(pace.longestWait()) <= 0);
  }

  private void pass(Duration time) throws TargetException {
    try {
      waiting.pass(time);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new TargetException(Kind.UNREACHABLE, "The run was stopped while it waited.");
    }
  }

  /** An exception that the target can't be reached, in one sentence. */
  TargetException unreachable(ApiCall call, String reason) {
    return caller.unreachable(call, reason);
  }

  @Override
  public void close() {
    caller.close();
    closing.run();
  }
}
