package dev.cfbilling.conformance.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingFileTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/b.har                          | There is no file a/b.har to read a capture from.",
        "http/b.har                       | There is no file http/b.har to read a capture from.",
        "http://a.example/b.har           | http://a.example/b.har is an address, and a capture is read from a file here; save what is there, and name the file.",
        "HTTPS://me:it@a.example/b.har?k=1 | HTTPS://a.example/b.har is an address, and a capture is read from a file here; save what is there, and name the file.",
      })
  void isNamedUnlessItIsAnAddress(String name, String sentence) {
    assertThat(MissingFile.sentence(Path.of(name), "a capture")).isEqualTo(sentence);
  }
}
