package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.json.SentNumber;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

class FormatsTest {

  @Test
  void sayNothingOfFormatsThatAreNotOurs() {
    assertThat(Formats.problem("int32", new SentNumber("2147483648"))).isPresent();
    assertThat(Formats.problem("uuid", StringNode.valueOf("x"))).isEmpty();
  }
}
