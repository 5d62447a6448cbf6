package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.finding.Sentences;
import java.util.List;

/**
 * A query parameter that the operation does not document is ignored by the API without a word: a
 * misspelt {@code from} returns a whole month. A lone {@code ?} or {@code &} is none. Its value may
 * be anything and is not quoted.
 */
final class UndocumentedParametersCheck implements Check {
  private static final Explanation ASKS =
      Explanation.of(UndocumentedParametersCheck.class, "drift.parameter");

  @Override
  public List<Explanation> explanations() {
    return List.of(ASKS);
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
                        documented.isEmpty() ? "none" : Sentences.all(documented))));
      }
    }
  }
}
