package dev.cfbilling.example.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "0, 24.75, 0 5 10 15 20 25",
    "0, 10, 0 2 4 6 8 10",
    "0, 9.6, 0 2 4 6 8 10",
    "-2.5, 7, -4 -2 0 2 4 6 8",
    "-3, 0, -3 -2 -1 0",
    "0, 0, 0.0 0.2 0.4 0.6 0.8 1.0",
    "0, 0.00034, 0.0000 0.0001 0.0002 0.0003 0.0004",
    "0, 1234567, 0 500000 1000000 1500000",
    "5, 6, 0 2 4 6",
    "0, 1E-12, 0.0000000000000 0.0000000000002 0.0000000000004 0.0000000000006 0.0000000000008"
        + " 0.0000000000010"
  })
  void hasItsMarksAtRoundNumbersAndAtZero(BigDecimal low, BigDecimal high, String marks) {
    assertThat(
            Axis.covering(low, high).marks().stream()
                .map(Axis.Mark::label)
                .collect(Collectors.joining(" ")))
        .isEqualTo(marks);
  }
}
