package dev.cfbilling.pact.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Severity;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.result.OperationResult;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.TargetException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A pact promises nothing that the contract does not: neither a request nor an answer. */
class PactsObeyTheContractTest {
  private static final Contract CONTRACT = ContractLoader.bundled();

  /** An information asks nobody to act: that an answer holds no cost yet is one. */
  @Test
  void findsNothingInTheInteractions() throws TargetException {
    List<SynchronousHttp> interactions = PactFile.interactions();

    Report report = check(interactions);

    assertThat(report.findings())
        .filteredOn(at -> at.finding().severity() != Severity.INFORMATION)
        .isEmpty();
    assertThat(report.judged()).isEqualTo(interactions.size());
  }

  @Test
  void seesASuccessOfEveryOperation() throws TargetException {
    assertThat(check(PactFile.interactions()).operations())
        .hasSameSizeAs(CONTRACT.operations())
        .allMatch(operation -> operation.answers().containsKey(200))
        .extracting(OperationResult::reason)
        .containsOnly(Optional.empty());
  }

  @Test
  void wouldFindAPromiseThatTheContractDoesNotMake() throws TargetException {
    SynchronousHttp promise =
        PactFile.interaction("a request for the costs of an account in a zone");
    String body = Objects.requireNonNull(promise.getResponse().getBody().valueAsString());
    promise
        .getResponse()
        .setBody(
            OptionalBody.body(
                body.replace("\"Usage\"", "\"Purchase\"").getBytes(StandardCharsets.UTF_8)));
    promise.getRequest().getQuery().put("page", List.of("2"));

    assertThat(check(List.of(promise)).findings())
        .extracting(at -> at.finding().check())
        .contains("schema.enum", "drift.parameter");
  }

  private static Report check(List<SynchronousHttp> interactions) throws TargetException {
    return new PactTarget(CONTRACT, interactions).check();
  }
}
