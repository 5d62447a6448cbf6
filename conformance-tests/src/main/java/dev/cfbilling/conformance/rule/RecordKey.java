package dev.cfbilling.conformance.rule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A number that stands for some values of a record, so that a million of them fit into memory.
 *
 * <p>It is the first 64 bits of a SHA-256: of a million different keys, two are taken for one in
 * one answer out of 37 million. Null and absent are the same, and unlike every text.
 */
public final class RecordKey {
  /** What PayGo records of one service in one billing cycle have in common. */
  public static final List<String> PAYGO_SERVICE =
      List.of(
          "BillingAccountId",
          "SubscriptionId",
          "ZoneId",
          "ServiceName",
          "BillingPeriodStart",
          "BillingCurrency");

  private final List<String> properties;
  private final Map<String, String> standIns;
  private final MessageDigest digest;

  /** What is to be digested, in one go. */
  private byte[] buffer = new byte[512];

  private int used;

  /** The key that {@code properties} make up; for one thread. */
  public RecordKey(List<String> properties) {
    this(properties, Map.of());
  }

  /**
   * The key that {@code properties} make up; for one thread.
   *
   * @param standIns what to take for a property that is null
   */
  public RecordKey(List<String> properties, Map<String, String> standIns) {
    this.properties = List.copyOf(properties);
    this.standIns = Map.copyOf(standIns);
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** The key of {@code usage}; empty when a part of it can't be read. */
  public OptionalLong of(RecordView usage) {
    used = 0;
    for (String name : properties) {
      String property = usage.isNull(name) ? standIns.getOrDefault(name, name) : name;
      Optional<String> text = usage.text(property);
      if (text.isEmpty() && !usage.isNull(property)) {
        return OptionalLong.empty();
      }
      add(text.orElse("").getBytes(StandardCharsets.UTF_8), text.isPresent());
    }
    digest.update(buffer, 0, used);
    return OptionalLong.of(ByteBuffer.wrap(digest.digest()).getLong());
  }

  /** Its length, so that no two lists of texts are alike, and itself. */
  private void add(byte[] text, boolean present) {
    int needed = used + Integer.BYTES + text.length;
    if (needed > buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * needed);
    }
    ByteBuffer.wrap(buffer).putInt(used, present ? text.length : -1);
    System.arraycopy(text, 0, buffer, used + Integer.BYTES, text.length);
    used = needed;
  }
}
