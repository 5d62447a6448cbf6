package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Gap.Kind;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.har.RecordedCall;
import dev.cfbilling.conformance.har.RecordedCall.Message;
import dev.cfbilling.conformance.har.RecordedCall.Posted;
import dev.cfbilling.conformance.har.RecordedCall.Timing;
import java.io.IOException;
import java.util.Optional;

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

  /** In the form of a recording, with the answer decoded; the kept body is handed over. */
  RecordedCall recorded(long maxBody) {
    return new RecordedCall(
        sent.startedAt(),
        timing,
        sent.method(),
        sent.url(),
        request,
        posted,
        status,
        answer,
        response(maxBody),
        reason);
  }

  private Response response(long maxBody) {
    Optional<String> type =
        Optional.of(answer.header("content-type")).filter(sentType -> !sentType.isEmpty());
    if (status == 0) {
      return Response.without(0, type, new Gap(Kind.NO_ANSWER, reason));
    }
    if (status == NOT_MODIFIED) {
      close();
      return Response.without(status, type, new Gap(Kind.NOT_MODIFIED, ""));
    }
    if (ending != Ending.WHOLE) {
      return Response.without(status, type, new Gap(Kind.CUT, reason));
    }
    if (body.isEmpty()) {
      return Response.without(status, type, new Gap(Kind.MISSING, lost));
    }
    try {
      Body whole = body.get();
      return new Response(
          status,
          type,
          Optional.of(
              whole.isEmpty()
                  ? whole
                  : BodyCoding.decoded(whole, answer.header("content-encoding"), maxBody)));
    } catch (IOException unreadable) {
      close();
      return Response.without(
          status, type, new Gap(Kind.UNREADABLE, String.valueOf(unreadable.getMessage())));
    }
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
