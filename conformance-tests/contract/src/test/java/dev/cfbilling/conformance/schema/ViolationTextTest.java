package dev.cfbilling.conformance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ViolationTextTest {
  private static final JsonMapper MAPPER = new JsonMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "pattern     | \"^[a-f]+$\" | \"xyz\" | is \"xyz\"; the contract allows only what matches ^[a-f]+$",
        "maxItems    | 10           | []      | has more items than the contract allows, which is 10",
        "maximum     | 12           | 13      | is 13; the contract allows at most 12",
        "multipleOf  | 5            | 7       | is 7; the contract's \"multipleOf\" does not allow it",
      })
  void saysWhatWasSentAndWhatIsAllowed(
      String keyword, String allowed, String value, String predicate) {
    Violation violation =
        new Violation(
            keyword, "", "/" + keyword, MAPPER.readTree(allowed), null, MAPPER.readTree(value));

    assertThat(ViolationText.predicate(violation, violation.value())).isEqualTo(predicate);
  }
}
