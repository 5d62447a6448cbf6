package dev.cfbilling.conformance.proxy.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpGenerator;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer's head with the origin's reason phrase and with Content-Length in its place:
 * Jetty has words of its own for each status, and writes the length behind all other headers.
 */
final class ExactGenerator extends HttpGenerator {
  /** Those that Jetty writes behind the others. */
  private static final Set<HttpHeader> LAST =
      EnumSet.of(HttpHeader.CONTENT_LENGTH, HttpHeader.TRANSFER_ENCODING, HttpHeader.CONNECTION);

  private volatile @Nullable Reason reason;

  private record Reason(int status, String words) {}

  /** The words of the next answer with this status. */
  void reason(int status, String words) {
    reason = new Reason(status, words);
  }

  @Override
  public Result generateResponse(
      MetaData.Response info,
      boolean head,
      ByteBuffer header,
      ByteBuffer chunk,
      ByteBuffer content,
      boolean last)
      throws IOException {
    boolean begins = isIdle() && info != null && header != null;
    if (!begins) {
      return super.generateResponse(info, head, header, chunk, content, last);
    }
    Result result = super.generateResponse(worded(info), head, header, chunk, content, last);
    if (result == Result.FLUSH && !HttpStatus.isInformational(info.getStatus())) {
      reason = null;
      moveLength(info, header);
    }
    return result;
  }

  private MetaData.Response worded(MetaData.Response info) {
    Reason given = reason;
    return given == null || given.status != info.getStatus()
        ? info
        : new MetaData.Response(
            info.getStatus(),
            given.words,
            info.getHttpVersion(),
            info.getHttpFields(),
            info.getContentLength(),
            info.getTrailersSupplier());
  }

  private static void moveLength(MetaData.Response info, ByteBuffer header) {
    int place = 1;
    for (HttpField field : info.getHttpFields()) {
      if (field.getHeader() == HttpHeader.CONTENT_LENGTH) {
        move(field.getName(), place, header);
        return;
      }
      if (!LAST.contains(field.getHeader())) {
        place++;
      }
    }
  }

  /** Writes the same lines in another order; the first is the status line. */
  private static void move(String name, int place, ByteBuffer header) {
    String written = StandardCharsets.ISO_8859_1.decode(header.duplicate()).toString();
    List<String> lines = new ArrayList<>(List.of(written.split("(?<=\r\n)")));
    for (int i = place; i < lines.size(); i++) {
      if (lines.get(i).startsWith("Content-Length:")) {
        lines.add(place, name + lines.remove(i).substring(name.length()));
        header.duplicate().put(String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
        return;
      }
    }
  }
}
