package dev.cfbilling.conformance.proxy.call;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.body.BoundedStream;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.exchange.Breakage;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Gap.Kind;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.har.RecordedCall;
import dev.cfbilling.conformance.har.RecordedCall.Message;
import dev.cfbilling.conformance.har.RecordedCall.Posted;
import dev.cfbilling.conformance.har.RecordedCall.Timing;
import dev.cfbilling.transport.encoding.ContentEncodings;
import java.io.IOException;
import java.util.List;
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

  /** In the form of a recording, with the answer decoded; the kept body is handed over. */
  RecordedCall recorded(long maxBody) {
    Response response = response(maxBody);
    Optional<Breakage> broken = response.breakage();
    return new RecordedCall(
        sent.startedAt(),
        timing,
        sent.method(),
        sent.url(),
        request,
        posted,
        status,
        answer,
        response,
        broken.map(Breakage::reason).orElse(reason));
  }

  private Response response(long maxBody) {
    if (status == 0) {
      return without(new Gap(Kind.NO_ANSWER, reason, broken()));
    }
    if (status == NOT_MODIFIED) {
      return without(new Gap(Kind.NOT_MODIFIED, ""));
    }
    if (ending != Ending.WHOLE) {
      return without(new Gap(Kind.CUT, reason, broken()));
    }
    return body.isPresent() ? decoded(body.get(), maxBody) : without(new Gap(Kind.MISSING, lost));
  }

  private Optional<Breakage.Kind> broken() {
    return switch (ending) {
      case BROKEN -> Optional.of(Breakage.Kind.INCOMPLETE);
      case STALLED -> Optional.of(Breakage.Kind.STALLED);
      case WHOLE, ABANDONED -> Optional.empty();
    };
  }

  /** By its headers alone, as clients read it; only exports of browsers have others' headers. */
  private Response decoded(Body whole, long maxBody) {
    List<String> codings = ContentEncodings.in(answer.values("content-encoding"));
    try {
      Body decoded = whole.isEmpty() ? whole : BodyCoding.decoded(whole, codings, maxBody);
      return new Response(status, type(), Optional.of(decoded));
    } catch (BodyCoding.UnreadableException unknown) {
      return without(new Gap(Kind.UNREADABLE, String.valueOf(unknown.getMessage())));
    } catch (BoundedStream.TooLongException tooLong) {
      return without(new Gap(Kind.MISSING, PassedCall.TOO_LONG));
    } catch (IOException broken) {
      return without(
          new Gap(
              Kind.CUT,
              String.valueOf(broken.getMessage()),
              Optional.of(Breakage.Kind.INCOMPLETE)));
    }
  }

  private Response without(Gap gap) {
    close();
    return Response.without(status, type(), gap);
  }

  private Optional<String> type() {
    return Optional.of(answer.header("content-type")).filter(sentType -> !sentType.isEmpty());
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
