package dev.cfbilling.client.usage;

import org.jspecify.annotations.Nullable;

/**
 * What a record belongs to: an account, a subscription, a region or a zone.
 *
 * @param id its identifier; null when not reported
 * @param name its name, which may change; null when not reported
 */
public record Reference(@Nullable String id, @Nullable String name) {
  /** Not reported. */
  public static final Reference NONE = new Reference(null, null);

  /** Leaves out the name: that of an account is often its owner's, or an e-mail address. */
  @Override
  public String toString() {
    return "Reference[id=" + id + "]";
  }
}
