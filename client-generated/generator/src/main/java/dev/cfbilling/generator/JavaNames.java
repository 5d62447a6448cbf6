package dev.cfbilling.generator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Java names for the names on the wire. */
final class JavaNames {
  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern WORD_BORDERS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  private static final Set<String> METHODS_OF_OBJECT =
      Set.of(
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toString",
          "wait");

  /** What the templates themselves use: a schema of such a name becomes a class of another. */
  private static final String TYPES_IN_TEMPLATES =
      """
      Boolean Class Deprecated IllegalStateException Integer Long Object Override String
      SuppressWarnings Annotation ArrayList Arrays BigDecimal IOException LinkedHashMap List \
      LocalDate Map Objects OffsetDateTime Set Type
      Json JsonAdapter JsonClass JsonReader JsonWriter Moshi Factory NullMarked Nullable
      AdditionalProperties CommaSeparated ExplicitNull JsonMismatch JsonObject Keys ListJsonAdapter Literal \
      MapJsonAdapter Members ReadOnly Recurring Required ResultList Scalar TextOrTrue
      Body Call DELETE GET HTTP Header PATCH POST PUT Path Query
      Apis Builder ModelJsonAdapterFactory Seen
      """;

  private JavaNames() {}

  /** Of the records and enums of a contract. */
  static NameScope classes() {
    return NameScope.ofFiles(Set.of(TYPES_IN_TEMPLATES.strip().split("\\s+")), "Model");
  }

  /** Of the interfaces of a contract. */
  static NameScope interfaces() {
    return NameScope.ofFiles(Set.of(), "");
  }

  /** Of the operations of an interface. */
  static NameScope operations() {
    return NameScope.of(METHODS_OF_OBJECT, "Call");
  }

  /** Of what gives the interfaces. */
  static NameScope interfaceAccessors() {
    return NameScope.of(with(METHODS_OF_OBJECT, "api"), "Operations");
  }

  /** Of the properties of a record. */
  static NameScope properties() {
    return NameScope.of(
        with(
            METHODS_OF_OBJECT,
            "additionalProperties",
            "build",
            "builder",
            "missingProperties",
            "recordMembers",
            "toBuilder"),
        "Value");
  }

  /** Of the parameters of an operation. */
  static NameScope parameters() {
    return NameScope.of(Set.of(), "Value");
  }

  /** Of the values of an enum. */
  static NameScope constants() {
    return NameScope.of(Set.of("KNOWN"), "_VALUE");
  }

  private static Set<String> with(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
  }

  /** {@code x_ZoneId} becomes {@code xZoneId}, {@code VATNumber} becomes {@code vatNumber}. */
  static String camelCase(String wireName) {
    StringBuilder name = new StringBuilder();
    for (String word : words(wireName)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? lower : capitalized(lower));
    }
    return name.isEmpty() ? "value" : startingLikeAName(name.toString());
  }

  /** {@code Billing Profile} becomes {@code BillingProfile}. */
  static String pascalCase(String words) {
    StringBuilder name = new StringBuilder();
    SEPARATORS.splitAsStream(words).map(JavaNames::capitalized).forEach(name::append);
    return name.isEmpty() ? "Value" : startingLikeAName(name.toString());
  }

  /** {@code Usage-Based} becomes {@code USAGE_BASED}. */
  static String constant(String value) {
    String name = String.join("_", words(value)).toUpperCase(Locale.ROOT);
    return name.isEmpty() ? "VALUE" : startingLikeAName(name);
  }

  private static List<String> words(String name) {
    String separated = WORD_BORDERS.matcher(name).replaceAll("_");
    return SEPARATORS.splitAsStream(separated).filter(word -> !word.isEmpty()).toList();
  }

  private static String startingLikeAName(String name) {
    return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "_" + name;
  }

  static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  static String decapitalized(String word) {
    return word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
