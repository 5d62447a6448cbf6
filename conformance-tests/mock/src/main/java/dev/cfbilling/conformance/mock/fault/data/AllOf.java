package dev.cfbilling.conformance.mock.fault.data;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.fault.Asked;
import dev.cfbilling.conformance.mock.fault.Damage;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** One damage that consists of a part for each endpoint. */
record AllOf(List<Damage> parts) implements Damage {

  static Damage of(Damage... parts) {
    return new AllOf(List.of(parts));
  }

  @Override
  public MockAnswer answered(Asked asked, MockAnswer answer) {
    MockAnswer damaged = answer;
    for (Damage part : parts) {
      damaged = part.answered(asked, damaged);
    }
    return damaged;
  }

  @Override
  public Stream<ObjectNode> changed(Resource resource, ObjectNode record) {
    Stream<ObjectNode> changed = Stream.of(record);
    for (Damage part : parts) {
      changed = changed.flatMap(one -> part.changed(resource, one));
    }
    return changed;
  }
}
