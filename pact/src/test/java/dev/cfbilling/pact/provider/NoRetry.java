package dev.cfbilling.pact.provider;

import au.com.dius.pact.provider.IHttpClientFactory;
import au.com.dius.pact.provider.IProviderInfo;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;

/**
 * Asks once. Pact's own client repeats a request that was answered with 429, after as long as
 * {@code Retry-After} says. Proxy and trust store are those of Java's system properties.
 */
public final class NoRetry implements IHttpClientFactory {
  @Override
  public CloseableHttpClient newClient(IProviderInfo provider) {
    return HttpClients.custom()
        .useSystemProperties()
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .build();
  }
}
