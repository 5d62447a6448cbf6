package dev.cfbilling.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/**
 * A plain reading of HTTP/1.1, as RFC 9112 has it, of all that a server sends before it closes the
 * connection.
 *
 * <p>Where the RFC lets a client be lenient, or does not allow what came and clients are known to
 * read it still, the reading is {@link Outcome#DOUBTFUL}.
 */
final class PlainHttp {

  /** What a client may say of an answer. */
  enum Outcome {
    /** There is a head and a body. */
    WHOLE,
    /** There is a head, and its body ends too early or can't be read. */
    CUT,
    /** There is no head. */
    NONE,
    /** Either way. */
    DOUBTFUL
  }

  /**
   * An answer.
   *
   * @param body of a whole answer, or what of a cut one can be read
   */
  record Answer(Outcome outcome, int status, ByteString body) {}

  /** A part can't be read; what that makes of the answer. */
  private static final class StopException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Outcome outcome;

    StopException(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1[.][01] ([1-9][0-9]{2})( .*)?");
  private static final Pattern NO_HTTP =
      Pattern.compile("(?!HTTP/1[.][01] |ICY ).*", Pattern.DOTALL);
  private static final Pattern FIELD = Pattern.compile("([-!#$%&'*+.^_`|~\\w]+):([\\t -~]*)");
  private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,15})(;[\\t -~]*)?");
  private static final Pattern NO_CHUNK = Pattern.compile("[^0-9A-Fa-f\\s;+-].*", Pattern.DOTALL);

  private static final int CONTINUE = 100;
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int OK = 200;

  /** Without a body, and one that OkHttp takes for a proxy's. */
  private static final List<Integer> UNUSUAL = List.of(204, 205, 304, 407);

  /** Bytes of a head; OkHttp reads no more, as a client may. */
  private static final int MAX_HEAD = 200_000;

  private final byte[] bytes;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int at;
  private int status;

  private PlainHttp(byte[] bytes) {
    this.bytes = bytes;
  }

  static Answer read(byte[] bytes) {
    PlainHttp http = new PlainHttp(bytes);
    Outcome outcome;
    try {
      http.readAnswer();
      outcome = Outcome.WHOLE;
    } catch (StopException stopped) {
      outcome = stopped.outcome;
    }
    return new Answer(outcome, http.status, ByteString.of(http.body.toByteArray()));
  }

  private void readAnswer() throws StopException {
    List<String> fields = readHead();
    while (status >= CONTINUE && status < OK) {
      require(status != SWITCHING_PROTOCOLS, Outcome.DOUBTFUL);
      fields = readHead();
    }
    require(!UNUSUAL.contains(status) && values(fields, "content-encoding").isEmpty());
    List<String> lengths = values(fields, "content-length").stream().distinct().toList();
    List<String> codings = values(fields, "transfer-encoding");
    if (codings.isEmpty() && lengths.isEmpty()) {
      copy(bytes.length - at);
    } else if (codings.isEmpty()) {
      require(lengths.size() == 1 && lengths.get(0).matches("[0-9]+"), Outcome.CUT);
      copyAll(lengths.get(0).length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(lengths.get(0)));
    } else {
      require(lengths.isEmpty() && codings.equals(List.of("chunked")));
      readChunks();
    }
  }

  private List<String> readHead() throws StopException {
    String first = line(Outcome.NONE);
    Matcher line = STATUS_LINE.matcher(first);
    require(!NO_HTTP.matcher(first).matches(), Outcome.NONE);
    boolean regular = line.matches();
    List<String> fields = new ArrayList<>();
    for (String field = line(Outcome.NONE); !field.isEmpty(); field = line(Outcome.NONE)) {
      regular &= FIELD.matcher(field).matches();
      fields.add(field);
    }
    require(regular && at < MAX_HEAD);
    status = Integer.parseInt(line.group(1));
    return fields;
  }

  private static List<String> values(List<String> fields, String name) {
    return fields.stream()
        .map(FIELD::matcher)
        .filter(field -> field.matches() && field.group(1).equalsIgnoreCase(name))
        .map(field -> field.group(2).strip().toLowerCase(Locale.ROOT))
        .toList();
  }

  private void readChunks() throws StopException {
    int size;
    do {
      String line = line(Outcome.CUT);
      require(!NO_CHUNK.matcher(line).matches(), Outcome.CUT);
      Matcher chunk = CHUNK.matcher(line);
      require(chunk.matches());
      size = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(chunk.group(1), 16));
      copyAll(size);
      require(size == 0 || line(Outcome.CUT).isEmpty());
    } while (size > 0);
    for (String trailer = line(Outcome.CUT); !trailer.isEmpty(); trailer = line(Outcome.CUT)) {
      require(FIELD.matcher(trailer).matches());
    }
  }

  /** The next line, without its end. */
  private String line(Outcome atTheEnd) throws StopException {
    int end = at;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    require(end < bytes.length, atTheEnd);
    int to = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
    String line = new String(bytes, at, to - at, StandardCharsets.ISO_8859_1);
    at = end + 1;
    return line;
  }

  private void copyAll(int count) throws StopException {
    int there = Math.min(count, bytes.length - at);
    copy(there);
    require(there == count, Outcome.CUT);
  }

  private void copy(int count) {
    body.writeBytes(Arrays.copyOfRange(bytes, at, at + count));
    at += count;
  }

  private static void require(boolean regular) throws StopException {
    require(regular, Outcome.DOUBTFUL);
  }

  private static void require(boolean holds, Outcome otherwise) throws StopException {
    if (!holds) {
      throw new StopException(otherwise);
    }
  }
}
