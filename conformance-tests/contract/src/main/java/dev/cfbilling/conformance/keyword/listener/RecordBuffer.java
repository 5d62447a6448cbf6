package dev.cfbilling.conformance.keyword.listener;

import dev.cfbilling.conformance.json.SentNumber;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;

/**
 * What one record has under the names that somebody asks for, as it was sent; the next record takes
 * its place.
 *
 * <p>Of a string its characters are kept, of a number too, of an object or array only that it is
 * one.
 */
public final class RecordBuffer {
  private final String member;
  private final List<String> names;
  private final SentNames sent = new SentNames();
  private Values values;

  /** What the slots hold, by their number; the characters of all are in one place. */
  private static final class Values {
    private final int[] tokens;
    private final int[] from;
    private final int[] length;
    private char[] chars = new char[1024];
    private int used;
    private boolean object;

    Values(int count) {
      tokens = new int[count];
      from = new int[count];
      length = new int[count];
    }

    void clear() {
      Arrays.fill(tokens, JsonTokenId.ID_NOT_AVAILABLE);
      used = 0;
      object = false;
    }

    void keep(int slot, char[] text, int offset, int count) {
      if (chars.length - used < count) {
        chars = Arrays.copyOf(chars, Math.max(2 * chars.length, used + count));
      }
      System.arraycopy(text, offset, chars, used, count);
      from[slot] = used;
      length[slot] = count;
      used += count;
    }
  }

  /**
   * @param member of the root that has the records
   * @param names the properties that are kept; the slot of each is its place
   */
  public RecordBuffer(String member, List<String> names) {
    this.member = member;
    this.names = List.copyOf(names);
    this.values = new Values(names.size());
  }

  /** The member of the root that has the records. */
  public String member() {
    return member;
  }

  /** The properties that are kept. */
  public List<String> names() {
    return names;
  }

  /** Whether the record is an object. */
  public boolean isObject() {
    return values.object;
  }

  /** The names of all its members; the same list as of the record before that had the same. */
  public List<String> sent() {
    return sent.list();
  }

  /** One of {@link JsonTokenId}; {@code ID_NOT_AVAILABLE} when the record has no such member. */
  public int token(int slot) {
    return values.tokens[slot];
  }

  /** What holds the characters of every slot. */
  public char[] chars() {
    return values.chars;
  }

  /** Where in {@link #chars} the string or number begins. */
  public int from(int slot) {
    return values.from[slot];
  }

  /** How many characters the string or number has. */
  public int length(int slot) {
    return values.length[slot];
  }

  /** Other slots for the records of the same member. */
  RecordBuffer another() {
    return new RecordBuffer(member, names);
  }

  /**
   * Takes what {@code other}, for records of the same member, has; that one is of no use until it
   * is cleared.
   */
  void takeFrom(RecordBuffer other) {
    Values mine = values;
    values = other.values;
    other.values = mine;
    sent.set(other.sent.list());
  }

  /** Forgets the record before; what comes is no object, as far as is known. */
  public void clear() {
    values.clear();
    sent.clear();
  }

  /** What comes is an object. */
  public void begin() {
    values.object = true;
  }

  public void name(String name) {
    sent.add(name);
  }

  /** Keeps the value that {@code parser} is on. */
  public void take(int slot, JsonParser parser) {
    int token = parser.currentTokenId();
    values.tokens[slot] = token;
    if (token == JsonTokenId.ID_STRING
        || token == JsonTokenId.ID_NUMBER_INT
        || token == JsonTokenId.ID_NUMBER_FLOAT) {
      values.keep(
          slot, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    }
  }

  /** Keeps what {@code record}, a tree, has. */
  public void take(JsonNode record) {
    clear();
    values.object = record.isObject();
    record.propertyNames().forEach(sent::add);
    for (int slot = 0; slot < names.size(); slot++) {
      JsonNode value = record.get(names.get(slot));
      if (value != null) {
        values.tokens[slot] = value.asToken().id();
        String text = value instanceof SentNumber number ? number.sent() : value.asString("");
        values.keep(slot, text.toCharArray(), 0, text.length());
      }
    }
  }
}
