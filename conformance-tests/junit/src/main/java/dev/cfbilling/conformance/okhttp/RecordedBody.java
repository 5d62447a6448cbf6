package dev.cfbilling.conformance.okhttp;

import java.io.IOException;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** A body that is copied into a recording while the caller reads it. */
final class RecordedBody extends ForwardingSource {
  private static final long SEGMENT = 8192;

  private final Recording recording;

  private RecordedBody(Source sent, Recording recording) {
    super(sent);
    this.recording = recording;
  }

  static ResponseBody of(ResponseBody sent, Recording recording) {
    return ResponseBody.create(
        Okio.buffer(new RecordedBody(sent.source(), recording)),
        sent.contentType(),
        sent.contentLength());
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long read;
    try {
      read = super.read(sink, byteCount);
    } catch (IOException | RuntimeException broken) {
      recording.breakOff();
      throw broken;
    }
    if (read == -1) {
      recording.end();
    } else {
      recording.copy(sink, sink.size() - read, read);
    }
    return read;
  }

  @Override
  public void close() throws IOException {
    if (recording.isOpen()) {
      readOn();
    }
    super.close();
  }

  /** Reads the rest that the caller does not read. */
  private void readOn() {
    try (Buffer unused = new Buffer()) {
      while (recording.isOpen() && read(unused, SEGMENT) != -1) {
        unused.clear();
      }
    } catch (IOException | RuntimeException broken) {
      // The caller needs no more, and the recording has marked itself as broken off.
    }
  }
}
