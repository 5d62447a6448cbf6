package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.body.TemporaryFileError;
import dev.cfbilling.conformance.exchange.AnswerTimes;
import dev.cfbilling.conformance.exchange.CredentialHeaders;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import dev.cfbilling.conformance.file.FileReason;
import dev.cfbilling.conformance.har.CallSecrets;
import dev.cfbilling.conformance.har.HarRecorder;
import dev.cfbilling.conformance.har.RecordedCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Decodes calls that are over, records them, and passes them on to the judge, one by one. */
final class CallRecorder {
  private static final long MAX_IN_MEMORY = 1 << 20;

  private final Backlog backlog;
  private final LeftOut leftOut;
  private final Consumer<String> said;
  private final long maxBody;
  private final LiveJudge judge;
  private final CallSecrets secrets = new CallSecrets();
  private final BlockingQueue<Optional<FinishedCall>> waiting = new LinkedBlockingQueue<>();
  private final Thread thread;
  private @Nullable HarRecorder har;
  private final AtomicLong tooLong = new AtomicLong();
  private volatile boolean stopped;
  private int index;

  /** Where calls are noted. */
  record Notes(Backlog backlog, LeftOut leftOut, Consumer<String> said) {}

  /**
   * Starts to record.
   *
   * @param har null if nothing is recorded
   * @param maxBody the most bytes of a decoded body
   */
  CallRecorder(Notes notes, @Nullable HarRecorder har, LiveJudge judge, long maxBody) {
    this.backlog = notes.backlog();
    this.leftOut = notes.leftOut();
    this.said = notes.said();
    this.har = har;
    this.judge = judge;
    this.maxBody = maxBody;
    this.thread = new Thread(this::work, "proxy's recorder");
    thread.setDaemon(true);
    thread.start();
  }

  /** Takes a call that is over; never waits. */
  void add(FinishedCall call) {
    if (backlog.admit(call.bodyLength())) {
      waiting.add(Optional.of(call));
    } else {
      call.close();
      leftOut.add("neither judged nor recorded", "too many calls were waiting for that");
    }
  }

  /** Waits until all calls are recorded. */
  void end() throws InterruptedException {
    waiting.add(Optional.empty());
    thread.join();
    stopRecording();
  }

  private void work() {
    try {
      for (Optional<FinishedCall> next = waiting.take(); next.isPresent(); next = waiting.take()) {
        handle(next.get());
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** The bytes that a decoded body takes until it is judged; a larger one is in a file. */
  private static long inMemory(RecordedCall call) {
    long length = call.response().body().map(Body::length).orElse(0L);
    return length <= MAX_IN_MEMORY ? length : 0;
  }

  private void handle(FinishedCall call) {
    try {
      RecordedCall recorded = call.recorded(maxBody);
      if (recorded.response().gap().filter(CallRecorder::isTooLong).isPresent()) {
        tooLong.incrementAndGet();
        leftOut.add("not judged whole", "its body is longer than --max-body allows");
      }
      record(recorded, secrets.of(recorded));
      HttpUrl url = HttpUrl.parse(recorded.url());
      if (url == null) {
        drop(call);
      } else {
        judge(call, recorded, url);
      }
    } catch (IOException noRoom) {
      leftOut.add("not judged", "there was no room for its body: " + FileReason.of(noRoom));
      drop(call);
    } catch (TemporaryFileError full) {
      leftOut.add("not judged", "there was no room for its body: " + full.reason());
      drop(call);
    } catch (RuntimeException broken) {
      leftOut.add("not judged", "the recorder broke off with " + broken.getClass().getSimpleName());
      drop(call);
    }
  }

  private void drop(FinishedCall call) {
    call.close();
    backlog.leave(call.bodyLength());
  }

  /** Has the call wait for the judge, in memory or on disk: the next is recorded meanwhile. */
  private void judge(FinishedCall call, RecordedCall recorded, HttpUrl url) throws IOException {
    long length = call.bodyLength();
    long decoded = inMemory(recorded);
    Backlog.Place place = backlog.take(decoded);
    Response response =
        place == Backlog.Place.FILE ? recorded.response().inFile() : recorded.response();
    JudgedTraffic.Waiting next =
        new JudgedTraffic.Waiting(
            exchange(recorded, response, url),
            secrets.credentials(),
            () -> {
              backlog.giveBack(place, decoded);
              backlog.leave(length);
            });
    if (place == Backlog.Place.NOWHERE) {
      leftOut.add("not judged", "the judge fell behind");
      next.drop();
    } else {
      judge.add(next);
    }
  }

  private Exchange exchange(RecordedCall call, Response response, HttpUrl url) {
    Request request =
        new Request(
            call.method().toUpperCase(Locale.ROOT),
            url,
            CredentialHeaders.among(
                call.request().headers().stream().map(RecordedCall.Header::name)),
            true,
            call.posted().json(call.request().header("content-type")));
    ResponseHeaders headers =
        ResponseHeaders.among(RecordedCall.Header.byName(call.answer().headers()));
    Duration waiting = call.timing().waiting();
    AnswerTimes times = new AnswerTimes(waiting, waiting.plus(call.timing().receiving()));
    return new Exchange(
        index++, request, response.with(headers).taking(Optional.of(times)), call.startedAt());
  }

  private static boolean isTooLong(Gap gap) {
    return gap.detail().equals(PassedCall.TOO_LONG);
  }

  /** How many bodies were too long to be judged. */
  long tooLong() {
    return tooLong.get();
  }

  /** Whether the file of the recording took no more. */
  boolean isStopped() {
    return stopped;
  }

  private void record(RecordedCall call, List<String> known) {
    HarRecorder to = har;
    if (to == null) {
      if (stopped) {
        leftOut.add("not recorded", "the recording has stopped");
      }
      return;
    }
    try {
      to.add(call, known);
    } catch (IOException full) {
      stopped = true;
      said.accept(
          "The recording stops: %s; traffic goes on, and what was recorded is whole."
              .formatted(FileReason.of(full)));
      leftOut.add("not recorded", "the recording has stopped");
      stopRecording();
    } catch (RuntimeException broken) {
      leftOut.add(
          "not recorded", "the recorder broke off with " + broken.getClass().getSimpleName());
    }
  }

  private void stopRecording() {
    HarRecorder open = har;
    har = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException closed) {
      said.accept("The recording can't be closed: %s.".formatted(closed.getMessage()));
    }
  }
}
