package dev.cfbilling.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Bytes that were right once, with some of what people and machines do to them. */
final class HostileBytes {
  /** What a server may send back, and nobody may print. */
  static final String SECRET = "Zq7_vWx2RkT9bLm4NcYp8sHd6GfJ3aEu5iOo1tQz";

  private static final int MAX_EDITS = 4;
  private static final int MAX_REPEATED = 20_000;

  /** Bytes; longer ones have tests of their own. */
  private static final int MAX_ADDED = 200_000;

  /** What parsers have stumbled over. */
  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ":",
          ",",
          "null",
          "true",
          "NaN",
          "-0",
          "1e999999999",
          "1E-99999",
          "0.1e1",
          "01",
          "+1",
          ".5",
          "9".repeat(400),
          "\\u0000",
          "\\ud800",
          "\\udc00\\ud800",
          "\\x",
          "\u0000",
          "\u0007",
          "\u001b[2J",
          "\u202e",
          "\ufeff",
          "\u2028",
          "\r\n",
          "'",
          "//",
          "/*",
          "#",
          "$ref",
          "*a",
          "&a",
          "<<",
          "!!",
          "---",
          "%",
          "<script>",
          "=1+1",
          "\"" + SECRET + "\"",
          SECRET,
          "4111 1111 1111 1111",
          "\"result\":",
          "\"errors\":[{",
          "\"success\":false,");

  private final Random random;

  HostileBytes(Random random) {
    this.random = random;
  }

  byte[] of(byte[] right) {
    byte[] bytes = right;
    int edits = 1 + random.nextInt(MAX_EDITS);
    for (int i = 0; i < edits; i++) {
      bytes = edited(bytes);
    }
    return bytes;
  }

  private byte[] edited(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = from + random.nextInt(1 + Math.min(200, bytes.length - from));
    return switch (random.nextInt(8)) {
      case 0 -> joined(bytes, from, new byte[] {(byte) random.nextInt(256)}, to);
      case 1 -> joined(bytes, from, new byte[0], to);
      case 2 -> joined(bytes, from, new byte[0], bytes.length);
      case 3 -> joined(bytes, from, repeated(token(), MAX_REPEATED), from);
      case 4 -> joined(bytes, to, repeated(slice(bytes, from, to), 50), to);
      case 5 -> joined(bytes, from, slice(bytes, 0, from), bytes.length);
      case 6 -> flipped(bytes);
      default -> joined(bytes, from, token(), from);
    };
  }

  private byte[] token() {
    return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(StandardCharsets.UTF_8);
  }

  private byte[] repeated(byte[] part, int most) {
    int times = random.nextInt(10) == 0 ? 1 + random.nextInt(most) : 1 + random.nextInt(20);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < times && all.size() < MAX_ADDED; i++) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private byte[] flipped(byte[] bytes) {
    byte[] flipped = bytes.clone();
    for (int i = 0; i < 3 && flipped.length > 0; i++) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private static byte[] slice(byte[] bytes, int from, int to) {
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** What comes before {@code from}, the middle, and what comes from {@code to} on. */
  private static byte[] joined(byte[] bytes, int from, byte[] middle, int to) {
    ByteArrayOutputStream all = new ByteArrayOutputStream(bytes.length + middle.length);
    all.write(bytes, 0, from);
    all.writeBytes(middle);
    all.write(bytes, to, bytes.length - to);
    return all.toByteArray();
  }
}
