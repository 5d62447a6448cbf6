package dev.cfbilling.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VisibleWriterTest {
  @Test
  void writesWhatCannotBeSeenAsTheEscapeThatJsonHasForIt() throws IOException {
    String json = "[\n\t\"a\u202eb\u200b\ufeff é 😀\"]";
    StringWriter text = new StringWriter();

    try (VisibleWriter out = new VisibleWriter(text)) {
      out.write(json.charAt(0));
      out.write(json.toCharArray(), 1, 5);
      out.write(json, 6, json.length() - 6);
    }

    assertThat(text).hasToString("[\n\t\"a\\u202eb\\u200b\\ufeff é 😀\"]");
    assertThat(JsonMapper.shared().readTree(text.toString()))
        .isEqualTo(JsonMapper.shared().readTree(json));
  }
}
