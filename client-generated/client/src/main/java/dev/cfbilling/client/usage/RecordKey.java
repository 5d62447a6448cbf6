package dev.cfbilling.client.usage;

import dev.cfbilling.client.json.TextOrTrue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same when Cloudflare restates a record, to keep records under and to replace them
 * by. No path gives records an identifier of their own.
 *
 * <p>The definition is frozen, since a change of it would count twice whatever has been kept. A
 * record with an account, or of a PayGo path, and without tags has a key of version 1: the SHA-256,
 * in lower-case hexadecimal, of these eleven texts in UTF-8. Each is written as its length in
 * bytes, a colon, and the text; one that is not reported as a hyphen.
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
 * <p>Records of version 2 of the API that have tags, or no account, came later, and version 1 would
 * take several of them for one. They have a key of version 2, of those texts with {@code 2} as the
 * first and, as the third, the account's id or a hyphen, and then:
 *
 * <ol start="12">
 *   <li>the id that was asked for, if the record has no account; otherwise not reported
 *   <li>of each tag, by the keys in the order of {@link String#compareTo}, its key and its value;
 *       of a value that is true a hyphen
 * </ol>
 *
 * <p>Left out is what a restatement may change or add, such as quantities, costs, and names.
 * Records of two paths never share a key, so keep one source for one day: who moves to another has
 * to drop the days that it reads anew. The same goes for queries that group differently. A
 * dimension that has no column here is in no key: usage that is grouped by one can't be indexed.
 *
 * @param value 64 hexadecimal digits
 */
public record RecordKey(String value) {
  private static final String VERSION_1 = "1";
  private static final String VERSION_2 = "2";

  /**
   * The key of a record.
   *
   * @param usage the record
   * @return its key
   */
  public static RecordKey of(UsageRecord usage) {
    String account = usage.account().id();
    Map<String, TextOrTrue> tags = Objects.requireNonNullElse(usage.tags(), Map.of());
    boolean version2 = isVersion2(usage.source()) && (account == null || !tags.isEmpty());
    Meter meter = usage.meter();
    StringBuilder text = new StringBuilder();
    for (@Nullable String part :
        Arrays.asList(
            version2 ? VERSION_2 : VERSION_1,
            usage.source().path(),
            account == null && !version2 ? usage.askedFor() : account,
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
    if (version2) {
      append(text, account == null ? usage.askedFor() : null);
      new TreeMap<>(tags)
          .forEach(
              (key, value) -> {
                append(text, key);
                append(text, value.text());
              });
    }
    return new RecordKey(sha256(text.toString()));
  }

  private static boolean isVersion2(UsageSource source) {
    return source == UsageSource.BILLABLE_USAGE_V2 || source == UsageSource.BILLABLE_USAGE_COSTS;
  }

  private static @Nullable String billingPeriodStart(UsageRecord usage) {
    Instant start = usage.billingPeriod().start();
    return start == null || isVersion2(usage.source()) ? null : start.toString();
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
                + " for different days, meters, subscriptions, regions, zones or tags.");
      }
    }
    return index;
  }

  @Override
  public String toString() {
    return value;
  }
}
