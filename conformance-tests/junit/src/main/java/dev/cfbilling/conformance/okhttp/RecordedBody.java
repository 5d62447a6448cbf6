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
    try {
      return readAndCopy(sink, byteCount);
    } catch (IOException broken) {
      recording.breakOff(broken);
      throw broken;
    } catch (RuntimeException broken) {
      recording.lose("reading it ended with a " + broken.getClass().getSimpleName());
      throw broken;
    }
  }

  private long readAndCopy(Buffer sink, long byteCount) throws IOException {
    long read = super.read(sink, byteCount);
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
      while (recording.isOpen() && readAndCopy(unused, SEGMENT) != -1) {
        unused.clear();
      }
    } catch (IOException | RuntimeException broken) {
      // The caller needs no more, so that it is no failure of the call.
      recording.lose("the caller closed it early, and the rest did not come");
    }
  }
}
