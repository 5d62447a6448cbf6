package dev.cfbilling.client;

import dev.cfbilling.client.failure.BodyTooLongException;
import java.io.EOFException;
import java.io.IOException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;

/**
 * A body that tells whether it has ended or broken off, and that ends where it gets too long.
 *
 * <p>Where a chunk is missing, or the end of what is compressed, OkHttp and Okio throw the same
 * exception as a JSON reader that finds the closing brackets missing from a whole body: but the one
 * is the network's fault, and the other Cloudflare's.
 */
final class ReceivedBody extends ForwardingSource {
  /** For one value, and for the white space between two. A real one has a few hundred. */
  static final int LONGEST_VALUE = 1024 * 1024;

  private final Response response;
  private final long longest;
  private long length;

  /** How many bytes have come since the last string began, or some later one. */
  private long sinceQuote;

  private byte last;

  private ReceivedBody(ResponseBody body, Response response, long longest) {
    super(body.source());
    this.response = response;
    this.longest = longest;
  }

  static ResponseBody of(ResponseBody body, Response response, long longest) {
    return ResponseBody.create(
        Okio.buffer(new ReceivedBody(body, response, longest)),
        body.contentType(),
        body.contentLength());
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long count;
    try {
      count = super.read(sink, byteCount);
    } catch (EOFException brokeOff) {
      throw new IOException("the body broke off", brokeOff);
    }
    if (count > 0) {
      length += count;
      if (length > longest) {
        throw BodyTooLongException.ofBody(response, longest);
      }
      demandQuote(sink, count);
    }
    return count;
  }

  /**
   * Between two quotes that no backslash escapes there is at most one string, or the white space
   * and the numbers that lie between two of them. In a body of records the search ends soon.
   */
  private void demandQuote(Buffer sink, long count) throws IOException {
    long end = sink.size();
    long quote = end - 1;
    while (quote >= end - count && !isUnescapedQuote(sink, quote, end - count)) {
      quote--;
    }
    sinceQuote = quote >= end - count ? end - 1 - quote : sinceQuote + count;
    last = sink.getByte(end - 1);
    if (sinceQuote > LONGEST_VALUE) {
      throw BodyTooLongException.ofValue(response, LONGEST_VALUE);
    }
  }

  private boolean isUnescapedQuote(Buffer sink, long index, long first) {
    return sink.getByte(index) == '"' && (index == first ? last : sink.getByte(index - 1)) != '\\';
  }
}
