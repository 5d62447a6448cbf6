package dev.cfbilling.conformance.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "1e-1001",
        "-2.5e5000",
        "1e-999999999"
      })
  void areReadWithTheirScale(String number) {
    char[] chars = ("9" + number + "9").toCharArray();

    assertThat(Decimals.read(chars, 1, number.length())).contains(new BigDecimal(number));
  }

  @ParameterizedTest
  @CsvSource({
    "1e2147483648, 1e1000000000",
    "-7e2000000000, -1e1000000000",
    "1e99999999999, 1e1000000000",
    "-1e-99999999999, -1e-1000000000"
  })
  void haveAnExponentOfABillionAtMost(String number, BigDecimal nearest) {
    assertThat(read(number)).contains(nearest);
  }

  @ParameterizedTest
  @CsvSource({
    "1e1000, true",
    "-1e-1000, true",
    "1e1001, false",
    "1e-1001, false",
    "1e2147483648, false"
  })
  void areFitForSumsUpToAThousandPlaces(String number, boolean fit) {
    assertThat(Decimals.isFitForSums(read(number).orElseThrow())).isEqualTo(fit);
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
