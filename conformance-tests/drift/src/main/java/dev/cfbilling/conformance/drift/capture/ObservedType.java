package dev.cfbilling.conformance.drift.capture;

import dev.cfbilling.conformance.drift.patch.PropertySchema;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.schema.ValueForm;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** The type of all values at one place: their types, and their common format. */
final class ObservedType {
  /** Deeper values are ignored. */
  private static final int MAX_DEPTH = 4;

  private final Set<String> forms = new TreeSet<>();
  private final SortedMap<String, ObservedType> members = new TreeMap<>();
  private final int depth;
  private @Nullable ObservedType items;

  /** Whether some members were ignored. */
  private boolean open;

  ObservedType() {
    this(0);
  }

  private ObservedType(int depth) {
    this.depth = depth;
  }

  /** Adds the parser's current value; of an array or object only its kind. */
  void see(JsonParser parser) {
    forms.add(ValueForm.of(parser));
  }

  /** The type of an array's elements. */
  ObservedType items() {
    if (items == null) {
      items = new ObservedType(depth);
    }
    return items;
  }

  /**
   * The type of an object's member; empty when there are too many, it is too deep, or its name is
   * too long or contains a secret.
   */
  Optional<ObservedType> member(String name) {
    boolean known = members.containsKey(name);
    if (!known
        && (members.size() == ObservedCounts.MAX_DETAILS
            || depth == MAX_DEPTH
            || name.length() > ObservationEdit.MAX_LENGTH
            || Quote.isSecret(name))) {
      open = true;
      return Optional.empty();
    }
    return Optional.of(members.computeIfAbsent(name, unseen -> new ObservedType(depth + 1)));
  }

  /** The schema of the values; empty when they, or their elements, have several types. */
  Optional<PropertySchema> schema() {
    Optional<PropertySchema> own = PropertySchema.of(forms);
    if (items == null) {
      return own.map(schema -> schema.withProperties(memberSchemas()));
    }
    Optional<PropertySchema> ofItems = items.schema();
    return own.filter(schema -> ofItems.isPresent()).map(schema -> schema.withItems(ofItems));
  }

  /** Empty when one of them has no schema: a schema without properties allows any. */
  private SortedMap<String, PropertySchema> memberSchemas() {
    SortedMap<String, PropertySchema> schemas = new TreeMap<>();
    members.forEach((name, form) -> form.schema().ifPresent(schema -> schemas.put(name, schema)));
    return open || schemas.size() < members.size() ? new TreeMap<>() : schemas;
  }

  /** The common format, if all values are strings with one. */
  Optional<String> format() {
    Set<String> values = new TreeSet<>(forms);
    values.remove("null");
    return values.size() == 1
        ? values.stream().filter(ValueForm.FORMATS::contains).findFirst()
        : Optional.empty();
  }

  /** Whether further strings can no longer change the format. */
  boolean isSettled() {
    return forms.contains("string") || forms.containsAll(ValueForm.FORMATS);
  }

  /** In a few words, such as {@code string, date-time, or null}. */
  String words() {
    String types =
        forms.stream()
            .filter(form -> !form.equals("null"))
            .map(form -> ValueForm.FORMATS.contains(form) ? "string" : form)
            .distinct()
            .sorted()
            .collect(Collectors.joining(" or "));
    StringBuilder words = new StringBuilder(types);
    format().ifPresent(format -> words.append(", ").append(format));
    if (forms.contains("null")) {
      words.append(words.isEmpty() ? "null" : ", or null");
    }
    return words.toString();
  }
}
