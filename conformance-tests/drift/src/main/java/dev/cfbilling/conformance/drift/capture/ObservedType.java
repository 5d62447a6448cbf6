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

/** What all values of one place have in common: their types, and a format that each of them has. */
final class ObservedType {
  /** What is deeper is not looked at. */
  private static final int MAX_DEPTH = 4;

  private final Set<String> forms = new TreeSet<>();
  private final SortedMap<String, ObservedType> members = new TreeMap<>();
  private final int depth;
  private @Nullable ObservedType items;

  /** Whether objects have members that are not told apart. */
  private boolean open;

  ObservedType() {
    this(0);
  }

  private ObservedType(int depth) {
    this.depth = depth;
  }

  /** Takes the value that the parser is on; of an array or object only its beginning. */
  void see(JsonParser parser) {
    forms.add(ValueForm.of(parser));
  }

  /** That of the elements, of an array. */
  ObservedType items() {
    if (items == null) {
      items = new ObservedType(depth);
    }
    return items;
  }

  /**
   * That of a member, of an object; empty of one too many, too deep or with too long a name, or
   * with one that has a secret in it.
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

  /** The schema of the values; empty when they, or elements of them, are of several types. */
  Optional<PropertySchema> schema() {
    Optional<PropertySchema> own = PropertySchema.of(forms);
    if (items == null) {
      return own.map(schema -> schema.withProperties(memberSchemas()));
    }
    Optional<PropertySchema> ofItems = items.schema();
    return own.filter(schema -> ofItems.isPresent()).map(schema -> schema.withItems(ofItems));
  }

  /** None where one can't be said: what names no property takes any. */
  private SortedMap<String, PropertySchema> memberSchemas() {
    SortedMap<String, PropertySchema> schemas = new TreeMap<>();
    members.forEach((name, form) -> form.schema().ifPresent(schema -> schemas.put(name, schema)));
    return open || schemas.size() < members.size() ? new TreeMap<>() : schemas;
  }

  /** The format that all values have, all of them being strings. */
  Optional<String> format() {
    Set<String> values = new TreeSet<>(forms);
    values.remove("null");
    return values.size() == 1
        ? values.stream().filter(ValueForm.FORMATS::contains).findFirst()
        : Optional.empty();
  }

  /** Whether no string to come can have a format. */
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
