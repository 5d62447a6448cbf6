package dev.cfbilling.client.usage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same when Cloudflare restates a record, to keep records under and to replace them
 * by. No path gives records an identifier of their own.
 *
 * <p>The definition is frozen, since a change of it would count twice whatever has been kept: the
 * SHA-256, in lower-case hexadecimal, of these eleven texts in UTF-8. Each is written as its length
 * in bytes, a colon, and the text; one that is not reported as a hyphen.
 *
 * <ol>
 *   <li>{@code 1}, the version of this definition
 *   <li>the {@linkplain UsageSource#path() path of the source}
 *   <li>the account's id, or if the record has none, the id that was asked for
 *   <li>the start of the charge period, as in {@code 2026-10-14T00:00:00Z}
 *   <li>the start of the billing period in the same form, but not reported if the source is version
 *       2, which adds it later
 *   <li>the meter's id
 *   <li>if there is none, the meter's name without its allowance; otherwise not reported
 *   <li>the subscription's id
 *   <li>the region's id
 *   <li>the zone's id
 *   <li>the charge class
 * </ol>
 *
 * <p>Left out is what a restatement may change or add, such as quantities, costs, and names.
 * Records of two sources never share a key, so keep one source for one day: who moves to another
 * has to drop the days that it reads anew.
 *
 * @param value 64 hexadecimal digits
 */
public record RecordKey(String value) {
  private static final String VERSION = "1";

  /**
   * The key of a record.
   *
   * @param usage the record
   * @return its key
   */
  public static RecordKey of(UsageRecord usage) {
    String account = usage.account().id();
    Meter meter = usage.meter();
    StringBuilder text = new StringBuilder();
    for (@Nullable String part :
        Arrays.asList(
            VERSION,
            usage.source().path(),
            account == null ? usage.askedFor() : account,
            usage.charge().start().toString(),
            billingPeriodStart(usage),
            meter.id(),
            meter.id() == null ? meter.nameWithoutAllowance() : null,
            usage.subscription().id(),
            usage.region().id(),
            usage.zone().id(),
            usage.charge().chargeClass())) {
      append(text, part);
    }
    return new RecordKey(sha256(text.toString()));
  }

  private static @Nullable String billingPeriodStart(UsageRecord usage) {
    Instant start = usage.billingPeriod().start();
    return start == null || usage.source() == UsageSource.BILLABLE_USAGE_V2
        ? null
        : start.toString();
  }

  private static void append(StringBuilder text, @Nullable String part) {
    if (part == null) {
      text.append('-');
    } else {
      text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /**
   * Puts records under their keys, in their order.
   *
   * @param records usage of one source
   * @return each record under its key
   * @throws IllegalArgumentException if two records have one key, of which one would be lost
   */
  public static Map<RecordKey, UsageRecord> index(Iterable<UsageRecord> records) {
    Map<RecordKey, UsageRecord> index = new LinkedHashMap<>();
    for (UsageRecord usage : records) {
      UsageRecord other = index.put(of(usage), usage);
      if (other != null) {
        throw new IllegalArgumentException(
            "%s and %s have one key, so one of them would be lost; they are no usage of one source"
                    .formatted(other, usage)
                + " for different days, meters, subscriptions, regions or zones.");
      }
    }
    return index;
  }

  @Override
  public String toString() {
    return value;
  }
}
