package dev.cfbilling.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pointers lead where RFC 6901 says. */
class JsonPointersTest {
  private static final JsonNode DOCUMENT =
      JsonMapper.shared()
          .readTree(
              """
              {"a": {"": 1, "b/c": 2, "d~e": 3, "~1": 4, "0": 5}, "": {"": 6}, "list": [7, {"f": 8}]}
              """);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "//",
        "/a",
        "/a/",
        "/a/0",
        "/a/b~1c",
        "/a/d~0e",
        "/a/~01",
        "/a/none",
        "/a/0/below",
        "/list",
        "/list/0",
        "/list/1/f",
        "/list/2",
        "/list/01",
        "/list/-",
        "/list/f",
        "/none/of/these"
      })
  void leadWhereJacksonFollowsThem(String pointer) {
    assertThat(JsonPointers.at(DOCUMENT, pointer)).isEqualTo(DOCUMENT.at(pointer));
  }
}
