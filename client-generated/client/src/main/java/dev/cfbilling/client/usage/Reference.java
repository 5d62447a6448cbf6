package dev.cfbilling.client.usage;

import org.jspecify.annotations.Nullable;

/** What a record belongs to: an account, a subscription, a region or a zone. */
public sealed interface Reference permits Values.ReferenceValue {

  /** Not reported. */
  Reference NONE = new Values.ReferenceValue(null, null);

  /** {@return its identifier; null when not reported} */
  @Nullable String id();

  /** {@return its name, which may change; null when not reported} */
  @Nullable String name();
}
