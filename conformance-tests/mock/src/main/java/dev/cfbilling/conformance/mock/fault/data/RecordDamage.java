package dev.cfbilling.conformance.mock.fault.data;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Records;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.fault.ReceivedRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Changes some records of some resources and leaves the others as they are. */
public record RecordDamage(
    Set<Resource> resources,
    Predicate<ObjectNode> which,
    Function<ObjectNode, Stream<ObjectNode>> change)
    implements Damage {
  static final Set<Resource> FOCUS =
      EnumSet.of(Resource.ACCOUNT_USAGE, Resource.ACCOUNT_USAGE_QUERY, Resource.ORGANIZATION_USAGE);
  static final Set<Resource> PAYGO =
      EnumSet.of(Resource.FIRST_PAYGO_USAGE, Resource.SECOND_PAYGO_USAGE, Resource.PAYGO_USAGE);
  static final Set<Resource> NEWEST_PAYGO = EnumSet.of(Resource.PAYGO_USAGE);

  /** Changes one record a month, of a metric that costs something every day. */
  public static Damage ofFocus(Consumer<ObjectNode> change) {
    return ofFocus(SelectedRecord.focusRecord(SelectedRecord.COSTLY), change);
  }

  /** Changes the matching records. */
  public static Damage ofFocus(Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
    return new RecordDamage(FOCUS, which, changed(change));
  }

  /** Changes one record a billing cycle, of a service that costs something every day. */
  static Damage ofPaygo(Consumer<ObjectNode> change) {
    return ofPaygo(SelectedRecord.paygoRecord(SelectedRecord.COSTLY_SERVICE), change);
  }

  static Damage ofPaygo(Predicate<ObjectNode> which, Consumer<ObjectNode> change) {
    return new RecordDamage(PAYGO, which, changed(change));
  }

  /** As {@link #ofPaygo}, on the newest path only. */
  static Damage ofNewestPaygo(Consumer<ObjectNode> change) {
    return new RecordDamage(
        NEWEST_PAYGO, SelectedRecord.paygoRecord(SelectedRecord.COSTLY_SERVICE), changed(change));
  }

  private static Function<ObjectNode, Stream<ObjectNode>> changed(Consumer<ObjectNode> change) {
    return row -> {
      change.accept(row);
      return Stream.of(row);
    };
  }

  @Override
  public MockAnswer answered(ReceivedRequest request, MockAnswer answer) {
    boolean concerned =
        request.isAboutTheFirst() && request.resource().filter(resources::contains).isPresent();
    if (concerned && answer.body() instanceof Envelope envelope && envelope.records().isPresent()) {
      return MockAnswer.json(
          answer.status(), envelope.withRecords(damaged(envelope.records().get())));
    }
    return answer;
  }

  @Override
  public Stream<ObjectNode> changed(Resource resource, ObjectNode row) {
    return resources.contains(resource) ? change.apply(row) : Stream.of(row);
  }

  private Records damaged(Records records) {
    return consumer ->
        records.forEach(
            row -> {
              if (which.test(row)) {
                change.apply(row).forEach(consumer);
              } else {
                consumer.accept(row);
              }
            });
  }
}
