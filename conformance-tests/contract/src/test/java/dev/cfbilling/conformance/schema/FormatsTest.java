package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.json.SentNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

class FormatsTest {

  @Test
  void sayNothingOfFormatsThatAreNotOurs() {
    assertThat(Formats.problem("int32", new SentNumber("2147483648"))).isPresent();
    assertThat(Formats.problem("email", StringNode.valueOf("x"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5e0d3b1f-8c27-4a96-b1d4-7f2c9e6a0385", "5E0D3B1F-8C27-4A96-B1D4-7F2C9E6A0385"})
  void takeAUuidInEitherCase(String uuid) {
    assertThat(Formats.problem("uuid", StringNode.valueOf(uuid))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "workers",
        "5e0d3b1f8c274a96b1d47f2c9e6a0385",
        "{5e0d3b1f-8c27-4a96-b1d4-7f2c9e6a0385}",
        "5e0d3b1f-8c27-4a96-b1d4-7f2c9e6a038",
        "5e0d3b1f-8c27-4a96-b1d4-7f2c9e6a038g",
        "5e0d3b1f-8c27-4a96-b1d4-7f2c9e6a0385\n",
      })
  void takeNothingElseForAUuid(String text) {
    assertThat(Formats.problem("uuid", StringNode.valueOf(text)))
        .contains("it is not of 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between");
  }
}
