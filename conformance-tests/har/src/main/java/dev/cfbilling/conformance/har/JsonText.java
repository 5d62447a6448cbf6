package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonEncodingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import okio.BufferedSource;

/**
 * Unescapes a JSON string of any length while streaming it. A body in a HAR has an escape every ten
 * bytes, so it goes byte by byte from one array to another.
 */
final class JsonText {
  private static final int SIZE = 8192;
  private static final int END = -1;
  private static final int HEXADECIMAL = 16;

  private final BufferedSource json;
  private final OutputStream target;
  private final byte[] in = new byte[SIZE];
  private final byte[] out = new byte[SIZE];
  private int read;
  private int available;
  private int written;

  private JsonText(BufferedSource json, OutputStream target) {
    this.json = json;
    this.target = target;
  }

  /**
   * Copies the text to {@code target} in UTF-8.
   *
   * @param json the whole value, including the quotes, and nothing after it
   * @throws EOFException when it ends within an escape
   * @throws JsonEncodingException when it has an escape that JSON has not
   */
  static void copy(BufferedSource json, OutputStream target) throws IOException {
    JsonText text = new JsonText(json, target);
    text.next();
    text.copy();
    text.flush();
  }

  private void copy() throws IOException {
    for (int next = next(); next != '"' && next != END; next = next()) {
      if (next == '\\') {
        writeEscaped(required());
      } else {
        write((byte) next);
      }
    }
  }

  private void writeEscaped(int kind) throws IOException {
    switch (kind) {
      case 'b' -> write((byte) '\b');
      case 'f' -> write((byte) '\f');
      case 'n' -> write((byte) '\n');
      case 'r' -> write((byte) '\r');
      case 't' -> write((byte) '\t');
      case 'u' -> writeUnicode(hexadecimal());
      case '"', '\\', '/' -> write((byte) kind);
      default -> throw noEscape();
    }
  }

  /** Two escapes are one character where the first is the first half of a surrogate pair. */
  private void writeUnicode(char first) throws IOException {
    String text = Character.toString(first);
    if (Character.isHighSurrogate(first) && isFollowedByUnicode()) {
      read += 2;
      text += hexadecimal();
    }
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      write(each);
    }
  }

  private boolean isFollowedByUnicode() throws IOException {
    if (available - read < 2) {
      System.arraycopy(in, read, in, 0, available - read);
      available -= read;
      read = 0;
      fill();
    }
    return available - read >= 2 && in[read] == '\\' && in[read + 1] == 'u';
  }

  private char hexadecimal() throws IOException {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(required(), HEXADECIMAL);
      if (digit < 0) {
        throw noEscape();
      }
      value = value * HEXADECIMAL + digit;
    }
    return (char) value;
  }

  private static JsonEncodingException noEscape() {
    return new JsonEncodingException("no escape of JSON");
  }

  private int required() throws IOException {
    int next = next();
    if (next == END) {
      throw new EOFException();
    }
    return next;
  }

  private int next() throws IOException {
    if (read == available) {
      read = 0;
      available = 0;
      fill();
    }
    return read == available ? END : in[read++] & 0xFF;
  }

  private void fill() throws IOException {
    int more = json.read(in, available, SIZE - available);
    available += Math.max(0, more);
  }

  private void write(byte each) throws IOException {
    if (written == SIZE) {
      flush();
    }
    out[written++] = each;
  }

  private void flush() throws IOException {
    target.write(out, 0, written);
    written = 0;
  }
}
