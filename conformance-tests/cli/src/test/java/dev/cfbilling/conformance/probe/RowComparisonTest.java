package dev.cfbilling.conformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.json.BodyReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonToken;

class RowComparisonTest {
  private static final RowComparison COMPARISON = new RowComparison("the one", "the other");

  /** A millionth of the larger one, and a billionth, are no difference. */
  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "1, 1.0, true",
    "5e-6, 0.000005, true",
    "1000000, 1000001, true",
    "1000000, 1000002, false",
    "0, 1e-9, true",
    "0, 2e-9, false",
    "-5, 5, false",
    "1e400, 1e400, true"
  })
  void comparesQuantitiesAsFarAsDecimalsCan(String one, String other, boolean same) {
    assertThat(COMPARISON.quantities(rows(day(1, one)), rows(day(1, other))).isEmpty())
        .isEqualTo(same);
  }

  @Test
  void saysWhichRecordDiffersAndQuotesBothAsSent() {
    List<RowComparison.Difference> differences =
        COMPARISON.quantities(rows(day(1, "7"), day(2, "5.50")), rows(day(2, "6e0"), day(1, "7")));

    assertThat(differences)
        .extracting(RowComparison.Difference::message)
        .containsExactly(
            "the record with BillingAccountId \"a\", ChargePeriodStart \"2026-11-02T00:00:00Z\""
                + " has ConsumedQuantity 5.50 in the one and 6e0 in the other");
  }

  @Test
  void noticesARecordThatIsThereTwice() {
    List<RowComparison.Difference> differences =
        COMPARISON.quantities(rows(day(1, "7"), day(1, "7")), rows(day(1, "7")));

    assertThat(differences).hasSize(1);
    assertThat(differences.get(0).message())
        .endsWith("is in the one 2 times and in the other once");
    assertThat(differences.get(0).left()).isTrue();
  }

  @Test
  void noticesARecordThatOnlyTheOtherHas() {
    List<RowComparison.Difference> differences =
        COMPARISON.quantities(List.of(), rows(day(1, "7")));

    assertThat(differences.get(0).message())
        .endsWith("is in the one not at all and in the other once");
    assertThat(differences.get(0).left()).isFalse();
  }

  @Test
  void comparesTheOtherColumnsOnlyWhenAsked() {
    List<Row> one = rows(day(1, "7").replace("}", ",\"RegionName\":\"x\"}"));
    List<Row> other = rows(day(1, "7").replace("}", ",\"RegionName\":\"y\"}"));

    assertThat(COMPARISON.quantities(one, other)).isEmpty();
    assertThat(COMPARISON.contents(one, other)).hasSize(1);
    assertThat(COMPARISON.contents(one, one)).isEmpty();
  }

  @Test
  void leavesAQuantityAloneThatIsNoNumber() {
    assertThat(COMPARISON.quantities(rows(day(1, "null")), rows(day(1, "\"5\"")))).isEmpty();
    assertThat(COMPARISON.quantities(rows(day(1, "null")), rows(day(1, "5")))).hasSize(1);
  }

  private static String day(int day, String quantity) {
    return ("{\"ConsumedQuantity\":%s,\"BillingAccountId\":\"a\","
            + "\"ChargePeriodStart\":\"2026-11-0%sT00:00:00Z\"}")
        .formatted(quantity, day);
  }

  private static List<Row> rows(String... records) {
    Body body = Body.of("[" + String.join(",", records) + "]");
    List<Row> rows = new ArrayList<>();
    try (BodyReader reader = new BodyReader(body, duplicate -> {})) {
      reader.expectStart();
      while (reader.next() != JsonToken.END_ARRAY) {
        rows.add(Row.of(rows.size(), reader.value(), Usage.COST_AND_USAGE));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rows;
  }
}
