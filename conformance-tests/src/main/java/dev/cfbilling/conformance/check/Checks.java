package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Contract;
import java.util.List;

/** The table of checks: a new one is one class and one line here. */
public final class Checks {
  private Checks() {}

  /** Every check, in the order in which reports show them. */
  public static List<Check> all(Contract contract) {
    SchemaValidators validators = new SchemaValidators(contract.schemas());
    return List.of(
        new CredentialsCheck(),
        new ParametersCheck(validators),
        new UndocumentedParametersCheck(),
        new StatusCheck(),
        new ContentTypeCheck(),
        new EnvelopeCheck(),
        new SchemaCheck(new StreamingValidator(validators)));
  }
}
