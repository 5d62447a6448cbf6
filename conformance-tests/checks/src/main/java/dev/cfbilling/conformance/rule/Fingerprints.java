package dev.cfbilling.conformance.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Numbers that stand for texts, so that a million of them fit into memory. Serves one thread.
 *
 * <p>They are the first 64 bits of a SHA-256: of a million different texts, two are taken for one
 * in one answer out of 37 million.
 */
public final class Fingerprints {
  /** Of no text. */
  public static final long NONE = 0;

  /** Odd and far from any power of two: what is joined is as even as what it is joined of. */
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private final MessageDigest digest;

  public Fingerprints() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** That of {@code text}; always the same. */
  public long of(String text) {
    return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }

  /** That of two things in this order, whose own are given. */
  public static long join(long first, long second) {
    return first * MULTIPLIER + second;
  }
}
