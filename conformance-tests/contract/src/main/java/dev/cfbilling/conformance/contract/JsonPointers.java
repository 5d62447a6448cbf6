package dev.cfbilling.conformance.contract;

/** The escapes of RFC 6901, section 3. */
public final class JsonPointers {
  private JsonPointers() {}

  /** The reference token that names {@code name}. */
  public static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** The name that {@code token} stands for. */
  public static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }
}
