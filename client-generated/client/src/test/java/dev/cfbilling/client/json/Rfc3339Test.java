package dev.cfbilling.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  private static final int TEXTS = Boolean.getBoolean("nightly") ? 200_000 : 20_000;

  private static final Pattern GRAMMAR =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?"
              + "([Zz]|[+-][0-9]{2}:[0-9]{2})");

  @ParameterizedTest
  @CsvSource({
    "2025-05-01T00:00:00Z, 2025-05-01T00:00:00Z",
    "2025-05-01t23:59:59z, 2025-05-01T23:59:59Z",
    "2014-03-01T12:21:59.3456Z, 2014-03-01T12:21:59.3456Z",
    "2025-05-01T00:00:00.1Z, 2025-05-01T00:00:00.1Z",
    "2025-05-01T00:00:00.123456789Z, 2025-05-01T00:00:00.123456789Z",
    "2025-05-01T00:00:00.000000000Z, 2025-05-01T00:00:00Z",
    "2025-05-01T05:30:00+05:30, 2025-05-01T05:30:00+05:30",
    "2025-05-01T05:30:00-00:00, 2025-05-01T05:30:00Z",
    "2025-05-01T05:30:00-00:30, 2025-05-01T05:30:00-00:30",
    "2025-05-01T05:30:00+18:00, 2025-05-01T05:30:00+18:00",
    "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
    "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z, 9999-12-31T23:59:59Z",
    "2025-05-01T00:00:00.12345678999Z, 2025-05-01T00:00:00.123456789Z",
    "2025-05-01T00:00:00+18:01, 2025-04-30T05:59:00Z",
    "2025-05-01T00:00:00-23:59, 2025-05-01T23:59:00Z",
  })
  void readsADateTime(String text, OffsetDateTime expected) {
    assertThat(Rfc3339.parseDateTime(text)).isEqualTo(expected);
    assertThat(Rfc3339.parseDateTime(text).getOffset()).isEqualTo(expected.getOffset());
  }

  @ParameterizedTest
  @CsvSource({
    "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z",
    "2016-12-31T23:59:60.25Z, 2017-01-01T00:00:00.25Z",
    "2017-01-01T05:29:60+05:30, 2017-01-01T05:30:00+05:30",
    "2016-12-31T15:59:60-08:00, 2016-12-31T16:00:00-08:00",
    "2015-06-30T23:59:60Z, 2015-07-01T00:00:00Z",
  })
  void readsALeapSecondAsTheInstantAfterIt(String text, OffsetDateTime expected) {
    assertThat(Rfc3339.parseDateTime(text)).isEqualTo(expected);
  }

  /**
   * The table that the conformance checks are held to as well. Only a leap second that nobody has
   * announced is readable and does not conform: it may be announced after this version.
   */
  @ParameterizedTest
  @CsvFileSource(files = "../../spec/formats/date-times.csv", numLinesToSkip = 1)
  void readsWhatConforms(String text, boolean conforms, boolean readable) {
    assertThat(readable || !conforms).isTrue();
    if (readable) {
      OffsetDateTime read = Rfc3339.parseDateTime(text);

      assertThat(Rfc3339.parseDateTime(Rfc3339.format(read))).isEqualTo(read);
    } else {
      assertThatThrownBy(() -> Rfc3339.parseDateTime(text)).isInstanceOf(DateTimeException.class);
    }
  }

  @Test
  void readsADate() {
    assertThat(Rfc3339.parseDate("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2025-02-29", "2025-5-1", "20250501", "2025-05-01Z", "12025-05-01", "٢٠٢٥-05-01"})
  void refusesWhatIsNoDate(String text) {
    assertThatThrownBy(() -> Rfc3339.parseDate(text)).isInstanceOf(DateTimeException.class);
  }

  /** Apart from leap seconds, the grammar together with the calendar of java.time says the same. */
  @Test
  @Tag("sized")
  void agreesWithTheGrammarAndTheCalendar() {
    Random random = new Random(3339);
    int accepted = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = candidate(random);
      Optional<OffsetDateTime> expected = byGrammar(text);
      assertThat(byParser(text)).as(text).isEqualTo(expected);
      accepted += expected.isPresent() ? 1 : 0;
    }
    assertThat(accepted).as("texts of either kind are tried").isBetween(TEXTS / 10, TEXTS * 9 / 10);
  }

  private static Optional<OffsetDateTime> byGrammar(String text) {
    if (!GRAMMAR.matcher(text).matches() || isBeyondJava(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(OffsetDateTime.parse(text.toUpperCase(java.util.Locale.ROOT)));
    } catch (DateTimeParseException impossible) {
      return Optional.empty();
    }
  }

  /** A leap second, or an offset that java.time has not. */
  private static boolean isBeyondJava(String text) {
    return text.startsWith(":60", 16) || text.matches(".*[+-](1[89]|2[0-3]):\\d\\d");
  }

  private static Optional<OffsetDateTime> byParser(String text) {
    if (isBeyondJava(text)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Rfc3339.parseDateTime(text));
    } catch (DateTimeException refused) {
      return Optional.empty();
    }
  }

  private static String candidate(Random random) {
    String fraction = "";
    if (random.nextBoolean()) {
      fraction =
          ("." + random.nextLong(10_000_000_000L) + "00").substring(0, 2 + random.nextInt(4));
    }
    String offset =
        random.nextBoolean()
            ? "Z"
            : "%s%02d:%02d"
                .formatted(
                    random.nextBoolean() ? "+" : "-", random.nextInt(18), random.nextInt(62));
    StringBuilder text =
        new StringBuilder(
            "%04d-%02d-%02dT%02d:%02d:%02d%s%s"
                .formatted(
                    random.nextInt(10_000),
                    1 + random.nextInt(12),
                    1 + random.nextInt(31),
                    random.nextInt(25),
                    random.nextInt(61),
                    random.nextInt(60),
                    fraction,
                    offset));
    if (random.nextInt(3) == 0) {
      String any = "0123456789-:.TtZz+ ,٣";
      int at = random.nextInt(text.length());
      char other = any.charAt(random.nextInt(any.length()));
      switch (random.nextInt(3)) {
        case 0 -> text.setCharAt(at, other);
        case 1 -> text.insert(at, other);
        default -> text.deleteCharAt(at);
      }
    }
    return text.toString();
  }

  @Test
  @Tag("sized")
  void agreesWithTheGrammarAndTheCalendarOnDatesToo() {
    Random random = new Random(9333);
    int accepted = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = candidate(random);
      String date = text.substring(0, Math.min(text.length(), 9 + random.nextInt(3)));
      Optional<LocalDate> expected = dateByGrammar(date);
      assertThat(dateByParser(date)).as(date).isEqualTo(expected);
      accepted += expected.isPresent() ? 1 : 0;
    }
    assertThat(accepted).as("texts of either kind are tried").isBetween(TEXTS / 5, TEXTS * 4 / 5);
  }

  private static Optional<LocalDate> dateByGrammar(String text) {
    try {
      return text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
          ? Optional.of(LocalDate.parse(text))
          : Optional.empty();
    } catch (DateTimeParseException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDate> dateByParser(String text) {
    try {
      return Optional.of(Rfc3339.parseDate(text));
    } catch (DateTimeException refused) {
      return Optional.empty();
    }
  }

  @Test
  void writesWhatItReads() {
    Random random = new Random(42);
    for (int i = 0; i < 10_000; i++) {
      OffsetDateTime dateTime =
          OffsetDateTime.ofInstant(
              java.time.Instant.ofEpochSecond(
                  random.nextLong(-62_000_000_000L, 253_000_000_000L),
                  random.nextInt(1_000_000_000)),
              ZoneOffset.ofTotalSeconds(60 * random.nextInt(-1080, 1081)));

      assertThat(Rfc3339.parseDateTime(Rfc3339.format(dateTime))).isEqualTo(dateTime);
    }
    assertThat(Rfc3339.format(OffsetDateTime.parse("2025-05-01T00:00Z")))
        .isEqualTo("2025-05-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+12025-05-01T00:00:00Z", "-0001-05-01T00:00:00Z", "2025-05-01T00:00:00+01:00:30"})
  void refusesToWriteWhatItCouldNotRead(OffsetDateTime dateTime) {
    assertThatThrownBy(() -> Rfc3339.format(dateTime)).isInstanceOf(DateTimeException.class);
  }
}
