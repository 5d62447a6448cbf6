package dev.cfbilling.conformance.okhttp;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A body that is copied into a recording as it is read. */
final class RecordedBody extends ResponseBody {
  private final ResponseBody sent;
  private final BufferedSource source;

  RecordedBody(ResponseBody sent, Recording recording) {
    this.sent = sent;
    this.source = Okio.buffer(new Copying(sent.source(), recording));
  }

  @Override
  public @Nullable MediaType contentType() {
    return sent.contentType();
  }

  @Override
  public long contentLength() {
    return sent.contentLength();
  }

  @Override
  public BufferedSource source() {
    return source;
  }

  private static final class Copying extends ForwardingSource {
    private static final long SEGMENT = 8192;

    private final Recording recording;

    Copying(BufferedSource sent, Recording recording) {
      super(sent);
      this.recording = recording;
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

    /** Reads to the end what the caller has no use for. */
    private void readOn() {
      try (Buffer unused = new Buffer()) {
        while (recording.isOpen() && read(unused, SEGMENT) != -1) {
          unused.clear();
        }
      } catch (IOException | RuntimeException broken) {
        // The caller has what it wanted, and the recording knows that it is not whole.
      }
    }
  }
}
