package dev.cfbilling.conformance.keyword.listener;

import dev.cfbilling.conformance.json.JsonSpelling;
import dev.cfbilling.conformance.json.SentNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * The kept values of one record, as sent; reused for the next record.
 *
 * <p>It keeps the characters of strings and numbers. Of an object that was read as a tree it keeps
 * the members, sorted by name, and of an array that the contract has its elements; of others only
 * the token.
 */
public final class RecordBuffer {
  private final String member;
  private final List<String> names;
  private final SentNames sent = new SentNames();
  private Values values;

  /** The values by slot; their characters share one array. */
  private static final class Values {
    private final byte[] absent;
    private final byte[] tokens;
    private final int[] from;
    private final int[] length;
    private char[] chars = new char[1024];
    private int used;
    private boolean object;

    Values(int count) {
      absent = new byte[count];
      Arrays.fill(absent, (byte) JsonTokenId.ID_NOT_AVAILABLE);
      tokens = absent.clone();
      from = new int[count];
      length = new int[count];
    }

    void clear() {
      // To copy is faster than to fill, for each record, where nothing is optimized.
      System.arraycopy(absent, 0, tokens, 0, tokens.length);
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
   * @param names the kept properties; the index of each is its slot
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

  /** The kept properties, in the order of their slots. */
  public List<String> names() {
    return names;
  }

  /** Whether the record is an object. */
  public boolean isObject() {
    return values.object;
  }

  /** The names of all members. Consecutive records with the same names return the same list. */
  public List<String> sent() {
    return sent.list();
  }

  /**
   * A constant of {@link JsonTokenId}; {@code ID_NOT_AVAILABLE} when the record has no such member.
   */
  public int token(int slot) {
    return values.tokens[slot];
  }

  /** The characters of all slots, see {@link #from} and {@link #length}. */
  public char[] chars() {
    return values.chars;
  }

  /** The index in {@link #chars} of what is kept. */
  public int from(int slot) {
    return values.from[slot];
  }

  /** The length in characters of what is kept. */
  public int length(int slot) {
    return values.length[slot];
  }

  /** A new buffer for records of the same member. */
  RecordBuffer another() {
    return new RecordBuffer(member, names);
  }

  /**
   * Swaps in the values of {@code other}, a buffer for the same member; {@code other} must be
   * cleared before it is used again.
   */
  void takeFrom(RecordBuffer other) {
    Values mine = values;
    values = other.values;
    other.values = mine;
    sent.set(other.sent.list());
  }

  /** Forgets the record; until {@link #begin} the next one counts as no object. */
  public void clear() {
    values.clear();
    sent.clear();
  }

  /** Says that the record is an object. */
  public void begin() {
    values.object = true;
  }

  public void name(String name) {
    sent.add(name);
  }

  /** Keeps the current value of {@code parser}. */
  public void take(int slot, JsonParser parser) {
    int token = parser.currentTokenId();
    values.tokens[slot] = (byte) token;
    if (token == JsonTokenId.ID_STRING
        || token == JsonTokenId.ID_NUMBER_INT
        || token == JsonTokenId.ID_NUMBER_FLOAT) {
      values.keep(
          slot, parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
    } else {
      values.length[slot] = 0;
    }
  }

  /** Keeps a value that was read as a tree. */
  public void take(int slot, JsonNode value) {
    values.tokens[slot] = (byte) value.asToken().id();
    String text = text(value);
    values.keep(slot, text.toCharArray(), 0, text.length());
  }

  /** Keeps the elements of an array, as JSON; its token has been taken. */
  public void takeArray(int slot, String json) {
    values.keep(slot, json.toCharArray(), 0, json.length());
  }

  private static String text(JsonNode value) {
    if (value instanceof SentNumber number) {
      return number.sent();
    }
    if (value.isArray()) {
      return JsonSpelling.of(value);
    }
    return value.isObject() ? members(value).toString() : value.asString("");
  }

  /** The members of an object, names and values as JSON. */
  private static Map<String, String> members(JsonNode object) {
    Map<String, String> members = new TreeMap<>();
    object.forEachEntry(
        (name, value) ->
            members.put(JsonSpelling.of(StringNode.valueOf(name)), JsonSpelling.of(value)));
    return members;
  }

  /** Keeps the values of {@code record}, a tree. */
  public void take(JsonNode record) {
    clear();
    values.object = record.isObject();
    record.propertyNames().forEach(sent::add);
    for (int slot = 0; slot < names.size(); slot++) {
      JsonNode value = record.get(names.get(slot));
      if (value != null) {
        take(slot, value);
      }
    }
  }
}
