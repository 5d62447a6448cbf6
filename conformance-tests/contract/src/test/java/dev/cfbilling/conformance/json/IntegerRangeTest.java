package dev.cfbilling.conformance.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.StringNode;

/**
 * Surviving mutant: in {@code SentNumber}, the sign of a number too large for a decimal, since it
 * is out of range on either side.
 */
class IntegerRangeTest {

  @ParameterizedTest
  @CsvSource({
    "2147483647, 32, true",
    "2147483648, 32, false",
    "-2147483648, 32, true",
    "-2147483649, 32, false",
    "9223372036854775807, 64, true",
    "9223372036854775808, 64, false",
    "-9223372036854775808, 64, true",
    "-9223372036854775809, 64, false",
    "1e99999999999, 64, false",
    "-1e99999999999, 64, false",
    "-1E-99999999999, 64, true"
  })
  void holdsNumbersToTheirBits(String number, int bits, boolean fits) {
    assertThat(IntegerRange.problem(new SentNumber(number), bits))
        .isEqualTo(fits ? Optional.empty() : Optional.of("it does not fit into " + bits + " bits"));
  }

  @Test
  void leavesOtherTypesAlone() {
    assertThat(IntegerRange.problem(StringNode.valueOf("x"), 32)).isEmpty();
  }
}
