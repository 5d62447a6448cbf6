package dev.cfbilling.conformance.mock.fault.data;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.ReceivedRequest;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Changes a result that is an object. */
record ResultDamage(Resource resource, Consumer<ObjectNode> change) implements Damage {

  static Damage ofProfile(Consumer<ObjectNode> change) {
    return new ResultDamage(Resource.BILLING_PROFILE, change);
  }

  static Damage ofCoverage(Consumer<ObjectNode> change) {
    return new ResultDamage(Resource.PAYGO_COVERAGE, change);
  }

  @Override
  public MockAnswer answered(ReceivedRequest request, MockAnswer answer) {
    if (request.isFor(resource)
        && answer.body() instanceof Envelope envelope
        && envelope.members().get("result") instanceof ObjectNode result) {
      change.accept(result);
    }
    return answer;
  }

  @Override
  public Stream<ObjectNode> changed(Resource other, ObjectNode result) {
    if (other == resource) {
      change.accept(result);
    }
    return Stream.of(result);
  }
}
