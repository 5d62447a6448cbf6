package dev.cfbilling.conformance.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.finding.Excerpt;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedExcerptsTest {
  @Test
  void leaveOutWhatLeadsToAnAccount() {
    Excerpt excerpt =
        new Excerpt(
            "/result/0",
            List.of(
                new Excerpt.Line(
                    "\"BillingAccountId\": \"023e105f4ecef8ad9ca31a8372d0c353\"", true),
                new Excerpt.Line("\"BillingAccountName\": \"Kelp & Anchor\"", false),
                new Excerpt.Line("\"BillingCurrency\": \"USD\"", false)));

    assertThat(ClosedExcerpts.of(excerpt).lines())
        .containsExactly(
            new Excerpt.Line("\"BillingAccountId\": (left out; --with-accounts has it)", true),
            new Excerpt.Line("\"BillingAccountName\": (left out; --with-accounts has it)", false),
            new Excerpt.Line("\"BillingCurrency\": \"USD\"", false));
  }
}
