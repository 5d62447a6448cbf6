package dev.cfbilling.example.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTest {

  @Test
  void sendsNoNameToTheTerminalThatItWouldObey() {
    assertThat(Reports.text(Reports.saying("\u001b[2J\u202e\r\nR2")))
        .doesNotContain("\u001b", "\u202e", "\r")
        .contains("?[2J???R2");
  }
}
