package dev.cfbilling.example.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1.00, 000",
    "1.5, 1.50, 000",
    "1.50000, 1.50, 000",
    "-0.12345, -0.12345, ''",
    "1E+3, 1000.00, 000",
    "5e-4, 0.0005, 0",
    "0, 0.00, 000"
  })
  void showsAllDigitsOfAnAmountAndAtLeastCents(String amount, String digits, String padding) {
    assertThat(Decimal.money(new BigDecimal(amount), 5)).isEqualTo(new Decimal(digits, padding));
  }

  @Test
  void needsNoCentsForAQuantity() {
    assertThat(Decimal.quantity(new BigDecimal("1E+3"), 2)).isEqualTo(new Decimal("1000", "00"));
  }

  @Test
  void isAsWideAsTheLongest() {
    assertThat(
            Decimal.scaleOfMoney(Stream.of(new BigDecimal("1.2300"), new BigDecimal("0.123456"))))
        .isEqualTo(6);
    assertThat(Decimal.scaleOfMoney(Stream.of(BigDecimal.TEN))).isEqualTo(2);
    assertThat(Decimal.scaleOfQuantities(Stream.of(new BigDecimal("1E+3")))).isZero();
  }
}
