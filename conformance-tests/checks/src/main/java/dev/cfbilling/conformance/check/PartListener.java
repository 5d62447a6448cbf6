package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.check.record.SlotRecord;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.FindingSink;
import dev.cfbilling.conformance.keyword.listener.Listener;
import dev.cfbilling.conformance.keyword.listener.RecordBuffer;
import dev.cfbilling.conformance.schema.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns the events of a compiled schema into findings, and passes records to an observer. */
final class PartListener implements Listener {
  private final SchemaAt root;
  private final BodyObserver observer;
  private final FindingSink findings;

  /** One reusable record for each member of the root. */
  private final Map<String, Optional<SentRecord>> records = new HashMap<>();

  /**
   * @param root the schema of the whole body
   */
  PartListener(SchemaAt root, BodyObserver observer, FindingSink findings) {
    this.root = root;
    this.observer = observer;
    this.findings = findings;
  }

  @Override
  public void meets(SchemaAt schema, JsonNode value) {
    observer.meets(schema, value);
  }

  @Override
  public void duplicate(String pointer) {
    findings.add(BodyFinding.duplicateKey(pointer, root));
  }

  @Override
  public void unknown(SchemaAt schema, String pointer, String form) {
    observer.unknown(schema, pointer, form);
  }

  @Override
  public void record(String member, long element, RecordBuffer slots, List<Violation> violations) {
    observer.record(
        member, element, slots.isObject() ? record(member, slots) : Optional.empty(), violations);
  }

  private Optional<SentRecord> record(String member, RecordBuffer slots) {
    Optional<SentRecord> known = records.get(member);
    if (known == null) {
      known = Optional.of(new SlotRecord(slots));
      records.put(member, known);
    }
    return known;
  }

  @Override
  public void violated(Violation violation) {
    findings.add(SchemaFinding.of(violation, root));
  }
}
