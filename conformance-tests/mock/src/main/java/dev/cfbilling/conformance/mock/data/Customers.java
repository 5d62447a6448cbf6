package dev.cfbilling.conformance.mock.data;

import dev.cfbilling.conformance.metric.Metric;
import dev.cfbilling.conformance.metric.MetricCatalogue;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The mock's customers: an organization that callers can read, and one that refuses all.
 *
 * <p>In the readable organization the first account uses every metric, the second a single one, the
 * third none, and each further account every metric.
 */
public final class Customers {
  /** The first account, in the contract's examples too. */
  public static final String FIRST_ACCOUNT = "023e105f4ecef8ad9ca31a8372d0c353";

  /** The organization that callers can read, in the contract's examples too. */
  public static final String ORGANIZATION = "6e1f0b7c92d84a35b9e04c7d2a8f5163";

  private static final LocalTime SIGNED_UP_AT = LocalTime.of(8, 15, 42);
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 14);
  private static final LocalDate FIRST_DAY_31 = LocalDate.of(2024, 1, 31);
  private static final LocalDate CANCELLED_ON = LocalDate.of(2025, 9, 30);

  private final SeededIds ids;
  private final MetricCatalogue catalogue;
  private final Scenario scenario;
  private final LocalDate today;
  private final int scale;
  private final Organization organization;
  private final Organization restricted;

  /**
   * The number of customers.
   *
   * @param accounts of the organization, at least one
   * @param scale the factor of each account's subscriptions
   */
  public record Size(int accounts, int scale) {}

  /**
   * @param today in UTC
   */
  public Customers(
      SeededIds ids, MetricCatalogue catalogue, Scenario scenario, Size size, LocalDate today) {
    this.ids = ids;
    this.catalogue = catalogue;
    this.scenario = scenario;
    this.today = today;
    this.scale = size.scale();
    List<Account> all = new ArrayList<>();
    for (int i = 0; i < size.accounts(); i++) {
      all.add(account(i));
    }
    this.organization = new Organization(ORGANIZATION, List.copyOf(all), false);
    String outsider = ids.tag("restricted account");
    this.restricted =
        new Organization(
            ids.tag("restricted organization"),
            List.of(new Account(outsider, "Harbour Trust", List.of(), List.of())),
            true);
  }

  /** The organization that callers can read. */
  public Organization organization() {
    return organization;
  }

  /** The organization that refuses all callers. */
  public Organization restricted() {
    return restricted;
  }

  /** The organization with this id, if there is one. */
  public Optional<Organization> organization(String id) {
    return organizations().filter(known -> known.id().equals(id)).findFirst();
  }

  /** The organization of the account with this id, if there is one. */
  public Optional<Organization> organizationOf(String id) {
    return organizations()
        .filter(known -> known.accounts().stream().anyMatch(account -> account.id().equals(id)))
        .findFirst();
  }

  /** The account with this id, if there is one. */
  public Optional<Account> account(String id) {
    return organizations()
        .flatMap(known -> known.accounts().stream())
        .filter(account -> account.id().equals(id))
        .findFirst();
  }

  private Stream<Organization> organizations() {
    return Stream.of(organization, restricted);
  }

  private Account account(int index) {
    String id = index == 0 ? FIRST_ACCOUNT : ids.tag("account " + index);
    return new Account(id, name(index), subscriptions(index, id), zones(id));
  }

  private static String name(int index) {
    return switch (index) {
      case 0 -> "Kelp & Anchor";
      case 1 -> "Kelp & Anchor Labs";
      case 2 -> "Kelp & Anchor Archive";
      default -> "Kelp & Anchor " + (index + 1);
    };
  }

  private List<Zone> zones(String account) {
    return List.of(
        new Zone(ids.tag(account + " zone 1"), "example.com"),
        new Zone(ids.tag(account + " zone 2"), "example.org"));
  }

  private List<Subscription> subscriptions(int index, String account) {
    List<Metric> metrics = metrics(index);
    LocalDate first = index == 1 ? FIRST_DAY_31 : FIRST_DAY;
    int running = index == 0 && scenario.has(Effect.TWO_SUBSCRIPTIONS) ? 2 * scale : scale;
    List<Subscription> all = new ArrayList<>();
    for (int i = 0; i < running; i++) {
      String plan = scenario.has(Effect.R2_ALONE) ? "R2 Paid" : "Workers Paid";
      String name = i == 0 ? plan : plan + " " + (i + 1);
      all.add(subscription(account, name, anchored(first), Optional.empty(), metrics));
    }
    if (index == 0 && !scenario.has(Effect.NULLS)) {
      List<Metric> few = metrics.stream().limit(1).toList();
      all.add(subscription(account, "Trial", FIRST_DAY_31, Optional.of(CANCELLED_ON), few));
    }
    return List.copyOf(all);
  }

  private List<Metric> metrics(int index) {
    if (scenario.has(Effect.NO_USAGE) || index == 2) {
      return List.of();
    }
    List<Metric> all =
        catalogue.metrics().stream()
            .filter(metric -> !scenario.has(Effect.R2_ALONE) || metric.isOfR2())
            .toList();
    return index == 1 ? all.stream().limit(1).toList() : all;
  }

  /** The first day of the first cycle in this scenario. */
  private LocalDate anchored(LocalDate otherwise) {
    if (scenario.has(Effect.CYCLE_FROM_DAY_31)) {
      return FIRST_DAY_31;
    }
    return scenario.has(Effect.CYCLE_FROM_TODAY)
        ? FIRST_DAY.withDayOfMonth(today.getDayOfMonth())
        : otherwise;
  }

  private Subscription subscription(
      String account, String name, LocalDate first, Optional<LocalDate> end, List<Metric> metrics) {
    String key = account + " " + name;
    Instant start = first.atTime(SIGNED_UP_AT).toInstant(ZoneOffset.UTC);
    return new Subscription(ids.subscription(key), ids.uuid(key), name, start, end, metrics);
  }
}
