package dev.cfbilling.conformance.mock.archive;

import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Faults in which days there are, and in when they are known. */
final class DayPlantings {
  private static final int BEHIND = 3;

  private DayPlantings() {}

  /** Of the oldest day of the last reading, another amount in each reading before. */
  static Planting correctedLate() {
    return new PlantedRecords(
        (part, row) ->
            part.reading().isOfUsage()
                && !part.reading().isLast()
                && PlantedRecords.isOf(PlantedRecords.METRIC, row)
                && PlantedRecords.isOfFirstAccount(row)
                && BodyPart.dayOf(row).equals(oldestOfLast(part.reading().span())),
        PlantedRecords::addATenth);
  }

  private static LocalDate oldestOfLast(ArchiveSpan span) {
    return span.lastDay().minusDays(span.reread());
  }

  /** There are records of the day before it and of the day after it. */
  static Planting withoutADay() {
    return without(
        (reading, day) ->
            reading.isOfUsage(0) && day.equals(reading.span().lastDay().minusDays(2)));
  }

  static Planting threeDaysBehind() {
    return without(
        (reading, day) -> reading.isOfUsage(1) && day.isAfter(reading.day().minusDays(BEHIND)));
  }

  static Planting inLastReading(Consumer<ObjectNode> change) {
    return new PlantedRecords((part, row) -> part.reading().isLast(), change);
  }

  private interface WhichDays {
    boolean are(DatedQuestion reading, LocalDate day);
  }

  private static Planting without(WhichDays days) {
    return new Planting() {
      @Override
      public boolean isIn(BodyPart part, ObjectNode row) {
        return days.are(part.reading(), BodyPart.dayOf(row));
      }

      @Override
      public Stream<ObjectNode> changed(ObjectNode row) {
        return Stream.empty();
      }
    };
  }
}
