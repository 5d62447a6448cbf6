package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.exchange.BodyCoding;
import dev.cfbilling.conformance.exchange.Breakage;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.secret.CredentialValues;
import dev.cfbilling.transport.FailureText;
import dev.cfbilling.transport.encoding.ContentEncodings;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okhttp3.Call;
import okhttp3.Headers;
import okio.Buffer;

/** One answered call, and the part of its body that the caller has read. */
final class Recording {
  private enum State {
    OPEN,
    ENDED,
    /** Judged before it ended; the rest of the body is ignored. */
    ABANDONED
  }

  private static final int NOT_MODIFIED = 304;

  /** The headers of a cache that revalidates its copy. */
  private static final List<String> CONDITIONS = List.of("If-None-Match", "If-Modified-Since");

  private final Call call;
  private final Request request;
  private final Optional<Operation> operation;
  private final int status;
  private final Optional<String> contentType;
  private final List<String> contentEncodings;
  private final ResponseHeaders headers;
  private final List<String> secrets;
  private final boolean conditional;
  private final Body.Spool spool = new Body.Spool();
  private State state = State.OPEN;
  private Optional<Body> sent = Optional.empty();
  private Optional<Breakage> broken = Optional.empty();
  private String lost = "";

  Recording(Call call, Request request, Optional<Operation> operation, okhttp3.Response response) {
    this.call = call;
    this.request = request;
    this.operation = operation;
    this.status = response.code();
    this.contentType = Optional.ofNullable(response.header("Content-Type"));
    this.conditional =
        CONDITIONS.stream().anyMatch(header -> response.request().header(header) != null);
    this.contentEncodings = ContentEncodings.in(response.headers("Content-Encoding"));
    this.headers = ResponseHeaders.among(response.headers().toMultimap());
    this.secrets = secrets(response.request());
  }

  /** The values of credentials, which an answer may echo, to be masked. */
  private static List<String> secrets(okhttp3.Request sent) {
    Headers headers = sent.headers();
    return IntStream.range(0, headers.size())
        .boxed()
        .flatMap(i -> CredentialValues.of(headers.name(i), headers.value(i)).stream())
        .distinct()
        .toList();
  }

  List<String> secrets() {
    return secrets;
  }

  Optional<Operation> operation() {
    return operation;
  }

  boolean isCanceled() {
    return call.isCanceled();
  }

  /** Method, path template or host, and status; without secrets. */
  String describe() {
    String where =
        operation
            .map(known -> known.path().toString())
            .orElseGet(() -> "to " + request.url().host() + ":" + request.url().port());
    return "%s %s, answered %s".formatted(request.method(), where, status);
  }

  synchronized boolean isOpen() {
    return state == State.OPEN;
  }

  /** Keeps a part of the body. */
  synchronized void copy(Buffer from, long offset, long length) {
    if (state == State.OPEN) {
      try {
        from.copyTo(spool, offset, length);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  /** Ends with the whole body. */
  synchronized void end() {
    if (state == State.OPEN) {
      sent = Optional.of(spool.toBody());
      state = State.ENDED;
    }
  }

  /** Ends in the middle, by the server's doing unless the caller has stopped. */
  synchronized void breakOff(IOException why) {
    if (call.isCanceled()) {
      lose("the call was cancelled before its end");
    } else if (why instanceof InterruptedIOException && !(why instanceof SocketTimeoutException)) {
      lose("the thread that read it was interrupted");
    } else if (state == State.OPEN) {
      broken = Optional.of(breakage(why));
      state = State.ENDED;
      spool.close();
    }
  }

  /**
   * Ends without a body to look at, through no fault of the server.
   *
   * @param why a clause
   */
  synchronized void lose(String why) {
    if (state == State.OPEN) {
      lost = why;
      state = State.ENDED;
      spool.close();
    }
  }

  private static Breakage breakage(IOException why) {
    return new Breakage(Breakage.Kind.of(why), Quote.escape(FailureText.of(why)));
  }

  /** The recorded call; empty, and abandoned, if the body has not ended. */
  synchronized Optional<Exchange> take(int index) {
    if (state != State.ENDED) {
      state = State.ABANDONED;
      spool.close();
      return Optional.empty();
    }
    return Optional.of(new Exchange(index, request, response().with(headers)));
  }

  private Response response() {
    if (status == NOT_MODIFIED && conditional) {
      // It has no body: the cache has it.
      return without(Gap.Kind.NOT_MODIFIED, "");
    }
    if (broken.isEmpty() && sent.isPresent()) {
      try {
        return new Response(status, contentType, Optional.of(decoded(sent.get())));
      } catch (BodyCoding.UnreadableException unknown) {
        lost = String.valueOf(unknown.getMessage());
      } catch (IOException notInThisCoding) {
        broken = Optional.of(breakage(notInThisCoding));
      }
    }
    return broken
        .map(why -> Response.broken(status, contentType, why))
        .orElseGet(() -> without(Gap.Kind.UNREADABLE, lost));
  }

  private Response without(Gap.Kind kind, String detail) {
    return Response.without(status, contentType, new Gap(kind, detail));
  }

  /** The body without its content encodings. */
  private Body decoded(Body encoded) throws IOException {
    return encoded.isEmpty()
        ? encoded
        : BodyCoding.decoded(encoded, contentEncodings, BodyCoding.MAX_BYTES);
  }
}
