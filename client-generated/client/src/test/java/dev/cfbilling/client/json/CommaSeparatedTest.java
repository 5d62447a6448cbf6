package dev.cfbilling.client.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommaSeparatedTest {

  @Test
  void joinsItsValues() {
    assertThat(new CommaSeparated<>(List.of(1L, 2L))).hasToString("1,2");
    assertThat(new CommaSeparated<>(List.of())).hasToString("");
  }

  @Test
  void refusesAValueThatWouldBecomeTwo() {
    assertThatThrownBy(() -> new CommaSeparated<>(List.of("a", "b,c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The value \"b,c\" has a comma, which separates values.");
  }
}
