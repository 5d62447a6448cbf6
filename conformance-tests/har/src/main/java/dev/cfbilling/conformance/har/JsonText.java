package dev.cfbilling.conformance.har;

import com.squareup.moshi.JsonEncodingException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.regex.Pattern;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;

/** Unescapes a JSON string of any length while streaming it. */
final class JsonText {
  private static final ByteString QUOTE_OR_ESCAPE = ByteString.encodeUtf8("\"\\");
  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9a-fA-F]{4}");

  private JsonText() {}

  /**
   * Copies the text to {@code target} in UTF-8.
   *
   * @param json the whole value, including the quotes
   */
  static void copy(BufferedSource json, OutputStream target) throws IOException {
    json.skip(1);
    Buffer text = new Buffer();
    while (true) {
      long plain = json.indexOfElement(QUOTE_OR_ESCAPE);
      if (plain < 0) {
        copyBuffered(json, json.getBuffer().size(), target);
        if (json.exhausted()) {
          return;
        }
        continue;
      }
      copyBuffered(json, plain, target);
      if (json.readByte() == '"') {
        return;
      }
      text.writeUtf8(escaped(json));
      text.readAll(Okio.sink(target));
    }
  }

  private static void copyBuffered(BufferedSource json, long length, OutputStream target)
      throws IOException {
    Buffer plain = new Buffer();
    json.readFully(plain, length);
    plain.writeTo(target);
  }

  /** The escaped character; for the first half of a surrogate pair, the whole pair. */
  private static String escaped(BufferedSource json) throws IOException {
    byte kind = json.readByte();
    return switch (kind) {
      case 'b' -> "\b";
      case 'f' -> "\f";
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case 'u' -> unicode(json);
      case '"', '\\', '/' -> Character.toString(kind);
      default -> throw new JsonEncodingException("no escape of JSON");
    };
  }

  private static String unicode(BufferedSource json) throws IOException {
    char first = hexadecimal(json);
    boolean pair =
        Character.isHighSurrogate(first)
            && json.request(6)
            && json.getBuffer().getByte(0) == '\\'
            && json.getBuffer().getByte(1) == 'u';
    if (!pair) {
      return Character.toString(first);
    }
    json.skip(2);
    return new String(new char[] {first, hexadecimal(json)});
  }

  private static char hexadecimal(BufferedSource json) throws IOException {
    String digits = json.readUtf8(4);
    if (!FOUR_DIGITS.matcher(digits).matches()) {
      throw new JsonEncodingException("no escape of JSON");
    }
    return (char) Integer.parseInt(digits, 16);
  }
}
