package dev.cfbilling.conformance.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.finding.Redactor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactingWriterTest {
  @Test
  void leavesATerminalNothingToObeyButColours() {
    StringWriter shown = new StringWriter();
    PrintWriter out =
        RedactingWriter.around(new PrintWriter(shown), Redactor.of(List.of("s3cret-of-many")));

    out.print(
        "a\u0007b\u001b]0;title\u0007c\u001b[2Jd \u001b[31mred\u001b[0m s3cret-of-many\te\r\n");
    out.flush();

    assertThat(shown)
        .hasToString(
            "a\\u0007b\\u001b]0;title\\u0007c\\u001b[2Jd \u001b[31mred\u001b[0m [credential]\te\r\n");
  }
}
