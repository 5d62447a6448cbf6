package dev.cfbilling.conformance.proxy.http;

import dev.cfbilling.conformance.har.RecordedCall.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers each request with a reply. */
final class ReplyHandler extends Handler.Abstract {
  private static final int MAX_BODY = 8 << 20;
  private static final int TOO_LARGE = 413;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private final Replies replies;

  ReplyHandler(Replies replies) {
    this.replies = replies;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      byte[] sent = Content.Source.asInputStream(request).readNBytes(MAX_BODY + 1);
      if (sent.length > MAX_BODY) {
        OwnAnswer.write(
            response,
            TOO_LARGE,
            "The request's body is longer than %s bytes, and no recording is searched for it."
                .formatted(MAX_BODY),
            callback);
        return true;
      }
      write(
          replies.reply(request.getMethod(), request.getHttpURI().getPathQuery(), sent),
          request.getMethod().equals("HEAD"),
          response);
      callback.succeeded();
    } catch (IOException | RuntimeException gone) {
      callback.failed(new EofException(gone));
    }
    return true;
  }

  private static void write(Replies.Reply reply, boolean head, Response response)
      throws IOException {
    response.setStatus(reply.status());
    for (Header header : reply.headers()) {
      response.getHeaders().add(new HttpField((HttpHeader) null, header.name(), header.value()));
    }
    boolean none = reply.status() == NO_CONTENT || reply.status() == NOT_MODIFIED;
    // Of a HEAD the recording has no body, and so not the length of that of a GET.
    boolean unknown = head && reply.body().isEmpty();
    if (!none && !unknown) {
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length());
    }
    try (OutputStream out = Content.Sink.asOutputStream(response);
        InputStream body = reply.body().open()) {
      if (unknown) {
        // Or Jetty takes nothing for a length of 0.
        out.flush();
      } else if (!none && !head) {
        body.transferTo(out);
      }
    }
  }
}
