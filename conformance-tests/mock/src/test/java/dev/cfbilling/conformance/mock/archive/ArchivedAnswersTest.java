package dev.cfbilling.conformance.mock.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.mock.Faults;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.mock.MockApiBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchivedAnswersTest {
  private static final ArchiveSpan SINCE_THE_SECOND = span("2026-11-04T06:00:00Z", 2, 1);
  private static final ArchiveSpan SINCE_THE_FIRST = span("2026-11-04T06:00:00Z", 3, 1);

  @Test
  void areTheSameWithoutAFault() {
    assertThat(differ(SINCE_THE_FIRST, mock())).isFalse();
  }

  @Test
  void differWhereARecordOfTheFirstDayOfAMonthIsAsked() {
    assertThat(differ(SINCE_THE_SECOND, withFault("duplicate-record"))).isFalse();
    assertThat(differ(SINCE_THE_FIRST, withFault("duplicate-record"))).isTrue();
  }

  @Test
  void differByAFaultOfEachBody() {
    assertThat(differ(SINCE_THE_SECOND, withFault("new-property"))).isTrue();
  }

  @Test
  void areTheSameWithAFaultOfWhatIsNotAsked() {
    assertThat(differ(SINCE_THE_FIRST, withFault("metric-twice"))).isFalse();
  }

  @Test
  void areOfTheFirstDayOfTheMonthWithMoreDays() {
    assertThat(SINCE_THE_SECOND.sinceFirstOfMonth()).isEqualTo(SINCE_THE_FIRST);
    assertThat(SINCE_THE_FIRST.sinceFirstOfMonth()).isEqualTo(SINCE_THE_FIRST);
    ArchiveSpan longer = span("2026-11-04T06:00:00Z", 9, 1);
    assertThat(longer.sinceFirstOfMonth()).isEqualTo(longer);
  }

  private static boolean differ(ArchiveSpan span, MockApiBuilder faulty) {
    return new ArchivedAnswers(faulty, span).differFrom(new ArchivedAnswers(mock(), span));
  }

  private static MockApiBuilder withFault(String name) {
    return mock().fault(Faults.find(name).orElseThrow());
  }

  private static MockApiBuilder mock() {
    return MockApi.builder().accounts(1);
  }

  private static ArchiveSpan span(String last, int days, int reread) {
    return new ArchiveSpan(Instant.parse(last), days, reread);
  }
}
