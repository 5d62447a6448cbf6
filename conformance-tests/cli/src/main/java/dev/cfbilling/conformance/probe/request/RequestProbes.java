package dev.cfbilling.conformance.probe.request;

import dev.cfbilling.conformance.probe.Probe;
import java.util.List;

/**
 * The table of probes about what becomes of requests that are out of the ordinary: a new one is one
 * class and one line here.
 */
public final class RequestProbes {
  private RequestProbes() {}

  public static List<Probe> all() {
    return List.of(
        new BadIdentifierProbe(),
        new CredentialsProbe(),
        new UnknownParameterProbe(),
        new MethodProbe());
  }
}
