package dev.cfbilling.pact.provider;

import java.io.Closeable;
import org.apache.hc.core5.http.HttpRequest;

/**
 * A provider that can be brought into states: each is a public method with Pact's {@code State},
 * which says which ids stand for the account and the organization.
 */
interface ProviderStates extends Closeable {

  /** Adds what the state needs and the pact may not hold. */
  void prepare(HttpRequest request);

  /** Ends what the state has started. */
  @Override
  void close();
}
