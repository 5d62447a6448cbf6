package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.mock.archive.ArchiveFault.Least;
import dev.cfbilling.conformance.mock.data.Scenario;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of what can be wrong between the bodies of an archive. */
public final class ArchiveFaults {
  private static final List<ArchiveFault> ALL =
      Stream.of(ofDays(), ofSums(), ofIdentity()).flatMap(List::stream).toList();

  private ArchiveFaults() {}

  /** All of them. */
  public static List<ArchiveFault> all() {
    return ALL;
  }

  /** The fault that {@code name} names; empty when there is none. */
  public static Optional<ArchiveFault> find(String name) {
    return ALL.stream().filter(fault -> fault.name().equals(name)).findFirst();
  }

  private static List<ArchiveFault> ofDays() {
    return List.of(
        ArchiveFault.of(
            "late-restatement",
            "A metric's usage of one day is corrected in the last reading, days after all others.",
            "fleet.restatement",
            new Least(1, 2, 5),
            DayPlantings.correctedLate()),
        ArchiveFault.of(
            "gap-day",
            "An account has no record of one day, whenever it is asked for it.",
            "fleet.gap",
            new Least(1, 2, 2),
            DayPlantings.withoutADay()),
        ArchiveFault.of(
            "late-account",
            "An account's usage comes three days later than that of the others.",
            "fleet.freshness",
            new Least(2, 1, 4),
            DayPlantings.threeDaysBehind()),
        ArchiveFault.of(
            "grown-record",
            "In the last reading, records have a property that the contract does not know.",
            "fleet.drift",
            new Least(1, 2, 0),
            DayPlantings.inLastReading(row -> row.put("x_Tier", "a"))));
  }

  private static List<ArchiveFault> ofSums() {
    return List.of(
        ArchiveFault.of(
            "doubled-day",
            "PayGo usage is asked for in two windows, and the first counts its last day twice.",
            "fleet.double",
            new Least(1, 2, 1),
            SumPlantings.doubledAtTheEdge()),
        ArchiveFault.of(
            "broken-running-sum",
            "What has run up of a service is more than the days before, in another file, added.",
            "fleet.running-sum",
            new Least(1, 1, 3),
            SumPlantings.brokenRun()),
        ArchiveFault.of(
            "unequal-organization",
            "An organization's usage has more of a metric than its account's own.",
            "fleet.organization",
            new Least(1, 1, 1),
            SumPlantings.moreInOrganization()));
  }

  private static List<ArchiveFault> ofIdentity() {
    return List.of(
        ArchiveFault.of(
            "two-names",
            "In the last reading, a metric has another name.",
            "fleet.identity",
            new Least(1, 2, 0),
            IdentityPlantings.renamed()),
        ArchiveFault.of(
            "two-units",
            "In the last reading, a metric has another unit.",
            "fleet.identity",
            new Least(1, 2, 0),
            IdentityPlantings.inAnotherUnit()),
        ArchiveFault.of(
            "two-families",
            "In the last reading, a metric is of another product family.",
            "fleet.identity",
            new Least(1, 2, 0),
            IdentityPlantings.inAnotherFamily()),
        ArchiveFault.of(
                "two-prices",
                "A metric has another list price in one account than in the others.",
                "fleet.identity",
                new Least(2, 1, 0),
                IdentityPlantings.atAnotherPrice())
            .in(Scenario.RESTATED_COSTS),
        ArchiveFault.of(
            "two-currencies",
            "In the last reading, PayGo usage of the same billing cycle is in another currency.",
            "fleet.identity",
            new Least(1, 2, 1),
            IdentityPlantings.inAnotherCurrency()));
  }
}
