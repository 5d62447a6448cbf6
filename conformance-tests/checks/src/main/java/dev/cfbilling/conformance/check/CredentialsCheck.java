package dev.cfbilling.conformance.check;

import static java.util.stream.Collectors.joining;

import dev.cfbilling.conformance.contract.SecurityScheme;
import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.finding.Severity;
import java.util.List;

/**
 * Checks that the request has all credentials of one of the operation's alternatives.
 *
 * <p>For a capture this is only information, since exports usually strip credentials.
 */
final class CredentialsCheck implements Check {
  private static final Explanation ASKS =
      Explanation.of(CredentialsCheck.class, "request.credentials");

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
    Request request = subject.exchange().request();
    if (subject.operation().isSatisfiedBy(request.credentialHeaders())) {
      return;
    }
    String predicate =
        "carries %s; the contract requires %s"
            .formatted(carried(request), required(subject.operation().security()));
    SpecLocation security = subject.operation().location().child("security");
    findings.add(
        request.credentialsRecorded()
            ? Finding.aroundBody(ASKS, security, "The request " + predicate)
            : Finding.aroundBody(
                    ASKS, security, "The captured request " + predicate + " (exporters strip them)")
                .at(Severity.INFORMATION));
  }

  private static String carried(Request request) {
    return request.credentialHeaders().isEmpty()
        ? "no credentials"
        : "only " + String.join(" and ", request.credentialHeaders().stream().sorted().toList());
  }

  private static String required(List<List<SecurityScheme>> alternatives) {
    return alternatives.stream()
        .map(
            alternative ->
                alternative.stream().map(SecurityScheme::header).collect(joining(" with ")))
        .collect(joining(", or "));
  }
}
