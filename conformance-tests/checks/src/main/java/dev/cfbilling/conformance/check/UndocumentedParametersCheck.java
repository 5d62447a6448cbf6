package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Sentences;
import java.util.List;

/**
 * Reports query parameters that the operation does not document. The API ignores them silently: a
 * misspelt {@code from} returns a whole month. A lone {@code ?} or {@code &} does not count. Values
 * are not quoted, since they may contain anything.
 */
final class UndocumentedParametersCheck implements Check {
  private static final Explanation ASKS =
      Explanation.of(UndocumentedParametersCheck.class, "drift.parameter");

  @Override
  public List<Explanation> explanations() {
    return List.of(ASKS);
  }

  @Override
  public boolean isOfRequest() {
    return true;
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    List<String> documented =
        subject.operation().parameters().stream()
            .filter(parameter -> parameter.in().equals("query"))
            .map(Parameter::name)
            .toList();
    for (String name : subject.exchange().request().queryNames()) {
      if (!name.isEmpty() && !documented.contains(name)) {
        findings.add(
            Finding.aroundBody(
                    ASKS,
                    subject.operation().location().child("parameters"),
                    "The query parameter %s is not in the contract; the operation has %s"
                        .formatted(
                            Quote.text(name),
                            documented.isEmpty() ? "none" : Sentences.all(documented)))
                .of(Quote.raw(name)));
      }
    }
  }
}
