package dev.cfbilling.conformance.mock.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A state of affairs that the mock can be in. */
public enum Scenario {
  DEFAULT("Usage as the API reports it now: FOCUS records have no costs yet."),
  COSTS("FOCUS records have costs, at list prices less 10 %."),
  CORRECTIONS("As costs, and months that are over have corrections with negative amounts."),
  NULLS("Everything that may be null is."),
  EMPTY("No account has used anything."),
  FRESH_CYCLE("Billing cycles start today: there is one day of them, and it is not over."),
  ANCHOR_31("Billing cycles start on day 31, or on the last day of a shorter month."),
  TWO_SUBSCRIPTIONS("The first account uses the same services under two subscriptions."),
  UNCOVERED("No account is covered by PayGo: its usage is 404, and its coverage says so."),
  RESTRICTED("The token is not let into what only selected accounts may use: 403.");

  private final String description;

  Scenario(String description) {
    this.description = description;
  }

  /** What the command line and the documentation call it, e.g. {@code fresh-cycle}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence. */
  public String description() {
    return description;
  }

  /** Whether FOCUS records have their cost columns. */
  public boolean hasCosts() {
    return this == COSTS || this == CORRECTIONS;
  }

  /** The scenario that {@code id} names; empty when there is none. */
  public static Optional<Scenario> find(String id) {
    return Arrays.stream(values()).filter(scenario -> scenario.id().equals(id)).findFirst();
  }
}
