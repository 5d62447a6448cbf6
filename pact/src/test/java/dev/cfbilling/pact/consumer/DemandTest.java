package dev.cfbilling.pact.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DemandTest {
  /** No expression knows which years are leap years, and which minutes have a leap second. */
  @ParameterizedTest
  @CsvFileSource(files = "../spec/formats/date-times.csv", numLinesToSkip = 1)
  void takesTheDateTimesThatTheClientReads(String text, boolean conforms, boolean readable) {
    boolean isLeap = text.contains("-02-29") || text.matches(".*[Tt]..:..:60.*");

    assertThat(text.matches(Demand.DATE_TIME)).isEqualTo(readable || isLeap);
  }
}
