package dev.cfbilling.client.usage;

import org.jspecify.annotations.Nullable;

/**
 * Who sells, runs and invoices the service: Cloudflare, in one spelling or another.
 *
 * @param service who sells it; null when not reported
 * @param host who runs what is beneath it; null when not reported
 * @param invoiceIssuer who sends the invoice; null when not reported
 */
public record Providers(
    @Nullable String service, @Nullable String host, @Nullable String invoiceIssuer) {
  /** Not reported. */
  public static final Providers NONE = new Providers(null, null, null);
}
