package dev.cfbilling.conformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairVerdictsTest {
  private final PairVerdicts<Integer> verdicts = new PairVerdicts<>();
  private final List<String> compared = new ArrayList<>();

  @Test
  void compareAPairOnce() {
    assertThat(of("pair", 1)).isEqualTo(1);
    assertThat(of("pair", 2)).isEqualTo(1);
    assertThat(compared).containsExactly("pair");
  }

  @Test
  void keepWhatWasFoundWithinAPairThatIsEqual() {
    verdicts.of("outer", () -> of("inner", 0));
    of("inner", 0);

    assertThat(compared).containsExactly("inner");
  }

  @Test
  void forgetWhatCountedAsEqualWithinAPairThatIsNot() {
    verdicts.of("outer", () -> of("equal", 0) + of("compatible", 1) + of("breaking", 2) - 2);

    assertThat(of("equal", 1)).isEqualTo(1);
    assertThat(of("compatible", 2)).isEqualTo(1);
    assertThat(of("breaking", 0)).isEqualTo(2);
    assertThat(compared).containsExactly("equal", "compatible", "breaking", "equal");
  }

  private int of(String pair, int verdict) {
    return verdicts.of(
        pair,
        () -> {
          compared.add(pair);
          return verdict;
        });
  }
}
