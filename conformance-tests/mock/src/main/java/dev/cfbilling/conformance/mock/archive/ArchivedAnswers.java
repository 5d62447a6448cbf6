package dev.cfbilling.conformance.mock.archive;

import dev.cfbilling.conformance.mock.MockApiBuilder;
import dev.cfbilling.conformance.mock.UnservedMock;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The mock's answers that an archive keeps.
 *
 * @param mock its clock is set
 */
public record ArchivedAnswers(MockApiBuilder mock, ArchiveSpan span) {
  static final int OK = 200;

  /**
   * Whether any of them is another than {@code others} has for the same question.
   *
   * @param others of the same accounts and days
   */
  public boolean differFrom(ArchivedAnswers others) {
    for (LocalDate day : span.readingDays()) {
      UnservedMock here = on(day);
      UnservedMock there = others.on(day);
      for (List<DatedQuestion> readings : new ReadingDay(span, day, here).readings()) {
        for (DatedQuestion question : readings) {
          if (checksum(here, question) != checksum(there, question)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The mock on a day. */
  UnservedMock on(LocalDate day) {
    return new UnservedMock(mock.clock(span.on(day)));
  }

  /** Of what is kept: a refusal is no body. */
  private static long checksum(UnservedMock mock, DatedQuestion question) {
    MockAnswer answer = question.answer(mock);
    CheckedOutputStream out =
        new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32C());
    try {
      if (answer.status() == OK) {
        answer.body().writeTo(out);
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("what keeps nothing can't fail", impossible);
    }
    return out.getChecksum().getValue();
  }
}
