package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.body.BoundedStream;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Gap.Kind;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.har.RecordedCall;
import dev.cfbilling.conformance.har.RecordedCall.Message;
import dev.cfbilling.conformance.har.RecordedCall.Posted;
import dev.cfbilling.conformance.har.RecordedCall.Timing;
import dev.cfbilling.conformance.target.Breakage;
import dev.cfbilling.transport.encoding.ContentEncodings;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import okio.Okio;

/**
 * A call that is over.
 *
 * @param status 0 when there was no answer
 * @param body as it was on the wire; empty when it was not kept
 * @param lost why the body was not kept; empty when it was
 * @param reason why the answer is not whole; empty when it is
 */
record FinishedCall(
    PassedCall.Sent sent,
    Timing timing,
    Message request,
    Posted posted,
    int status,
    Message answer,
    Optional<Body> body,
    String lost,
    Ending ending,
    String reason) {

  /** How a call ended. */
  enum Ending {
    WHOLE,
    BROKEN,
    STALLED,
    ABANDONED
  }

  private static final int NOT_MODIFIED = 304;

  long bodyLength() {
    return body.map(Body::length).orElse(0L);
  }

  /** The same call without its body. */
  FinishedCall without(String why) {
    return new FinishedCall(
        sent, timing, request, posted, status, answer, Optional.empty(), why, ending, reason);
  }

  /** The same call, if it broke off because the proxy was stopped. */
  FinishedCall stopped() {
    return ending != Ending.BROKEN
        ? this
        : new FinishedCall(
            sent,
            timing,
            request,
            posted,
            status,
            answer,
            body,
            lost,
            Ending.ABANDONED,
            "the proxy was stopped before the answer was whole");
  }

  /**
   * A call with its answer decoded.
   *
   * @param broken why the answer is not whole; empty when it is, or when that is not the origin's
   *     doing
   */
  record Decoded(RecordedCall call, Optional<Breakage> broken) {}

  /** In the form of a recording, with the answer decoded; the kept body is handed over. */
  Decoded decoded(long maxBody) {
    Answer read = answer(maxBody);
    RecordedCall call =
        new RecordedCall(
            sent.startedAt(),
            timing,
            sent.method(),
            sent.url(),
            request,
            posted,
            status,
            answer,
            read.response(),
            read.broken().map(Breakage::reason).orElse(reason));
    return new Decoded(call, read.broken());
  }

  private record Answer(Response response, Optional<Breakage> broken) {}

  private Answer answer(long maxBody) {
    Optional<String> type =
        Optional.of(answer.header("content-type")).filter(sentType -> !sentType.isEmpty());
    if (status == 0) {
      return without(type, new Gap(Kind.NO_ANSWER, reason), breakage());
    }
    if (status == NOT_MODIFIED) {
      return without(type, new Gap(Kind.NOT_MODIFIED, ""), Optional.empty());
    }
    if (ending != Ending.WHOLE) {
      return without(type, new Gap(Kind.CUT, reason), breakage());
    }
    if (body.isEmpty()) {
      return without(type, new Gap(Kind.MISSING, lost), Optional.empty());
    }
    return read(body.get(), type, maxBody);
  }

  private Optional<Breakage> breakage() {
    return switch (ending) {
      case BROKEN -> Optional.of(new Breakage(Breakage.Kind.INCOMPLETE, reason));
      case STALLED -> Optional.of(new Breakage(Breakage.Kind.STALLED, reason));
      case WHOLE, ABANDONED -> Optional.empty();
    };
  }

  /** By its headers alone, as a client reads it: a recording may differ from its own, this not. */
  private Answer read(Body whole, Optional<String> type, long maxBody) {
    List<String> codings = ContentEncodings.in(answer.values("content-encoding"));
    if (codings.isEmpty() || whole.isEmpty()) {
      return new Answer(new Response(status, type, Optional.of(whole)), Optional.empty());
    }
    try (whole) {
      Body decoded = BodyCoding.decoded(Okio.buffer(Okio.source(whole.open())), codings, maxBody);
      return new Answer(new Response(status, type, Optional.of(decoded)), Optional.empty());
    } catch (BodyCoding.UnreadableException unknown) {
      return without(
          type, new Gap(Kind.UNREADABLE, String.valueOf(unknown.getMessage())), Optional.empty());
    } catch (BoundedStream.TooLongException tooLong) {
      return without(type, new Gap(Kind.MISSING, PassedCall.TOO_LONG), Optional.empty());
    } catch (IOException broken) {
      String why = "its bytes are no whole " + String.join(", ", codings);
      return without(
          type, new Gap(Kind.CUT, why), Optional.of(new Breakage(Breakage.Kind.INCOMPLETE, why)));
    }
  }

  private Answer without(Optional<String> type, Gap gap, Optional<Breakage> broken) {
    close();
    return new Answer(Response.without(status, type, gap), broken);
  }

  void close() {
    if (body.isPresent()) {
      try {
        body.get().close();
      } catch (IOException stays) {
        // The file goes when the process ends.
      }
    }
  }
}
