package dev.cfbilling.conformance.proxy.http;

import dev.cfbilling.conformance.proxy.http.CallTap.Failure;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.eclipse.jetty.client.Response.Listener;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * The answer on its way from the origin to the client, part by part: the next one is asked for when
 * the client has taken the last.
 */
final class PassedResponse implements Listener {
  private final String origin;
  private final Response toClient;
  private final Callback callback;
  private final GuardedTap tap;
  private final Callback.Completable end = new Callback.Completable();

  PassedResponse(
      String origin,
      org.eclipse.jetty.client.Request toOrigin,
      Response toClient,
      Callback callback) {
    this.origin = origin;
    this.toClient = toClient;
    this.callback = callback;
    this.tap = OriginHandler.tapOf(toOrigin);
  }

  @Override
  public void onHeaders(org.eclipse.jetty.client.Response fromOrigin) {
    HttpFields headers = fromOrigin.getHeaders();
    tap.see(
        each ->
            each.answered(
                fromOrigin.getVersion().asString(),
                fromOrigin.getStatus(),
                HttpFields.build(headers).asImmutable()));
    toClient.setStatus(fromOrigin.getStatus());
    for (HttpField field : HopHeaders.endToEnd(headers)) {
      toClient.getHeaders().add(field);
    }
    if (fromOrigin.getVersion() != HttpVersion.HTTP_2) {
      ExactConnections.reason(
          toClient, fromOrigin.getStatus(), Objects.requireNonNullElse(fromOrigin.getReason(), ""));
    }
    if (mayHaveTrailers(fromOrigin)) {
      toClient.setTrailersSupplier(fromOrigin::getTrailers);
    }
  }

  /** Whether or not they are announced: RFC 9110 only recommends it. */
  private static boolean mayHaveTrailers(org.eclipse.jetty.client.Response fromOrigin) {
    return !fromOrigin.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
        && (fromOrigin.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)
            || fromOrigin.getVersion() == HttpVersion.HTTP_2);
  }

  @Override
  public void onContent(
      org.eclipse.jetty.client.Response fromOrigin, Chunk part, Runnable demander) {
    tap.received(part.getByteBuffer());
    part.retain();
    toClient.write(
        false,
        part.getByteBuffer(),
        Callback.from(
            () -> {
              part.release();
              demander.run();
            },
            gone -> {
              part.release();
              var unused = fromOrigin.abort(new ClientGoneException(gone));
            }));
  }

  @Override
  public void onSuccess(org.eclipse.jetty.client.Response fromOrigin) {
    // A body without a length stays one, even if it is empty.
    boolean ofUnknownLength =
        !toClient.isCommitted()
            && !fromOrigin.getHeaders().contains(HttpHeader.CONTENT_LENGTH)
            && fromOrigin.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    if (ofUnknownLength) {
      toClient.write(false, BufferUtil.EMPTY_BUFFER, Callback.from(this::writeEnd, end::failed));
    } else {
      writeEnd();
    }
  }

  private void writeEnd() {
    ByteBuffer nothing = BufferUtil.EMPTY_BUFFER;
    toClient.write(true, nothing, end);
  }

  @Override
  public void onComplete(Result result) {
    if (result.isFailed()) {
      fail(result.getFailure());
      return;
    }
    var unused =
        end.whenComplete(
            (done, gone) -> {
              // Whatever the client made of it, the origin's answer was whole.
              tap.end(CallTap::ended);
              if (gone == null) {
                callback.succeeded();
              } else {
                callback.failed(new EofException(gone));
              }
            });
  }

  /** Ends a call for which the origin has no whole answer. */
  private void fail(Throwable failure) {
    if (failure instanceof ClientGoneException gone) {
      tap.end(CallTap::abandoned);
      if (gone.getCause() instanceof HttpException && !toClient.isCommitted()) {
        toClient.reset();
        RefusingHandler.refuse("its body is no HTTP", toClient, callback);
      } else {
        callback.failed(new EofException(failure));
      }
      return;
    }
    Failure why = FailureReason.of(failure, origin);
    tap.end(each -> each.broken(why));
    if (toClient.isCommitted()) {
      // An answer without its end is one that the client can tell from a whole one.
      callback.failed(new EofException(failure));
      return;
    }
    toClient.reset();
    OwnAnswer.write(
        toClient,
        why.stalled() ? OwnAnswer.GATEWAY_TIMEOUT : OwnAnswer.BAD_GATEWAY,
        "The proxy has no answer to pass on: %s.".formatted(why.reason()),
        callback);
  }
}
