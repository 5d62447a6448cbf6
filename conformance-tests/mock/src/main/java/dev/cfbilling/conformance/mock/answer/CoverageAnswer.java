package dev.cfbilling.conformance.mock.answer;

import dev.cfbilling.conformance.mock.data.Account;
import dev.cfbilling.conformance.mock.data.Scenario;
import dev.cfbilling.conformance.mock.data.Scenario.Effect;
import dev.cfbilling.conformance.mock.data.Subscription;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The coverage answer: whether an account has PayGo usage, and by which subscriptions. */
final class CoverageAnswer {
  private CoverageAnswer() {}

  static ObjectNode of(Account account, Scenario scenario) {
    boolean covered = !scenario.has(Effect.NO_PAYGO) && !scenario.has(Effect.NO_COVERAGE);
    ObjectNode coverage = JsonOutput.object().put("covered", covered);
    ArrayNode subscriptions = coverage.putArray("subscriptions");
    if (covered) {
      account.subscriptions().forEach(subscription -> subscriptions.add(told(subscription)));
    }
    return coverage;
  }

  private static ObjectNode told(Subscription subscription) {
    ObjectNode told =
        JsonOutput.object()
            .put("id", subscription.id())
            .put("start_timestamp", Timestamps.of(subscription.start()))
            .put("billing_cycle_anchor_timestamp", Timestamps.of(subscription.anchor()));
    subscription.end().ifPresent(day -> told.put("end_timestamp", Timestamps.of(day)));
    return told;
  }
}
