package dev.cfbilling.conformance.keyword;

import dev.cfbilling.conformance.contract.SchemaAt;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * {@code properties}, together with {@code required}: the constraints on an object's members.
 *
 * <p>Objects of one kind tend to list their members in the same order. So a member is first looked
 * for at its predicted place, after its last predecessor, and only then by name.
 */
final class PropertiesKeyword {
  private static final int UNKNOWN = -1;
  private static final int END = -2;

  /** For an object without constraints. */
  static final PropertiesKeyword NONE = new PropertiesKeyword(0, null, List.of(), null, false);

  private final int number;

  /** The schema that reports unknown names; null when any name is allowed. */
  private final @Nullable SchemaAt closed;

  private final ObjectMember[] members;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final @Nullable RequiredKeyword required;
  private final boolean record;

  /**
   * @param number unique among the nodes of a compiled schema
   * @param record whether the values of members with a slot are kept
   */
  PropertiesKeyword(
      int number,
      @Nullable SchemaAt closed,
      List<ObjectMember> members,
      @Nullable RequiredKeyword required,
      boolean record) {
    this.number = number;
    this.closed = closed;
    this.members = members.toArray(ObjectMember[]::new);
    this.required = required;
    this.record = record;
    for (int i = 0; i < this.members.length; i++) {
      numbers.put(this.members[i].name(), i);
    }
  }

  /** Reads an object to its end. */
  void read(BodyReading reading) {
    JsonParser parser = reading.parser();
    int[] followers = reading.followers(number, members.length + 1);
    long[] seen = new long[(members.length >> 6) + 1];
    Set<String> others = Set.of();
    int before = reading.violationCount();
    int last = members.length;
    if (record) {
      reading.slots().begin();
    }
    for (int member = next(followers[last], parser);
        member != END;
        member = next(followers[last], parser)) {
      if (member == UNKNOWN) {
        others = readOther(parser.currentName(), others, reading);
        continue;
      }
      followers[last] = member;
      last = member;
      if ((seen[member >> 6] & 1L << member) != 0) {
        reading.duplicate();
      } else if (record) {
        reading.slots().name(members[member].name());
      }
      seen[member >> 6] |= 1L << member;
      parser.nextToken();
      readMember(member, reading);
    }
    if (required != null && !required.isMet(seen)) {
      int count = reading.violationCount();
      required.report(seen, reading);
      reading.rank(count, members.length);
    }
    reading.sort(before);
  }

  /**
   * Moves to the next name; to compare its bytes with the predicted one's is faster than to read
   * it.
   *
   * @return its member, {@link #UNKNOWN} or {@link #END}
   */
  private int next(int predicted, JsonParser parser) {
    if (members.length == 0) {
      return parser.nextName() == null ? END : UNKNOWN;
    }
    if (parser.nextName(members[predicted].sent())) {
      return predicted;
    }
    return parser.currentToken() == JsonToken.PROPERTY_NAME
        ? numbers.getOrDefault(parser.currentName(), UNKNOWN)
        : END;
  }

  private void readMember(int number, BodyReading reading) {
    ObjectMember member = members[number];
    if (member.slot() != ObjectMember.NO_SLOT) {
      reading.slots().take(member.slot(), reading.parser());
    }
    if (!member.known() && closed != null) {
      reading.unknown(closed);
    }
    int count = reading.violationCount();
    if (member.slot() != ObjectMember.NO_SLOT && member.node() instanceof ForeignNode foreign) {
      reading.slots().take(member.slot(), foreign.readTree(reading));
    } else {
      member.node().read(reading);
    }
    if (reading.violationCount() > count) {
      reading.rank(count, number);
    }
  }

  private Set<String> readOther(String name, Set<String> others, BodyReading reading) {
    Set<String> names = others.isEmpty() ? new HashSet<>() : others;
    if (!names.add(name)) {
      reading.duplicate();
    } else if (record) {
      reading.slots().name(name);
    }
    reading.parser().nextToken();
    if (closed != null) {
      reading.unknown(closed);
    }
    Node.ANYTHING.read(reading);
    return names;
  }
}
