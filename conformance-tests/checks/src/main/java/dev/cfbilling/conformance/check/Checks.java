package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.rule.Rule;
import dev.cfbilling.conformance.schema.SchemaValidators;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The table of checks; a new check is one class and one line here. */
public final class Checks {
  /** A call matches no operation, but its path is near one. No check sees such a call. */
  public static final Explanation UNKNOWN_ENDPOINT = Explanation.of(Checks.class, "drift.endpoint");

  /** The families that are listed first; the others follow in the checks' order. */
  private static final List<String> FIRST =
      List.of("request", "response", "body", "schema", "drift", "check");

  private Checks() {}

  /** Every check, in the order in which reports show them. */
  public static List<Check> all(Contract contract) {
    return all(contract, Rules.all(InstantSource.system()));
  }

  /**
   * Every check, with the given rules.
   *
   * @param rules about the meaning of records; if there are none, only the form is checked
   */
  public static List<Check> all(Contract contract, List<Rule> rules) {
    SchemaValidators validators = new SchemaValidators(contract.schemas());
    RuleBook book = new RuleBook(contract, rules);
    return List.of(
        new CredentialsCheck(),
        new SentValuesCheck(validators),
        new UndocumentedParametersCheck(),
        new StatusCheck(),
        new ContentTypeCheck(),
        new HeadersCheck(),
        new BodyCheck(new CompiledValidator(validators, book::fields), book));
  }

  /** The explanations of {@code checks} and of findings made outside them, grouped by family. */
  public static List<Explanation> explanations(List<Check> checks) {
    return Stream.concat(
            Stream.of(UNKNOWN_ENDPOINT, Check.FAILED),
            checks.stream().flatMap(check -> check.explanations().stream()))
        .sorted(Comparator.comparingInt(Checks::rank))
        .toList();
  }

  private static int rank(Explanation explanation) {
    String family = explanation.id().split("\\.", 2)[0];
    int rank = FIRST.indexOf(family);
    return rank < 0 ? FIRST.size() : rank;
  }
}
