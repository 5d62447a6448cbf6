package dev.cfbilling.conformance.behaviour.request;

import dev.cfbilling.conformance.behaviour.Behaviour;
import java.util.List;

/**
 * The table of behaviours about what becomes of requests that are out of the ordinary: a new one is
 * one class and one line here.
 */
public final class RequestBehaviours {
  private RequestBehaviours() {}

  public static List<Behaviour> all() {
    return List.of(
        new BadIdentifierBehaviour(),
        new CredentialsBehaviour(),
        new UnknownParameterBehaviour(),
        new MethodBehaviour());
  }
}
