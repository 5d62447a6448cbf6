package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.rule.Rule;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.time.InstantSource;
import java.util.List;

/** The table of checks: a new one is one class and one line here. */
public final class Checks {
  private Checks() {}

  /** Every check, in the order in which reports show them. */
  public static List<Check> all(Contract contract) {
    return all(contract, Rules.all(InstantSource.system()));
  }

  /**
   * Every check, with rules of the caller's choice.
   *
   * @param rules what records are to mean; with none, only their form is checked
   */
  public static List<Check> all(Contract contract, List<Rule> rules) {
    SchemaValidators validators = new SchemaValidators(contract.schemas());
    RuleBook book = new RuleBook(contract, rules);
    return List.of(
        new CredentialsCheck(),
        new ParametersCheck(validators),
        new UndocumentedParametersCheck(),
        new StatusCheck(),
        new ContentTypeCheck(),
        new BodyCheck(new CompiledValidator(validators, book::fields), book));
  }
}
