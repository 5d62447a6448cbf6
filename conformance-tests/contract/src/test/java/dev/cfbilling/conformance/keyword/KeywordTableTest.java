package dev.cfbilling.conformance.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class KeywordTableTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"type\":\"string\",\"maxLength\":3,\"title\":\"t\",\"x-sensitive\":true} | []",
        "{\"format\":\"date\",\"pattern\":\"a\",\"oneOf\":[]}                      | [pattern, oneOf]",
        "{\"format\":\"date-time\"}                                               | []",
        "{\"format\":\"int32\"}                                                   | []",
        "{\"format\":\"int64\"}                                                   | []",
        "{\"format\":\"uuid\"}                                                    | [format]",
        "{\"enum\":[\"a\",true,false,null]}                                       | []",
        "{\"enum\":[\"a\",1]}                                                     | [enum]",
        "{\"enum\":[1.5]}                                                         | [enum]",
        "{\"enum\":[{}]}                                                          | [enum]"
      })
  void areOursOrNetworknts(String schema, String unknown) {
    assertThat(KeywordTable.unknown(JsonMapper.shared().readTree(schema))).hasToString(unknown);
  }
}
