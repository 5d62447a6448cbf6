package dev.cfbilling.conformance.audit.rule;

import dev.cfbilling.conformance.finding.Explanation;
import java.util.List;
import java.util.Optional;

/**
 * The table of rules about captures between them. A new rule is one row here, with a query {@code
 * <id>.sql} and an explanation {@code <id>.txt} beside this class.
 *
 * <p>A query has the columns of where a finding is, its {@code property} and its {@code message}.
 * It groups by keys and compares sums: records themselves stay where they are.
 */
public final class FleetRules {
  public static final String RESTATEMENT = "fleet.restatement";

  private static final List<String> IDS =
      List.of(
          RESTATEMENT,
          "fleet.gap",
          "fleet.double",
          "fleet.running-sum",
          "fleet.organization",
          "fleet.identity",
          "fleet.drift",
          "fleet.freshness");

  private static final List<Explanation> ALL =
      IDS.stream().map(id -> Explanation.of(FleetRules.class, id)).toList();

  private FleetRules() {}

  /** Every rule's explanation, in the order in which reports show them. */
  public static List<Explanation> all() {
    return ALL;
  }

  /** The text for {@code id}; empty when it is no rule about captures between them. */
  public static Optional<String> text(String id) {
    return ALL.stream().filter(rule -> rule.id().equals(id)).findFirst().map(Explanation::text);
  }
}
