package dev.cfbilling.conformance.rule;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The fingerprint of several properties of a record, see {@link Fingerprints}.
 *
 * <p>Null and absent are the same, and differ from every text.
 */
public final class RecordFingerprint {
  /** The properties that PayGo records of one service in one billing cycle have in common. */
  public static final List<String> PAYGO_SERVICE =
      List.of(
          "BillingAccountId",
          "SubscriptionId",
          "ZoneId",
          "ServiceName",
          "BillingPeriodStart",
          "BillingCurrency");

  private final String[] properties;

  /** For each property, the one to use when it is null; null for none. */
  private final @Nullable String[] standIns;

  /** The key made of {@code properties}. */
  public RecordFingerprint(List<String> properties) {
    this(properties, Map.of());
  }

  /**
   * The key made of {@code properties}.
   *
   * @param standIns for a property that is null, the one to use instead
   */
  public RecordFingerprint(List<String> properties, Map<String, String> standIns) {
    this.properties = properties.toArray(String[]::new);
    this.standIns = properties.stream().map(standIns::get).toArray(String[]::new);
  }

  /** The key of {@code usage}; empty when a part of it can't be read. */
  public OptionalLong of(RecordView usage) {
    long key = 0;
    for (int i = 0; i < properties.length; i++) {
      long part = usage.fingerprint(properties[i]);
      if (part == Fingerprints.NONE) {
        if (!usage.isNull(properties[i])) {
          return OptionalLong.empty();
        }
        String standIn = standIns[i];
        if (standIn != null) {
          part = usage.fingerprint(standIn);
          if (part == Fingerprints.NONE && !usage.isNull(standIn)) {
            return OptionalLong.empty();
          }
        }
      }
      key = Fingerprints.join(key, part);
    }
    return OptionalLong.of(key);
  }
}
