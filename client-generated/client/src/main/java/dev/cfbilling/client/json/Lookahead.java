package dev.cfbilling.client.json;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import okio.Buffer;
import okio.BufferedSource;

/**
 * The bytes that a reader has in its buffer and has not read yet.
 *
 * <p>Records of usage say much of what they say again and again, and to compare it with what was
 * said before takes far less time than to read it. Moshi's reader consumes no byte of its source
 * before it is asked for what comes next. So right behind a value of an object, the bytes of the
 * next members can be looked at, and whole members can be passed over, without it; it never learns
 * of them.
 *
 * <p>A body in which little comes again is soon left to its reader alone.
 */
public final class Lookahead {
  private static final byte[] NOTHING = {};

  /** How many looks in vain it takes to give up; one that is not saves what two of them cost. */
  private static final int PATIENCE = 1_000;

  private final Buffer buffer;
  private final Buffer.UnsafeCursor cursor = new Buffer.UnsafeCursor();

  /** The part of the buffer that is looked at; nothing while the reader may be used. */
  private byte[] bytes = NOTHING;

  private int from;
  private int position;
  private int to;
  private int patience = PATIENCE;

  /** The last member that was passed over, if that was behind all that the reader knows of. */
  private byte[] passed = NOTHING;

  private Lookahead(Buffer buffer) {
    this.buffer = buffer;
  }

  /**
   * Opens a body for adapters that look ahead. With any other reader they read the same, mostly
   * slower. Only an array's index in the path of what is no JSON may be another, as Moshi counts in
   * it what it has read.
   *
   * @param source the body
   * @return a strict reader of it
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
   * Passes over a member if it comes next. From then on the reader must not be used before {@link
   * #skipPassed}.
   *
   * @param member a whole member, the comma before it included; what the reader has read last, or
   *     what was passed over last, is a value of the same object
   * @return whether it did
   */
  boolean take(byte[] member) {
    if (patience == 0 || (bytes.length == 0 && !look())) {
      return false;
    }
    int after = position + member.length;
    if (after >= to
        || !Arrays.equals(bytes, position, after, member, 0, member.length)
        || !endsMember(bytes[after])) {
      patience--;
      return false;
    }
    patience = Math.min(patience + 2, PATIENCE);
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
    from = cursor.start;
    position = from;
    to = cursor.end;
    cursor.close();
    return true;
  }

  /** Skips what was passed over, so that the reader can go on behind it. */
  void skipPassed() throws IOException {
    buffer.skip(position - from);
    from = position;
    bytes = NOTHING;
  }

  /** Takes note that the reader has read on behind it, and knows by itself where it is. */
  void forgetPassed() {
    passed = NOTHING;
  }

  /**
   * Where a reader was when it found no JSON.
   *
   * @param reader a reader, opened here or elsewhere
   * @return the path of what came last, be it read or passed over
   */
  public static String path(JsonReader reader) {
    return of(reader).pathOf(reader);
  }

  private String pathOf(JsonReader reader) {
    String path = reader.getPath();
    if (passed.length == 0) {
      return path;
    }
    return JsonMismatch.object(path) + "." + keyOf(passed);
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
    JsonEncodingException inPlace =
        new JsonEncodingException(message.replace(reader.getPath(), pathOf(reader)));
    inPlace.initCause(malformed);
    return inPlace;
  }
}
