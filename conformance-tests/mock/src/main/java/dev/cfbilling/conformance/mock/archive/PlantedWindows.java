package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.mock.usage.RequestedDays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps some answers in several files, and changes records in them.
 *
 * @param windows the days of each file; none for an answer that stays whole
 */
record PlantedWindows(Function<DatedQuestion, List<RequestedDays>> windows, PlantedRecords records)
    implements Planting {
  @Override
  public Stream<BodyPart> kept(BodyPart whole) {
    List<RequestedDays> days = windows.apply(whole.reading());
    return days.isEmpty()
        ? Stream.of(whole)
        : days.stream().map(part -> new BodyPart(whole.reading(), Optional.of(part)));
  }

  @Override
  public boolean isIn(BodyPart part, ObjectNode row) {
    return records.isIn(part, row);
  }

  @Override
  public Stream<ObjectNode> changed(ObjectNode row) {
    return records.changed(row);
  }
}
