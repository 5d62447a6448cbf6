package dev.cfbilling.conformance.mock.data;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Identifiers that look random and depend on the seed and a name alone. */
public record SeededIds(long seed) {
  private static final int TAG_BYTES = 16;
  private static final int SUBSCRIPTION_LENGTH = 26;
  private static final char[] LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

  /** An id of an account, a zone or an organization: 32 lower-case hexadecimal digits. */
  public String tag(String name) {
    return HexFormat.of().formatHex(digest(name), 0, TAG_BYTES);
  }

  /** An id of a subscription: 26 capital letters and digits. */
  public String subscription(String name) {
    BigInteger rest = new BigInteger(1, digest(name));
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < SUBSCRIPTION_LENGTH; i++) {
      id.append(LETTERS[rest.intValue() & (LETTERS.length - 1)]);
      rest = rest.shiftRight(5);
    }
    return id.toString();
  }

  /** A UUID. */
  public String uuid(String name) {
    return UUID.nameUUIDFromBytes(digest(name)).toString();
  }

  /** A uniformly distributed number. */
  public long number(String name) {
    return ByteBuffer.wrap(digest(name)).getLong();
  }

  private byte[] digest(String name) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((seed + " " + name).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
