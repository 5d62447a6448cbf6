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
      "No account is covered by PayGo: its usage is 404, its coverage says so, and no query has costs.",
      Effect.NO_PAYGO,
      Effect.NO_CLICKHOUSE),
  RESTRICTED(
      "The token is not let into what only selected accounts may use: 403.", Effect.NO_ACCESS),
  CODE_1171(
      "As restricted, with the code 1171, as seen with the permission to read billing.",
      Effect.CODE_1171),
  POST_405("Usage can not be queried with POST: 405, as seen of some accounts.", Effect.NO_POST),
  NO_CLICKHOUSE(
      "Usage is kept outside ClickHouse: a query gets no costs, and 400 for tags and dimensions.",
      Effect.NO_CLICKHOUSE),
  CONTRACT_LEVEL(
      "Usage of one metric is measured for the whole contract, as records without an account.",
      Effect.CONTRACT_LEVEL),
  MAX_DATE_RANGE_DAYS(
      "PayGo usage of more than 90 days at once is refused: 400, as seen.", Effect.MAX_90_DAYS),
  TWO_BILLING_PERIODS(
      "PayGo usage without days is that of two billing periods, as seen once.", Effect.TWO_PERIODS),
  NEW_FREE_ACCOUNT(
      "No account has used anything or is covered, and none has a profile: 404, as seen.",
      Effect.NO_USAGE,
      Effect.NO_COVERAGE,
      Effect.NO_PROFILE),
  UNASKED_COSTS(
      "As costs, and records still have them where since 2026-10-15 a query must ask for them.",
      Effect.COSTS,
      Effect.UNASKED_COSTS);

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
    NO_ACCESS,
    /** Operations for selected accounts are closed, for another reason. */
    CODE_1171,
    /** There is no operation by POST. */
    NO_POST,
    /** Usage has no costs, no tags and no dimensions to ask for. */
    NO_CLICKHOUSE,
    /** The first metric of each subscription is measured for the whole contract. */
    CONTRACT_LEVEL,
    /** PayGo usage has a longest period. */
    MAX_90_DAYS,
    /** PayGo usage starts a billing period earlier by default. */
    TWO_PERIODS,
    /** The coverage names no subscription. */
    NO_COVERAGE,
    /** No account has a billing profile. */
    NO_PROFILE,
    /** FOCUS records have costs in each edition, asked for or not. */
    UNASKED_COSTS
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
