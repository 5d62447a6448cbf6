package dev.cfbilling.conformance.mock.fault.data;

import static dev.cfbilling.conformance.mock.fault.data.ResultDamage.ofCoverage;

import dev.cfbilling.conformance.mock.fault.Fault;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Coverage of an account that contradicts itself. */
public final class CoverageFaults {
  private CoverageFaults() {}

  public static List<Fault> all() {
    return List.of(
        Fault.of(
            "subscription-twice",
            "A subscription is listed twice.",
            ofCoverage(coverage -> subscriptions(coverage).add(first(coverage).deepCopy())),
            "paygo.unique-subscription"),
        Fault.of(
            "end-before-start",
            "A subscription ended before it started.",
            ofCoverage(coverage -> first(coverage).put("end_timestamp", "2020-01-01T00:00:00Z")),
            "paygo.subscription-end",
            "probe.anchor"));
  }

  private static ObjectNode first(ObjectNode coverage) {
    return (ObjectNode) subscriptions(coverage).get(0);
  }

  private static ArrayNode subscriptions(ObjectNode coverage) {
    return (ArrayNode) coverage.get("subscriptions");
  }
}
