package dev.cfbilling.pact.provider;

import java.io.Closeable;
import org.apache.hc.core5.http.HttpRequest;

/**
 * A provider that can be brought into states: each is a public method with Pact's {@code State},
 * which says which ids stand for the account and the organization.
 */
interface ProviderStates extends Closeable {

  /** Puts real credentials in the place of the pact's, if the provider asks for them. */
  default void authenticate(HttpRequest request) {}

  /** Whether what it answers is not for showing. */
  default boolean isPrivate() {
    return false;
  }

  /** Ends what the state has started. */
  @Override
  void close();
}
