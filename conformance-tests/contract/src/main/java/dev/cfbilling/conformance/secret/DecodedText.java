package dev.cfbilling.conformance.secret;

import java.util.Map;

/**
 * A text without letter case and without the escapes of URLs, JSON, JSON Pointers and HTML. It maps
 * each character to its place in the original text.
 */
final class DecodedText {
  private static final int PASSES = 3;
  private static final String ESCAPES = "%\\~&";
  private static final Map<String, Character> ENTITIES =
      Map.of("&amp;", '&', "&quot;", '"', "&#39;", '\'', "&lt;", '<', "&gt;", '>');

  private char[] characters;
  private int[] starts;
  private int[] ends;
  private int length;

  private DecodedText(String written) {
    length = written.length();
    characters = new char[length];
    starts = new int[length];
    ends = new int[length];
    for (int i = 0; i < length; i++) {
      characters[i] = written.charAt(i);
      starts[i] = i;
      ends[i] = i + 1;
    }
  }

  static DecodedText of(String written) {
    DecodedText text = new DecodedText(written);
    boolean escaped = written.chars().anyMatch(c -> ESCAPES.indexOf(c) >= 0);
    for (int pass = 0; escaped && pass < PASSES; pass++) {
      escaped = text.decode();
    }
    for (int i = 0; i < text.length; i++) {
      text.characters[i] = Character.toLowerCase(text.characters[i]);
    }
    return text;
  }

  int length() {
    return length;
  }

  /** The start of the character at {@code index} in the original text. */
  int start(int index) {
    return starts[index];
  }

  /** The end, exclusive, of the character at {@code index} in the original text. */
  int end(int index) {
    return ends[index];
  }

  String substring(int from, int count) {
    return new String(characters, from, count);
  }

  /** The hash of {@code count} characters from {@code from} on. */
  int hash(int from, int count) {
    int hash = 0;
    for (int i = from; i < from + count; i++) {
      hash = 31 * hash + characters[i];
    }
    return hash ^ (hash >>> 15);
  }

  @Override
  public String toString() {
    return substring(0, length);
  }

  /** Removes one layer of escapes; returns whether there was one. */
  private boolean decode() {
    int to = 0;
    int from = 0;
    while (from < length) {
      int used = 1;
      char decoded = characters[from];
      char next = from + 1 < length ? characters[from + 1] : 0;
      switch (decoded) {
        case '%' -> {
          int code = hex(from + 1, 2);
          used = code < 0 ? 1 : 3;
          decoded = code < 0 ? decoded : (char) code;
        }
        case '\\' -> {
          int code = next == 'u' ? hex(from + 2, 4) : -1;
          boolean plain = next == '"' || next == '\\' || next == '/';
          used = code >= 0 ? 6 : plain ? 2 : 1;
          decoded = code >= 0 ? (char) code : plain ? next : decoded;
        }
        case '~' -> {
          used = next == '0' || next == '1' ? 2 : 1;
          decoded = next == '1' ? '/' : decoded;
        }
        case '&' -> {
          String entity = entity(from);
          used = Math.max(1, entity.length());
          decoded = ENTITIES.getOrDefault(entity, decoded);
        }
        default -> {}
      }
      characters[to] = decoded;
      starts[to] = starts[from];
      ends[to] = ends[from + used - 1];
      to++;
      from += used;
    }
    boolean changed = to < length;
    length = to;
    return changed;
  }

  private String entity(int from) {
    for (String entity : ENTITIES.keySet()) {
      if (from + entity.length() <= length && substring(from, entity.length()).equals(entity)) {
        return entity;
      }
    }
    return "";
  }

  private int hex(int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < length ? Character.digit(characters[i], 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = 16 * value + digit;
    }
    return value;
  }
}
