package dev.cfbilling.client.usage;

import org.jspecify.annotations.Nullable;

/** Who sells, runs and invoices the service: Cloudflare, in one spelling or another. */
public sealed interface Providers permits Values.ProvidersValue {

  /** Not reported. */
  Providers NONE = new Values.ProvidersValue(null, null, null);

  /** {@return who sells it; null when not reported} */
  @Nullable String service();

  /** {@return who runs what is beneath it; null when not reported} */
  @Nullable String host();

  /** {@return who sends the invoice; null when not reported} */
  @Nullable String invoiceIssuer();
}
