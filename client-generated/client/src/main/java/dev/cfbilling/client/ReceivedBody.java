package dev.cfbilling.client;

import java.io.EOFException;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/**
 * A body that tells whether it has ended or broken off. Where a chunk is missing, or the end of
 * what is compressed, OkHttp and Okio throw the same exception as a JSON reader that finds the
 * closing brackets missing from a whole body: but the one is the network's fault, and the other
 * Cloudflare's.
 */
final class ReceivedBody extends ResponseBody {
  private final ResponseBody body;
  private final BufferedSource source;

  ReceivedBody(ResponseBody body) {
    this.body = body;
    this.source = Okio.buffer(new Received(body.source()));
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private static final class Received extends ForwardingSource {
    Received(Source source) {
      super(source);
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      try {
        return super.read(sink, byteCount);
      } catch (EOFException brokeOff) {
        throw new IOException("the body broke off", brokeOff);
      }
    }
  }
}
