package dev.cfbilling.conformance.check;

import static java.util.stream.Collectors.joining;

import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import java.util.List;

/**
 * The status must be one that the operation documents.
 *
 * <p>The default response covers failures; a success has to be named.
 */
final class StatusCheck implements Check {
  private static final String ID = "response.status";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) {
    int status = subject.status();
    boolean failure = status >= 400;
    if (subject.shape().isPresent()
        && (failure || !subject.shape().get().status().equals("default"))) {
      return;
    }
    String documented =
        subject.operation().responses().keySet().stream()
            .map(key -> key.equals("default") ? "failures" : key)
            .collect(joining(", "));
    findings.add(
        Finding.aroundBody(
            ID,
            subject.operation().location().child("responses"),
            "The status is %d; the contract documents only %s".formatted(status, documented)));
  }
}
