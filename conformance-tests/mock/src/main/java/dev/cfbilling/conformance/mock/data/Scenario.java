package dev.cfbilling.conformance.mock.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A state of the customers' data: a description, and its effects. */
public enum Scenario {
  DEFAULT("Usage as the API reports it now: FOCUS records have no costs yet."),
  COSTS("FOCUS records have costs, at list prices less 10 %.", Effect.COSTS),
  CORRECTIONS(
      "As costs, and months that are over have corrections with negative amounts.",
      Effect.COSTS,
      Effect.CORRECTIONS),
  NULLS("Everything that may be null is.", Effect.NULLS),
  EMPTY("No account has used anything.", Effect.NO_USAGE),
  FRESH_CYCLE(
      "Billing cycles start today: there is one day of them, and it is not over.",
      Effect.CYCLE_FROM_TODAY),
  ANCHOR_31(
      "Billing cycles start on day 31, or on the last day of a shorter month.",
      Effect.CYCLE_FROM_DAY_31),
  TWO_SUBSCRIPTIONS(
      "The first account uses the same services under two subscriptions.",
      Effect.TWO_SUBSCRIPTIONS),
  UNCOVERED(
      "No account is covered by PayGo: its usage is 404, and its coverage says so.",
      Effect.NO_PAYGO),
  RESTRICTED(
      "The token is not let into what only selected accounts may use: 403.", Effect.NO_ACCESS);

  /** A change of the mock's data or answers. */
  public enum Effect {
    /** FOCUS records have their cost columns. */
    COSTS,
    /** Months that are over have corrections. */
    CORRECTIONS,
    /** Everything that may be null is. */
    NULLS,
    /** No account has usage. */
    NO_USAGE,
    /** Billing cycles start today. */
    CYCLE_FROM_TODAY,
    /** Billing cycles start on day 31. */
    CYCLE_FROM_DAY_31,
    /** The first account has the same subscription twice. */
    TWO_SUBSCRIPTIONS,
    /** No account is covered by PayGo. */
    NO_PAYGO,
    /** Operations for selected accounts are closed. */
    NO_ACCESS
  }

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of can not be changed.
  private final Set<Effect> effects;

  Scenario(String description, Effect... effects) {
    this.description = description;
    this.effects = Set.of(effects);
  }

  /** The name on the command line and in the documentation, e.g. {@code fresh-cycle}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One sentence. */
  public String description() {
    return description;
  }

  public boolean has(Effect effect) {
    return effects.contains(effect);
  }

  /** The scenario that {@code id} names; empty when there is none. */
  public static Optional<Scenario> find(String id) {
    return Arrays.stream(values()).filter(scenario -> scenario.id().equals(id)).findFirst();
  }
}
