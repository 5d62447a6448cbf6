package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Quote;
import java.util.List;

/** The content type of a success says how its text is encoded. */
final class TemplateCheck implements Check {
  private static final Explanation ASKS =
      Explanation.of(TemplateCheck.class, "response.template");

  @Override
  public List<Explanation> explanations() {
    return List.of(ASKS);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    String type = subject.exchange().response().contentType().orElse("");
    if (subject.isSuccess() && !type.contains("charset=")) {
      findings.add(
          Finding.aroundBody(
              ASKS,
              subject.operation().location().child("responses"),
              "The content type is %s; a charset is expected with it".formatted(Quote.text(type))));
    }
  }
}
