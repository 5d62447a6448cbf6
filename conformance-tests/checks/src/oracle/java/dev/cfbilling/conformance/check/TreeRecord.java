package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.check.record.Elements;
import dev.cfbilling.conformance.check.record.SentRecord;
import dev.cfbilling.conformance.check.record.SlotRecord;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.json.DateTimeFormat;
import dev.cfbilling.conformance.json.Decimals;
import dev.cfbilling.conformance.json.SentNumber;
import dev.cfbilling.conformance.rule.Element;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.schema.ViolationText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A record as a JSON tree: the oracle of {@link SlotRecord}. */
final class TreeRecord implements RecordView {
  /** The record before anyone has asked for it. */
  record Sent(JsonNode node) implements SentRecord {
    @Override
    public RecordView view(int index, SchemaAt schema, Set<String> reported) {
      return new TreeRecord(index, node, schema, reported);
    }

    /** Anything, so that no rule ever skips a record. */
    @Override
    public long changes() {
      return -1;
    }

    @Override
    public long changesOf(List<String> properties) {
      return 1;
    }

    @Override
    public JsonNode value(String property) {
      return node.path(property);
    }
  }

  private final int index;
  private final JsonNode node;
  private final SchemaAt schema;
  private final Set<String> reported;

  /**
   * @param reported the properties that the schema check has found wrong, or missing
   */
  TreeRecord(int index, JsonNode node, SchemaAt schema, Set<String> reported) {
    this.index = index;
    this.node = node;
    this.schema = schema;
    this.reported = reported;
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public boolean isNull(String property) {
    JsonNode value = node.get(property);
    return (value == null || value.isNull()) && !reported.contains(property);
  }

  @Override
  public Optional<String> text(String property) {
    JsonNode value = readable(property);
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  @Override
  public long fingerprint(String property) {
    JsonNode value = readable(property);
    if (value.isObject() && schema.property(property).isPresent()) {
      return new Fingerprints().of(new TreeMap<>(members(value)).toString());
    }
    return text(property).map(new Fingerprints()::of).orElse(Fingerprints.NONE);
  }

  private static Map<String, String> members(JsonNode map) {
    return map.propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, member -> member.getValue().toString()));
  }

  @Override
  public Optional<BigDecimal> decimal(String property) {
    return decimalOfAnySize(property).filter(Decimals::isFitForSums);
  }

  @Override
  public Optional<BigDecimal> decimalOfAnySize(String property) {
    return readable(property) instanceof SentNumber number
        ? Decimals.read(number.sent().toCharArray(), 0, number.sent().length())
        : Optional.empty();
  }

  @Override
  public Optional<Instant> instant(String property) {
    JsonNode value = readable(property);
    return value.isString() ? DateTimeFormat.instant(value.asString()) : Optional.empty();
  }

  @Override
  public List<Element> elements(String property) {
    JsonNode value = readable(property);
    return value.isArray() && schema.property(property).flatMap(SchemaAt::items).isPresent()
        ? Elements.of(value)
        : List.of();
  }

  @Override
  public String sent(String property) {
    JsonNode value = node.get(property);
    if (value == null) {
      return "absent";
    }
    return ViolationText.describe(
        value, schema.property(property).map(SchemaAt::isSensitive).orElse(false));
  }

  @Override
  public Collection<String> properties() {
    return node.propertyNames();
  }

  private JsonNode readable(String property) {
    JsonNode value = node.get(property);
    return value == null || reported.contains(property) ? MissingNode.getInstance() : value;
  }
}
