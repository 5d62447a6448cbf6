package dev.cfbilling.conformance.contract;

import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Follows JSON Pointers, and escapes and unescapes their tokens (RFC 6901, section 3). */
public final class JsonPointers {
  private JsonPointers() {}

  /** The reference token for {@code name}. */
  public static String escape(String name) {
    return name.indexOf('~') < 0 && name.indexOf('/') < 0
        ? name
        : name.replace("~", "~0").replace("/", "~1");
  }

  /** The name that {@code token} encodes. */
  public static String unescape(String token) {
    return token.indexOf('~') < 0 ? token : token.replace("~1", "/").replace("~0", "~");
  }

  /**
   * The node at {@code pointer}; a missing node when there is none.
   *
   * <p>{@link JsonNode#at(String)} compiles the whole pointer first, which takes a twelfth of a
   * short run: the contract is looked into at some thousand places.
   */
  public static JsonNode at(JsonNode root, String pointer) {
    if (!pointer.startsWith("/")) {
      // The whole document, or no pointer at all, which Jackson refuses.
      return root.at(pointer);
    }
    JsonNode here = root;
    int start = 0;
    while (start < pointer.length()) {
      int slash = pointer.indexOf('/', start + 1);
      int end = slash < 0 ? pointer.length() : slash;
      here =
          here.isObject()
              ? here.path(unescape(pointer.substring(start + 1, end)))
              : here.at(pointer.substring(start, end));
      start = end;
    }
    return here;
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
