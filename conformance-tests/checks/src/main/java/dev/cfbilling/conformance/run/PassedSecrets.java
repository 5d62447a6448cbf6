package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.target.PassingCalls;
import java.util.List;

/** The redactor of all secrets that calls have brought so far; made anew when there are more. */
final class PassedSecrets {
  private final PassingCalls calls;
  private final Contract contract;
  private List<String> known = List.of();
  private Redactor redactor = Redactor.current();

  PassedSecrets(PassingCalls calls, Contract contract) {
    this.calls = calls;
    this.contract = contract;
  }

  Redactor redactor() {
    List<String> now = calls.secrets();
    if (!now.equals(known)) {
      known = now;
      redactor = Redactor.current().with(now).sparing(() -> Vocabulary.of(contract));
    }
    return redactor;
  }
}
