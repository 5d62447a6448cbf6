package dev.cfbilling.conformance.contract;

import java.util.Optional;
import java.util.function.Predicate;

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

  /** The innermost of {@code pointer} and the pointers above it that is known; empty if none is. */
  public static Optional<String> nearest(String pointer, Predicate<String> known) {
    String here = pointer;
    while (!known.test(here)) {
      if (here.isEmpty()) {
        return Optional.empty();
      }
      here = here.substring(0, here.lastIndexOf('/'));
    }
    return Optional.of(here);
  }
}
