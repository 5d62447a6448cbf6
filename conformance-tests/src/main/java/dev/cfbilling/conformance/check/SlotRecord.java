package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.json.Decimals;
import dev.cfbilling.conformance.json.SentNumber;
import dev.cfbilling.conformance.keyword.Slots;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordView;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A record in {@link Slots}: what a rule asks for is made of the characters, once a record. */
final class SlotRecord implements SentRecord, RecordView {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Far more places than a record has properties: few names meet. */
  private static final int TABLE_SIZE = 512;

  private final Slots slots;
  private final Fingerprints fingerprints = new Fingerprints();
  private final @Nullable Slot[] table = new Slot[TABLE_SIZE];

  /** By a rule's own list: there is one of each, so that nobody needs to compare them. */
  private final IdentityHashMap<List<String>, Slot[]> known = new IdentityHashMap<>();

  private int index;
  private Set<String> reported = Set.of();
  private @SuppressWarnings("NullAway.Init") SchemaAt schema;

  /** What was made of the value in one slot, of the record that {@code index} tells. */
  private static final class Slot {
    private final int number;
    private final String name;
    private final Spellings spellings = new Spellings();
    private int textOf = -1;
    private Spelling text = Spelling.NONE;
    private int decimalOf = -1;
    private Optional<BigDecimal> decimal = Optional.empty();

    Slot(int number, String name) {
      this.number = number;
      this.name = name;
    }
  }

  SlotRecord(Slots slots) {
    this.slots = slots;
    for (int i = 0; i < slots.names().size(); i++) {
      add(new Slot(i, slots.names().get(i)));
    }
  }

  @Override
  public RecordView view(int number, SchemaAt ofRecord, Set<String> wrong) {
    index = number;
    schema = ofRecord;
    reported = wrong;
    return this;
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public boolean isNull(String property) {
    return isNull(slot(property));
  }

  private boolean isNull(Slot slot) {
    int token = slots.token(slot.number);
    return (token == JsonTokenId.ID_NULL || token == JsonTokenId.ID_NOT_AVAILABLE)
        && !reported.contains(slot.name);
  }

  @Override
  public Optional<String> text(String property) {
    return spelling(property).text();
  }

  @Override
  public long fingerprint(String property) {
    return spelling(property).fingerprint(fingerprints);
  }

  @Override
  public Optional<Instant> instant(String property) {
    return spelling(property).instant();
  }

  @Override
  public long fingerprint(List<String> properties) {
    long all = Fingerprints.NONE;
    for (Slot slot : known.computeIfAbsent(properties, this::slots)) {
      long one = spelling(slot).fingerprint(fingerprints);
      if (one == Fingerprints.NONE && !isNull(slot)) {
        return Fingerprints.NONE;
      }
      all = Fingerprints.join(all, one);
    }
    return all;
  }

  private Slot[] slots(List<String> properties) {
    return properties.stream().map(this::slot).toArray(Slot[]::new);
  }

  private Spelling spelling(String property) {
    return spelling(slot(property));
  }

  private Spelling spelling(Slot slot) {
    if (slots.token(slot.number) != JsonTokenId.ID_STRING || reported.contains(slot.name)) {
      return Spelling.NONE;
    }
    if (slot.textOf != index) {
      slot.textOf = index;
      slot.text =
          slot.spellings.of(slots.chars(), slots.from(slot.number), slots.length(slot.number));
    }
    return slot.text;
  }

  @Override
  public Optional<BigDecimal> decimal(String property) {
    Slot slot = slot(property);
    if (!isNumber(slots.token(slot.number)) || reported.contains(property)) {
      return Optional.empty();
    }
    if (slot.decimalOf != index) {
      slot.decimalOf = index;
      slot.decimal =
          Decimals.read(slots.chars(), slots.from(slot.number), slots.length(slot.number));
    }
    return slot.decimal;
  }

  @Override
  public String sent(String property) {
    Slot slot = slot(property);
    return slots.token(slot.number) == JsonTokenId.ID_NOT_AVAILABLE
        ? "absent"
        : SchemaFinding.describe(
            value(slot.number), schema.property(property).map(SchemaAt::isSensitive).orElse(false));
  }

  @Override
  public Collection<String> properties() {
    return slots.sent();
  }

  @Override
  public JsonNode value(String property) {
    return value(slot(property).number);
  }

  private JsonNode value(int slot) {
    return switch (slots.token(slot)) {
      case JsonTokenId.ID_NOT_AVAILABLE -> NODES.missingNode();
      case JsonTokenId.ID_START_OBJECT -> NODES.objectNode();
      case JsonTokenId.ID_START_ARRAY -> NODES.arrayNode();
      case JsonTokenId.ID_STRING -> NODES.stringNode(characters(slot));
      case JsonTokenId.ID_TRUE -> NODES.booleanNode(true);
      case JsonTokenId.ID_FALSE -> NODES.booleanNode(false);
      case JsonTokenId.ID_NULL -> NODES.nullNode();
      default -> new SentNumber(characters(slot));
    };
  }

  private String characters(int slot) {
    return String.valueOf(slots.chars(), slots.from(slot), slots.length(slot));
  }

  private static boolean isNumber(int token) {
    return token == JsonTokenId.ID_NUMBER_INT || token == JsonTokenId.ID_NUMBER_FLOAT;
  }

  private void add(Slot slot) {
    int place = place(slot.name);
    while (table[place] != null) {
      place = (place + 1) % TABLE_SIZE;
    }
    table[place] = slot;
  }

  /** Rules ask some hundred times a record: this is several times as fast as a map. */
  private Slot slot(String property) {
    for (int place = place(property); table[place] != null; place = (place + 1) % TABLE_SIZE) {
      if (table[place].name.equals(property)) {
        return table[place];
      }
    }
    throw new IllegalArgumentException(property + " is not among the rule's fields");
  }

  private static int place(String name) {
    return (name.hashCode() & Integer.MAX_VALUE) % TABLE_SIZE;
  }
}
