package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "code=200 | code=200",
        "code=200, example=nulls | code=200, example=nulls",
        "example=nulls,code=200 | code=200, example=nulls",
        "code=200 & example=nulls | code=200, example=nulls",
        "respond-async, code=404 | code=404",
        "wait=10; a=b, CODE = 404 | code=404",
        "code=404, code=403 | code=404",
        "code=\"404\", example=\"not-found\" | code=404, example=not-found",
        "respond-async |",
        "example=nulls |",
        "code= |",
        "'' |"
      })
  void isFoundAmongOthersInWhateverForm(String headers, @Nullable String preferred) {
    assertThat(Preference.parse(List.of(headers.split(" & ", -1))).map(Preference::toString))
        .isEqualTo(Optional.ofNullable(preferred));
  }
}
