package dev.cfbilling.conformance.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * RFC 3339 to the letter. Surviving mutants: in {@code problemWithDay}, the bounds between which
 * every month has the day, since the calendar that is asked otherwise says the same; in {@code
 * isEndFormed}, where the search for the zone ends, since a fraction that goes on to the end has
 * none either way.
 */
class DateTimeFormatTest {

  /** The table that the client's reader is held to as well: it reads whatever conforms. */
  @ParameterizedTest
  @CsvFileSource(files = "../../spec/formats/date-times.csv", numLinesToSkip = 1)
  void acceptsADateTimeAndNothingThatOnlyLooksLikeOne(String text, boolean conforms) {
    assertThat(DateTimeFormat.problemWithDateTime(text).isEmpty()).isEqualTo(conforms);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-30T00:00:00Z, February 2025 has no day 30",
    "2025-04-31T00:00:00Z, April 2025 has no day 31",
    "2025-13-01T00:00:00Z, the month goes from 01 to 12",
    "2025-05-01T24:00:00Z, the hour goes from 00 to 23",
    "2025-05-01T00:60:00Z, the minute goes from 00 to 59",
    "2025-05-01T00:00:75Z, the second goes from 00 to 59",
    "2025-05-01T23:59:60Z, there was no leap second then",
    "2025-05-01T00:00:00+24:00, the offset goes to 23:59",
    "yesterday, it is not of the form 2025-05-01T00:00:00Z"
  })
  void saysWhatIsWrong(String text, String problem) {
    assertThat(DateTimeFormat.problemWithDateTime(text)).contains(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-05-01", "2024-02-29", "0000-01-01", "9999-12-31"})
  void acceptsADate(String text) {
    assertThat(DateTimeFormat.problemWithDate(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-5-1",
        "2025-02-30",
        "2025-05-01T00:00:00Z",
        "2025-05-01 ",
        "yesterday",
        "20250501",
        "2025/05/01",
        "٢٠٢٥-05-01"
      })
  void rejectsWhatIsNoDate(String text) {
    assertThat(DateTimeFormat.problemWithDate(text)).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-05-01T00:00:00Z, 2025-05-01T00:00:00Z",
    "2025-05-01t23:59:59.1z, 2025-05-01T23:59:59.100Z",
    "2025-05-01T00:00:00.123456789Z, 2025-05-01T00:00:00.123456789Z",
    "2025-05-01T00:00:00.1234567899Z, 2025-05-01T00:00:00.123456789Z",
    "2025-05-01T05:30:15+05:30, 2025-05-01T00:00:15Z",
    "2025-05-01T20:00:00.25-05:45, 2025-05-02T01:45:00.250Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "2017-01-01T00:59:60.5+01:00, 2017-01-01T00:00:00.500Z"
  })
  void namesAnInstant(String text, String instant) {
    assertThat(DateTimeFormat.instant(text)).contains(Instant.parse(instant));
  }

  @Test
  void namesNoInstantThatIsNone() {
    assertThat(DateTimeFormat.instant("2025-02-30T00:00:00Z")).isEmpty();
  }

  @Test
  void knowsEveryLeapSecondOfTheTable() {
    long found =
        IntStream.rangeClosed(1970, 2026)
            .boxed()
            .flatMap(year -> Stream.of(year + "-06-30T23:59:60Z", year + "-12-31T23:59:60Z"))
            .filter(text -> DateTimeFormat.problemWithDateTime(text).isEmpty())
            .count();

    assertThat(found).isEqualTo(27);
  }
}
