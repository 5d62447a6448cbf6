package dev.cfbilling.conformance.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Surviving mutants: which numbers take the shorter way, by their length or a character behind the
 * digits, since both ways lead to the same.
 */
class DecimalsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-7",
        "0.10",
        "-0.010",
        "12345678.9",
        "99999999999999999",
        "999999999999999999",
        "-99999999999999999",
        "-9999999999999999.9",
        "1234567890123456789",
        "12345678901234567890.123",
        "1e3",
        "1E3",
        "-1.50e-7",
        "5e+6",
        "1e1000",
        "1e-1000"
      })
  void areReadWithTheirScale(String number) {
    char[] chars = ("9" + number + "9").toCharArray();

    assertThat(Decimals.read(chars, 1, number.length())).contains(new BigDecimal(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1001", "1e-1001", "1e99999999999", "-1e-99999999999"})
  void areNotReckonedWithBeyondAThousandPlaces(String number) {
    assertThat(read(number)).isEmpty();
  }

  @Test
  void areNotReckonedWithBeyondAThousandCharacters() {
    assertThat(read("1".repeat(1000))).contains(new BigDecimal("1".repeat(1000)));
    assertThat(read("1".repeat(1001))).isEmpty();
  }

  private static Optional<BigDecimal> read(String number) {
    return Decimals.read(number.toCharArray(), 0, number.length());
  }
}
