package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.UnservedMock;
import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.answer.Records;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an archive: the mock's answers to a caller who reads all usage once a day, and the days
 * before again. The same settings give the same bytes.
 */
public final class ArchiveGenerator {
  private final ArchivedAnswers answers;
  private final List<ArchiveFault> faults;
  private final Set<ArchiveFault> planted = ConcurrentHashMap.newKeySet();

  /**
   * @param mock the generator sets its clock
   */
  public ArchiveGenerator(MockApiBuilder mock, ArchiveSpan span, List<ArchiveFault> faults) {
    this.answers = new ArchivedAnswers(mock, span);
    this.faults = List.copyOf(faults);
  }

  /**
   * Writes all bodies.
   *
   * @param packed whether in gzip
   * @param written is told of each reading of an account or of the organization
   * @throws IOException when one can't be written; the folder then has a part of the archive
   */
  public ArchiveSize write(Path root, boolean packed, LongConsumer written) throws IOException {
    BodyFolder folder = new BodyFolder(root, packed);
    try (ParallelWrites writes = new ParallelWrites()) {
      ArchiveSpan span = answers.span();
      for (LocalDate day : span.readingDays()) {
        UnservedMock answering = answers.on(day);
        for (List<DatedQuestion> readings : new ReadingDay(span, day, answering).readings()) {
          writes.add(
              () -> {
                for (DatedQuestion reading : readings) {
                  write(reading, answering, folder);
                }
                written.accept(1);
              });
        }
      }
      writes.awaitAll();
    }
    return folder.size();
  }

  /** A refusal is no body to keep. */
  private void write(DatedQuestion reading, UnservedMock answering, BodyFolder folder)
      throws IOException {
    MockAnswer answer = reading.answer(answering);
    if (answer.status() != ArchivedAnswers.OK) {
      return;
    }
    if (answer.body() instanceof Envelope envelope && envelope.records().isPresent()) {
      for (BodyPart part : kept(reading)) {
        folder.write(part, planted(part, envelope, envelope.records().get()));
      }
    } else {
      folder.write(BodyPart.whole(reading), answer.body());
    }
  }

  private List<BodyPart> kept(DatedQuestion reading) {
    Stream<BodyPart> parts = Stream.of(BodyPart.whole(reading));
    for (ArchiveFault fault : faults) {
      parts = parts.flatMap(fault.planting()::kept);
    }
    return parts.toList();
  }

  private Payload planted(BodyPart part, Envelope envelope, Records records) {
    if (faults.isEmpty()) {
      return envelope;
    }
    return envelope.withRecords(
        consumer ->
            records.forEach(
                row -> {
                  if (part.has(row)) {
                    changed(part, row).forEach(consumer);
                  }
                }));
  }

  private Stream<ObjectNode> changed(BodyPart part, ObjectNode row) {
    Stream<ObjectNode> changed = Stream.of(row);
    for (ArchiveFault fault : faults) {
      changed = changed.flatMap(one -> changed(fault, part, one));
    }
    return changed;
  }

  private Stream<ObjectNode> changed(ArchiveFault fault, BodyPart part, ObjectNode row) {
    if (!fault.planting().isIn(part, row)) {
      return Stream.of(row);
    }
    planted.add(fault);
    return fault.planting().changed(row);
  }

  /** The faults that have changed no record of what was written. */
  public List<ArchiveFault> unplanted() {
    return faults.stream().filter(fault -> !planted.contains(fault)).toList();
  }
}
