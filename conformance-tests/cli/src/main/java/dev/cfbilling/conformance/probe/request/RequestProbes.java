package dev.cfbilling.conformance.probe.request;

import dev.cfbilling.conformance.probe.Probe;
import java.util.List;

/** The table of probes for unusual requests. A new probe is one class and one line here. */
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
