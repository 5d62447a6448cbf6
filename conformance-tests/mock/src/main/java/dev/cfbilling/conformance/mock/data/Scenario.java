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
  NO_CLICKHOUSE(
      "Usage is kept outside ClickHouse: a query gets no costs, and 400 for tags and dimensions.",
      Effect.NO_CLICKHOUSE),
  CONTRACT_LEVEL(
      "Usage of one metric is measured for the whole contract, as records without an account.",
      Effect.CONTRACT_LEVEL),
  CODE_1171(
      "As restricted, with the code 1171.",
      "a caller with the permission to read billing, 2026-09-24",
      Effect.CODE_1171),
  POST_405(
      "Usage can not be queried with POST: 405.",
      "callers of some accounts, 2026-10",
      Effect.NO_POST),
  MAX_DATE_RANGE_DAYS(
      "PayGo usage of more than 90 days at once is refused: 400.",
      "several callers, 2026-10",
      Effect.MAX_90_DAYS),
  RETENTION_108_DAYS(
      "PayGo usage is kept for 108 days; of a day before, there is none.",
      "several callers, 2026-10",
      Effect.KEPT_108_DAYS),
  TWO_BILLING_PERIODS(
      "PayGo usage without days is that of two billing periods.",
      "one caller, once, 2026-08-27",
      Effect.TWO_PERIODS),
  TWO_ANCHORS_EMPTY(
      "PayGo usage of days on which two billing periods start is empty.",
      "one caller, 2026-10",
      Effect.NOTHING_OVER_ANCHORS),
  TWO_ANCHORS_PART(
      "PayGo usage is that of billing periods which start within the days, without those that go on.",
      "one caller, 2026-10",
      Effect.STARTED_PERIODS),
  LAG(
      "Usage comes late: of today there is none, of yesterday that of six metrics.",
      "several callers, 2026-10-03",
      Effect.LATE),
  RESTATEMENT(
      "Usage of today and two days before is a tenth less than it will be.",
      "callers who read days again, 2026-10",
      Effect.RESTATED),
  R2_ONLY(
      "Accounts have a subscription of R2 alone.",
      "callers with a free plan, 2026-10",
      Effect.R2_ALONE),
  FREE_ROWS_MISSING(
      "PayGo usage leaves out what the allowance covers.",
      "one caller; others get it, 2026-10",
      Effect.NO_FREE_ROWS),
  REPORTED_NAMES(
      "PayGo usage is of \"Workers & Pages\", is described as \"… usage measured in Count\", and has"
          + " no zones.",
      "two callers who quote names and a row, 2026-09",
      Effect.QUOTED_NAMES),
  FUTURE_RANGE_400(
      "Days that end in the future are refused: 400.",
      "code of callers that expects it, 2026-10",
      Effect.NO_FUTURE),
  NEW_FREE_ACCOUNT(
      "No account has used anything or is covered, and none has a profile: 404.",
      "a caller with a new account, 2026-10-05",
      Effect.NO_USAGE,
      Effect.NO_COVERAGE,
      Effect.NO_PROFILE),
  UNASKED_COSTS(
      "As costs, and records still have them where since 2026-10-15 a query must ask for them.",
      Effect.COSTS,
      Effect.UNASKED_COSTS),
  RESTATED_COSTS(
      "As unasked-costs and restatement together.",
      Effect.COSTS,
      Effect.UNASKED_COSTS,
      Effect.RESTATED);

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
    /** PayGo usage is forgotten after a while. */
    KEPT_108_DAYS,
    /** PayGo usage starts a billing period earlier by default. */
    TWO_PERIODS,
    /** PayGo usage of more than one billing period is empty. */
    NOTHING_OVER_ANCHORS,
    /** PayGo usage has no days of a billing period that starts before them. */
    STARTED_PERIODS,
    /** Usage is known a day or two later. */
    LATE,
    /** Usage grows for two more days. */
    RESTATED,
    /** R2 is all that is used. */
    R2_ALONE,
    /** PayGo usage has no record of what is free. */
    NO_FREE_ROWS,
    /** PayGo records have names, descriptions and columns that callers quoted. */
    QUOTED_NAMES,
    /** A period can't end after today. */
    NO_FUTURE,
    /** The coverage names no subscription. */
    NO_COVERAGE,
    /** No account has a billing profile. */
    NO_PROFILE,
    /** FOCUS records have costs in each edition, asked for or not. */
    UNASKED_COSTS
  }

  private final String description;
  private final Optional<String> sighting;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of can not be changed.
  private final Set<Effect> effects;

  Scenario(String description, Effect... effects) {
    this(description, Optional.empty(), effects);
  }

  /**
   * A behaviour that no document of the API states.
   *
   * @param sighting who told of it, and when
   */
  Scenario(String description, String sighting, Effect... effects) {
    this(description, Optional.of(sighting), effects);
  }

  Scenario(String description, Optional<String> sighting, Effect... effects) {
    this.description = description;
    this.sighting = sighting;
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

  /** Who told of it and when; empty where the documents of the API state it. */
  public Optional<String> sighting() {
    return sighting;
  }

  public boolean has(Effect effect) {
    return effects.contains(effect);
  }

  /** The scenario that {@code id} names; empty when there is none. */
  public static Optional<Scenario> find(String id) {
    return Arrays.stream(values()).filter(scenario -> scenario.id().equals(id)).findFirst();
  }
}
