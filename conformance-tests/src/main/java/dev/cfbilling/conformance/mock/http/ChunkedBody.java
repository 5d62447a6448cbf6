package dev.cfbilling.conformance.mock.http;

import dev.cfbilling.conformance.mock.answer.Payload;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import mockwebserver3.MockResponseBody;
import okio.BufferedSink;

/** A body whose length nobody knows until it has been written: in chunks, RFC 9112, section 7.1. */
record ChunkedBody(Payload payload) implements MockResponseBody {
  private static final int CHUNK = 1 << 15;
  private static final String CRLF = "\r\n";

  @Override
  public long getContentLength() {
    return -1;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    BufferedOutputStream chunks = new BufferedOutputStream(new Chunks(sink), CHUNK);
    payload.writeTo(chunks);
    chunks.flush();
    // The server adds the empty line, as it would add trailers.
    sink.writeUtf8("0" + CRLF).flush();
  }

  /** Makes a chunk of every piece that is written. */
  private static final class Chunks extends OutputStream {
    private final BufferedSink sink;

    Chunks(BufferedSink sink) {
      this.sink = sink;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) {
        sink.writeHexadecimalUnsignedLong(length).writeUtf8(CRLF);
        sink.write(bytes, offset, length).writeUtf8(CRLF).flush();
      }
    }
  }
}
