package dev.cfbilling.client;

import dev.cfbilling.transport.encoding.ContentEncodings;
import java.io.IOException;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * Asks for encodings and decodes bodies, in place of OkHttp, and cuts off the bodies of failures.
 * What it can't decode it leaves to an interceptor that asked for it.
 */
final class DecodedBodies implements Interceptor {
  private static final String ACCEPT = "Accept-Encoding";
  private static final String ENCODING = "Content-Encoding";
  private static final String LENGTH = "Content-Length";

  private final ContentEncodings known;

  DecodedBodies(ContentEncodings known) {
    this.known = known;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Response response =
        chain.proceed(
            request.header(ACCEPT) != null
                ? request
                : request.newBuilder().header(ACCEPT, known.accepted()).build());
    List<String> encodings = ContentEncodings.in(response.headers(ENCODING));
    boolean decodes = !encodings.isEmpty() && known.know(encodings);
    if (!decodes && response.isSuccessful()) {
      return response;
    }
    BufferedSource body = response.body().source();
    BufferedSource decoded = decodes ? known.decode(encodings, body) : body;
    Response.Builder readable = response.newBuilder().removeHeader(LENGTH);
    if (decodes) {
      readable.removeHeader(ENCODING);
    }
    Source bounded = response.isSuccessful() ? decoded : new Start(decoded);
    return readable
        .body(ResponseBody.create(Okio.buffer(bounded), response.body().contentType(), -1))
        .build();
  }

  /** As much as a failure may have: Retrofit keeps it in memory, whatever it is. */
  private static final class Start extends ForwardingSource {
    private long left = ReceivedBody.LONGEST_VALUE;

    Start(Source body) {
      super(body);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      long count = left == 0 ? -1 : super.read(sink, Math.min(byteCount, left));
      left -= Math.max(count, 0);
      return count;
    }
  }
}
