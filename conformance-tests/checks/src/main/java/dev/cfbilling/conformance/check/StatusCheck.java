package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Sentences;
import java.util.List;
import java.util.Optional;

/**
 * Checks that the operation documents the status.
 *
 * <p>A failure that only the default response covers is a warning, or as much as is told of
 * refusals by the operation. A success must be documented by itself.
 */
final class StatusCheck implements Check {
  private static final Explanation ASKS = Explanation.of(StatusCheck.class, "response.status");
  private static final Explanation KNOWN_BY_DEFAULT =
      Explanation.of(StatusCheck.class, "drift.status");
  private static final String REFUSAL = "refusal";
  private static final int FIRST_SERVER_ERROR = 500;

  @Override
  public List<Explanation> explanations() {
    return List.of(ASKS, KNOWN_BY_DEFAULT);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    Optional<ResponseShape> shape = subject.operation().response(subject.status());
    boolean byDefault = shape.isPresent() && shape.get().isDefault();
    if (shape.isPresent() && !byDefault) {
      return;
    }
    findings.add(
        byDefault && subject.isFailure()
            ? byDefault(subject)
            : finding(ASKS, subject, "allows only"));
  }

  private static Finding byDefault(Subject subject) {
    Finding finding = finding(KNOWN_BY_DEFAULT, subject, "lists only");
    return subject.status() >= FIRST_SERVER_ERROR
        ? finding
        : KNOWN_BY_DEFAULT
            .find(REFUSAL, subject.operation().resource())
            .map(source -> finding.at(source.severity()))
            .orElse(finding);
  }

  private static Finding finding(Explanation check, Subject subject, String verb) {
    List<String> named = subject.operation().documentedStatuses();
    SpecLocation responses = subject.operation().location().child("responses");
    return Finding.aroundBody(
            check,
            responses,
            "The status is %s; the contract %s %s"
                .formatted(subject.status(), verb, Sentences.either(named)))
        .of(String.valueOf(subject.status()));
  }
}
