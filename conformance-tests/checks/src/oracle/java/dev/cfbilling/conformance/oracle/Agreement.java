package dev.cfbilling.conformance.oracle;

import dev.cfbilling.conformance.check.Oracle;
import dev.cfbilling.conformance.check.Oracle.Opinion;
import dev.cfbilling.conformance.exchange.Exchange;
import java.util.Optional;

/** Whether the compiled schemas and networknt say the same of a body. */
public final class Agreement {
  private Agreement() {}

  /** Where they differ and may not, in one sentence; empty when they agree. */
  public static Optional<String> problem(Exchange exchange) {
    Opinion compiled = Oracle.compiled(exchange);
    Opinion networknt = Oracle.networknt(exchange);
    return compiled.equals(networknt) || AcceptedDifference.explains(compiled, networknt)
        ? Optional.empty()
        : Optional.of("is %s to us, and %s to networknt".formatted(compiled, networknt));
  }
}
