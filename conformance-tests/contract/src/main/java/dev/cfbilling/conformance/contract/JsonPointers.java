package dev.cfbilling.conformance.contract;

/** Escapes and unescapes the tokens of JSON Pointers (RFC 6901, section 3). */
public final class JsonPointers {
  private JsonPointers() {}

  /** The reference token for {@code name}. */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The name that {@code token} encodes. */
  public static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}
