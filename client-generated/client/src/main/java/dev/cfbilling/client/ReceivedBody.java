package dev.cfbilling.client;

import java.io.EOFException;
import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/**
 * A body that tells whether it has ended or broken off. Where a chunk is missing, or the end of
 * what is compressed, OkHttp and Okio throw the same exception as a JSON reader that finds the
 * closing brackets missing from a whole body: but the one is the network's fault, and the other
 * Cloudflare's.
 */
final class ReceivedBody extends ForwardingSource {
  private ReceivedBody(Source bytes) {
    super(bytes);
  }

  static ResponseBody of(ResponseBody body) {
    return ResponseBody.create(
        Okio.buffer(new ReceivedBody(body.source())), body.contentType(), body.contentLength());
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
