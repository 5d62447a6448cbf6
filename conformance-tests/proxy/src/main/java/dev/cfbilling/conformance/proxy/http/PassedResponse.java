package dev.cfbilling.conformance.proxy.http;

import java.nio.ByteBuffer;
import org.eclipse.jetty.client.Response.Listener;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content.Chunk;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;

/**
 * The answer on its way from the origin to the client, part by part: the next one is asked for when
 * the client has taken the last.
 */
final class PassedResponse implements Listener {
  private final OriginHandler handler;
  private final Request fromClient;
  private final org.eclipse.jetty.client.Request toOrigin;
  private final Response toClient;
  private final Callback callback;
  private final GuardedTap tap;
  private final Callback.Completable end = new Callback.Completable();

  PassedResponse(
      OriginHandler handler,
      Request fromClient,
      org.eclipse.jetty.client.Request toOrigin,
      Response toClient,
      Callback callback) {
    this.handler = handler;
    this.fromClient = fromClient;
    this.toOrigin = toOrigin;
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
    if (headers.contains(HttpHeader.TRAILER) && !headers.contains(HttpHeader.CONTENT_LENGTH)) {
      toClient.setTrailersSupplier(fromOrigin::getTrailers);
    }
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
      handler.onServerToProxyResponseFailure(
          fromClient, toOrigin, result.getResponse(), toClient, callback, result.getFailure());
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
}
