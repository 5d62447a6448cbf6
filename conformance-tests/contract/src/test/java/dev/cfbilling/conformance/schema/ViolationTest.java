package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.NullNode;

class ViolationTest {

  private static Violation of(String keyword, String pointer) {
    return new Violation(
        keyword, pointer, "/" + keyword, NullNode.getInstance(), null, NullNode.getInstance());
  }

  @Test
  void isNotAConsequenceOfAWrongTypeElsewhere() {
    Violation type = of("type", "/a");
    Violation beside = of("enum", "/ab");
    Violation alone = of("maxLength", "/b");

    assertThat(
            Violation.withoutConsequences(
                List.of(of("enum", "/a"), type, of("format", "/a"), beside, alone)))
        .containsExactly(type, beside, alone);
  }
}
