package dev.cfbilling.client.json;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import okio.Buffer;
import okio.BufferedSource;

/**
 * What a reader has not read yet of the bytes that are there.
 *
 * <p>Records of usage say much of what they say again and again, and to compare it with what was
 * said before takes far less time than to read it. Moshi's reader takes no byte from its source
 * before it needs it. So between two members of an object, what comes next can be looked at, and
 * whole members can be passed over, without it; it never learns of them.
 */
public final class Lookahead {
  private static final byte[] NOTHING = {};

  private final Buffer buffer;
  private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();

  /** The part of the buffer that is looked at; nothing while the reader may be used. */
  private byte[] bytes = NOTHING;

  private int start;
  private int position;
  private int end;

  /** The last member that was passed over since the reader has read a key itself, or nothing. */
  private byte[] passed = NOTHING;

  private Lookahead(Buffer buffer) {
    this.buffer = buffer;
  }

  /**
   * Opens a body for adapters that look ahead. With any other reader they read the same, slower.
   *
   * @param source the body
   * @return a reader of it
   */
  public static JsonReader reader(BufferedSource source) {
    JsonReader reader = JsonReader.of(source);
    reader.setTag(Lookahead.class, new Lookahead(source.getBuffer()));
    return reader;
  }

  /** What is ahead of the reader: nothing, ever, if it was opened elsewhere. */
  static Lookahead of(JsonReader reader) {
    Lookahead ahead = reader.tag(Lookahead.class);
    return ahead == null ? new Lookahead(new Buffer()) : ahead;
  }

  /**
   * Passes over a member if it comes next. Until {@link #settle} the reader must not be used.
   *
   * @param member a whole member, the comma before it included; the reader has read another of its
   *     object, and its value
   * @return whether it did
   */
  boolean take(byte[] member) {
    if (bytes.length == 0 && !look()) {
      return false;
    }
    int after = position + member.length;
    if (after >= end
        || !Arrays.equals(bytes, position, after, member, 0, member.length)
        || !endsMember(bytes[after])) {
      return false;
    }
    position = after;
    passed = member;
    return true;
  }

  /** A number could go on otherwise. */
  private static boolean endsMember(byte next) {
    return next == ',' || next == '}';
  }

  private boolean look() {
    if (buffer.exhausted()) {
      return false;
    }
    buffer.readUnsafe(cursor);
    cursor.seek(0);
    bytes = cursor.data;
    start = cursor.start;
    position = start;
    end = cursor.end;
    cursor.close();
    return true;
  }

  /** Lets the reader go on behind what was passed over. */
  void settle() throws IOException {
    buffer.skip(position - start);
    start = position;
    bytes = NOTHING;
  }

  /** Takes note that the reader has read on, and so knows by itself where it is. */
  void caughtUp() {
    passed = NOTHING;
  }

  /**
   * Where in the body a reader is.
   *
   * @param reader a reader, opened here or elsewhere
   * @return the path of what it has read last, or of what was passed over after that
   */
  public static String path(JsonReader reader) {
    return of(reader).pathOf(reader);
  }

  private String pathOf(JsonReader reader) {
    String path = reader.getPath();
    if (passed.length == 0) {
      return path;
    }
    return path.substring(0, path.lastIndexOf('.') + 1) + keyOf(passed);
  }

  private static String keyOf(byte[] member) {
    Buffer object = new Buffer().writeByte('{').write(member, 1, member.length - 1);
    try {
      JsonReader reader = JsonReader.of(object);
      reader.beginObject();
      return reader.nextName();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** What a reader says that has found no JSON, where it may not know in which place. */
  JsonEncodingException inPlace(JsonEncodingException malformed, JsonReader reader) {
    if (passed.length == 0) {
      return malformed;
    }
    String message = String.valueOf(malformed.getMessage());
    return new JsonEncodingException(message.replace(reader.getPath(), pathOf(reader)));
  }
}
