package dev.cfbilling.pact.broker;

import java.io.PrintWriter;
import tools.jackson.databind.JsonNode;

/** Prints what each pact came to, and what is not as it demands. */
record VerificationReport(PrintWriter out) {
  private static final int SHOWN = 10;

  void print(VerifiedPact verified) {
    SelectedPact pact = verified.pact();
    out.printf(
        "%-14s  %s %s (%s): %s%n",
        verified.outcome(), pact.consumer(), pact.consumerVersion(), pact.why(), count(verified));
    verified.failed().stream().limit(SHOWN).forEach(this::print);
    if (verified.failed().size() > SHOWN) {
      out.printf("    and %s more%n", verified.failed().size() - SHOWN);
    }
  }

  private static String count(VerifiedPact verified) {
    int all = verified.pact().interactions().size();
    if (!verified.failed().isEmpty()) {
      return "%s of %s interactions are broken".formatted(verified.failed().size(), all);
    }
    return verified.isComplete()
        ? "%s interactions".formatted(all)
        : "%s of %s interactions could be tried".formatted(verified.results().size(), all);
  }

  private void print(JsonNode failed) {
    out.println("    " + failed.path("interactionDescription").asString(""));
    failed
        .path("mismatches")
        .valueStream()
        .limit(SHOWN)
        .forEach(mismatch -> out.println("      " + PactMismatch.describe(mismatch)));
  }
}
