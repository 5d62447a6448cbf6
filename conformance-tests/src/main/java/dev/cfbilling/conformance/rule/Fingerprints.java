package dev.cfbilling.conformance.rule;

import it.unimi.dsi.fastutil.HashCommon;
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
    return HashCommon.murmurHash3(HashCommon.murmurHash3(first) + second);
  }
}
