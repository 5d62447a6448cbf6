package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.selftest.SelfTestFault.Expectation;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Wraps results in answers, for rules to check. */
record RuleAnswers(RightExchanges answers) {

  SelfTestFault fault(
      String kind,
      Operation operation,
      JsonNode asks,
      JsonNode result,
      Optional<Expectation> expected) {
    JsonNode body =
        Documents.MAPPER
            .createObjectNode()
            .put("success", true)
            .set("result", result)
            .set("errors", Documents.MAPPER.createArrayNode())
            .set("messages", Documents.MAPPER.createArrayNode());
    String what = expected.isPresent() ? "records that break " + kind : "right records";
    return new SelfTestFault(
        kind, operation, what, answers.asking(operation, asks, body.toString()), expected);
  }
}
