package dev.cfbilling.conformance.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 64-bit hashes that stand for texts, to save memory. Not thread-safe.
 *
 * <p>They are the first 64 bits of a SHA-256. With a million different texts, the chance of a
 * collision is one in 37 million.
 */
public final class Fingerprints {
  /** Stands for the absence of a text. */
  public static final long NONE = 0;

  /** Odd and far from any power of two, so that joined hashes stay evenly distributed. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final MessageDigest digest;

  public Fingerprints() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The fingerprint of {@code text}. */
  public long of(String text) {
    return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** The fingerprint of two things in this order, given their own. */
  public static long join(long first, long second) {
    return first * MULTIPLIER + second;
  }
}
