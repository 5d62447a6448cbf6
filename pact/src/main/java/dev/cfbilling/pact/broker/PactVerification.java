package dev.cfbilling.pact.broker;

import dev.cfbilling.pact.broker.http.BrokerException;
import java.nio.file.Path;
import java.util.List;

/** Holds the provider against pacts. */
interface PactVerification {

  /**
   * Verifies pacts.
   *
   * @param work an empty directory
   * @param options of the Java virtual machine that does it
   */
  List<VerifiedPact> verify(Path work, List<SelectedPact> pacts, List<String> options)
      throws BrokerException;
}
