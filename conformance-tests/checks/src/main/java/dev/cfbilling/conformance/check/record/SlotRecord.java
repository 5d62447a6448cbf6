package dev.cfbilling.conformance.check.record;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.json.Decimals;
import dev.cfbilling.conformance.json.SentNumber;
import dev.cfbilling.conformance.keyword.listener.RecordBuffer;
import dev.cfbilling.conformance.rule.Element;
import dev.cfbilling.conformance.rule.Fingerprints;
import dev.cfbilling.conformance.rule.RecordView;
import dev.cfbilling.conformance.schema.ViolationText;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonTokenId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A record in a {@link RecordBuffer}; parses each value on demand, once for each record. */
public final class SlotRecord implements SentRecord, RecordView {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** The bit of {@link #changes} for the list of names. */
  private static final int NAMES_BIT = Long.SIZE - 1;

  private static final long NAMES = 1L << NAMES_BIT;

  private final RecordBuffer slots;
  private final Fingerprints fingerprints = new Fingerprints();
  private final Slot[] inOrder;
  private final NameTable numbers;
  private List<String> sent = List.of();
  private long changes;
  private int index;
  private Set<String> reported = Set.of();
  private @SuppressWarnings("NullAway.Init") SchemaAt schema;

  /**
   * The value in one slot, with cached conversions; consecutive records often have the same value.
   */
  private static final class Slot {
    private final int number;
    private final String name;
    private final Spellings spellings = new Spellings();
    private int token;
    private Spelling text = Spelling.NONE;
    private char[] digits = new char[32];
    private int length;
    private boolean read;
    private Optional<BigDecimal> ofAnySize = Optional.empty();
    private Optional<BigDecimal> decimal = Optional.empty();

    Slot(int number, String name) {
      this.number = number;
      this.name = name;
    }

    /** Takes the value of {@code slots}; returns whether it has changed. */
    boolean take(RecordBuffer slots) {
      int before = token;
      token = slots.token(number);
      if (token == JsonTokenId.ID_STRING || isStart(token)) {
        Spelling last = text;
        text = spelling(slots);
        return before != token || last != text;
      }
      if (isNumber(token)) {
        boolean same = takeDigits(slots.chars(), slots.from(number), slots.length(number));
        return before != token || !same;
      }
      return before != token;
    }

    /** Arrays may be long and seldom recur: none is remembered. */
    private Spelling spelling(RecordBuffer slots) {
      int from = slots.from(number);
      int count = slots.length(number);
      if (isStart(token) && count == 0) {
        return Spelling.NONE;
      }
      return token == JsonTokenId.ID_START_ARRAY
          ? new Spelling(slots.chars(), from, count)
          : spellings.of(slots.chars(), from, count);
    }

    /** Parses the number, unless it has; returns itself. */
    private Slot read() {
      if (!read) {
        read = true;
        ofAnySize = Decimals.read(digits, 0, length);
        decimal = ofAnySize.filter(Decimals::isFitForSums);
      }
      return this;
    }

    /** Whether the number has the same characters as the last one. */
    private boolean takeDigits(char[] chars, int from, int count) {
      if (Arrays.equals(digits, 0, length, chars, from, from + count)) {
        return true;
      }
      if (count > digits.length) {
        digits = new char[count];
      }
      System.arraycopy(chars, from, digits, 0, count);
      length = count;
      read = false;
      return false;
    }
  }

  public SlotRecord(RecordBuffer slots) {
    this.slots = slots;
    this.inOrder = new Slot[slots.names().size()];
    for (int i = 0; i < inOrder.length; i++) {
      inOrder[i] = new Slot(i, slots.names().get(i));
    }
    this.numbers = new NameTable(slots.names());
  }

  @Override
  public RecordView view(int number, SchemaAt ofRecord, Set<String> wrong) {
    List<String> names = slots.sent();
    changes = names == sent ? 0 : NAMES;
    for (Slot slot : inOrder) {
      boolean toldOtherwise =
          reported != wrong && reported.contains(slot.name) != wrong.contains(slot.name);
      changes |= slot.take(slots) || toldOtherwise ? bit(slot) : 0;
    }
    index = number;
    schema = ofRecord;
    reported = wrong;
    sent = names;
    return this;
  }

  @Override
  public long changes() {
    return changes;
  }

  @Override
  public long changesOf(List<String> properties) {
    return properties.isEmpty()
        ? NAMES
        : properties.stream().mapToLong(name -> bit(slot(name))).reduce(0, (a, b) -> a | b);
  }

  /** The property's bit; shared when there are more properties than bits. */
  private static long bit(Slot slot) {
    return 1L << slot.number % NAMES_BIT;
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
    int token = slot.token;
    return (token == JsonTokenId.ID_NULL || token == JsonTokenId.ID_NOT_AVAILABLE)
        && !reported.contains(slot.name);
  }

  @Override
  public Optional<String> text(String property) {
    return spelling(property).text();
  }

  @Override
  public long fingerprint(String property) {
    Slot slot = slot(property);
    return slot.token == JsonTokenId.ID_START_OBJECT && !reported.contains(slot.name)
        ? slot.text.fingerprint(fingerprints)
        : spelling(slot).fingerprint(fingerprints);
  }

  @Override
  public Optional<Instant> instant(String property) {
    return spelling(property).instant();
  }

  private Spelling spelling(String property) {
    return spelling(slot(property));
  }

  private Spelling spelling(Slot slot) {
    return slot.token == JsonTokenId.ID_STRING && !reported.contains(slot.name)
        ? slot.text
        : Spelling.NONE;
  }

  @Override
  public Optional<BigDecimal> decimal(String property) {
    Slot slot = slot(property);
    return isReadable(slot) ? slot.read().decimal : Optional.empty();
  }

  @Override
  public Optional<BigDecimal> decimalOfAnySize(String property) {
    Slot slot = slot(property);
    return isReadable(slot) ? slot.read().ofAnySize : Optional.empty();
  }

  /** Whether the slot has a number that the schema check has not reported. */
  private boolean isReadable(Slot slot) {
    return isNumber(slot.token) && !reported.contains(slot.name);
  }

  @Override
  public List<Element> elements(String property) {
    Slot slot = slot(property);
    return slot.token == JsonTokenId.ID_START_ARRAY && !reported.contains(slot.name)
        ? slot.text.text().map(Elements::of).orElse(List.of())
        : List.of();
  }

  @Override
  public String sent(String property) {
    Slot slot = slot(property);
    return slots.token(slot.number) == JsonTokenId.ID_NOT_AVAILABLE
        ? "absent"
        : ViolationText.describe(
            value(slot.number), schema.property(property).map(SchemaAt::isSensitive).orElse(false));
  }

  @Override
  public Collection<String> properties() {
    return sent;
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

  /** Whether it begins an object or an array. */
  private static boolean isStart(int token) {
    return token == JsonTokenId.ID_START_OBJECT || token == JsonTokenId.ID_START_ARRAY;
  }

  private static boolean isNumber(int token) {
    return token == JsonTokenId.ID_NUMBER_INT || token == JsonTokenId.ID_NUMBER_FLOAT;
  }

  private Slot slot(String property) {
    return inOrder[numbers.number(property)];
  }
}
