package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.mock.usage.RequestedDays;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Faults in what bodies add up to. */
final class SumPlantings {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final BigDecimal EXTRA_UNITS = BigDecimal.valueOf(1000);

  /** Of the units, at the list price, so that the totals agree with each other. */
  private static final BigDecimal EXTRA_COST = new BigDecimal("0.011");

  private SumPlantings() {}

  /**
   * Two windows share a day, and the first has twice its usage. It is in the last reading but one,
   * because others are in the last.
   */
  static Planting doubledAtTheEdge() {
    return new PlantedWindows(
        reading ->
            reading.isOfPaygo(0) && reading.day().equals(reading.span().lastDay().minusDays(1))
                ? halves(reading, edge(reading), edge(reading))
                : List.of(),
        new PlantedRecords(
            (part, row) -> {
              LocalDate edge = edge(part.reading());
              return part.isShortened()
                  && part.endsOn(edge)
                  && isOfService(row)
                  && BodyPart.dayOf(row).equals(edge);
            },
            row -> multiply(row, "ConsumedQuantity")));
  }

  /** The day before that reading: it is over. */
  private static LocalDate edge(DatedQuestion reading) {
    return reading.span().lastDay().minusDays(2);
  }

  /** The last reading's answer is in two files; what has run up goes on from more in the second. */
  static Planting brokenRun() {
    return new PlantedWindows(
        reading ->
            reading.isOfPaygo(0) && reading.isLast()
                ? halves(reading, breakOf(reading).minusDays(1), breakOf(reading))
                : List.of(),
        new PlantedRecords(
            (part, row) -> {
              LocalDate first = breakOf(part.reading());
              return part.reading().isLast()
                  && part.startsOn(first)
                  && isOfService(row)
                  && isInCycle(row, part.reading().cycle().startOf(first));
            },
            row -> {
              add(row, "CumulatedPricingQuantity", EXTRA_UNITS);
              add(row, "CumulatedContractedCost", EXTRA_COST);
            }));
  }

  /** The last day that is over and on which no billing cycle starts. */
  private static LocalDate breakOf(DatedQuestion reading) {
    LocalDate over = reading.span().lastDay().minusDays(1);
    return reading.cycle().startOf(over).equals(over) ? over.minusDays(1) : over;
  }

  /** In the organization's last answer, on the last day that is over. */
  static Planting moreInOrganization() {
    return new PlantedRecords(
        (part, row) ->
            part.reading().account() == DatedQuestion.ORGANIZATION
                && part.reading().isLast()
                && PlantedRecords.isOfFirstAccount(row)
                && PlantedRecords.isOf(PlantedRecords.METRIC, row)
                && BodyPart.dayOf(row).equals(part.reading().day().minusDays(1)),
        PlantedRecords::addATenth);
  }

  private static List<RequestedDays> halves(DatedQuestion reading, LocalDate end, LocalDate start) {
    RequestedDays days = reading.asked().orElseThrow();
    return List.of(new RequestedDays(days.from(), end), new RequestedDays(start, days.to()));
  }

  private static boolean isOfService(ObjectNode row) {
    return row.path("ServiceName").asString("").equals(PlantedRecords.SERVICE);
  }

  private static boolean isInCycle(ObjectNode row, LocalDate start) {
    return row.path("BillingPeriodStart").asString("").startsWith(start.toString());
  }

  private static void multiply(ObjectNode row, String property) {
    row.put(property, row.get(property).decimalValue().multiply(TWO));
  }

  private static void add(ObjectNode row, String property, BigDecimal more) {
    row.put(property, row.get(property).decimalValue().add(more));
  }
}
