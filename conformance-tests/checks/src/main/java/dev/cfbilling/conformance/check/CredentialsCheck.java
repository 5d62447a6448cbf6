package dev.cfbilling.conformance.check;

import static java.util.stream.Collectors.joining;

import dev.cfbilling.conformance.contract.SecurityScheme;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import java.util.List;

/**
 * One of the operation's alternatives of credentials must have been sent whole.
 *
 * <p>Of a capture an information: browsers and careful people strip credentials on export.
 */
final class CredentialsCheck implements Check {
  private static final String ID = "request.credentials";

  @Override
  public List<String> ids() {
    return List.of(ID);
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
    findings.add(
        Finding.aroundBody(
            ID,
            subject.operation().location().child("security"),
            request.credentialsRecorded()
                ? "The request " + predicate
                : "The captured request " + predicate + " (exporters strip them)"));
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
