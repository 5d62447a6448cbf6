package dev.cfbilling.generator;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** Java names for the names on the wire. */
final class JavaNames {
  private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
  private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
  private static final Pattern WORD_BORDERS =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** A record cannot have most of these as components; the others are taken in the adapters. */
  private static final Set<String> TAKEN =
      Set.of(
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "reader",
          "recordMembers",
          "seen",
          "toString",
          "wait");

  private JavaNames() {}

  static boolean isClassName(String name) {
    return CLASS_NAME.matcher(name).matches();
  }

  /** {@code x_ZoneId} becomes {@code xZoneId}, {@code VATNumber} becomes {@code vatNumber}. */
  static String camelCase(String wireName) {
    StringBuilder name = new StringBuilder();
    for (String word : words(wireName)) {
      String lower = word.toLowerCase(Locale.ROOT);
      name.append(name.isEmpty() ? lower : capitalized(lower));
    }
    String result = name.toString();
    if (TAKEN.contains(result) || SourceVersion.isKeyword(result)) {
      return result + "Value";
    }
    return startsLikeAName(result) ? result : "_" + result;
  }

  /** {@code Billing Profile} becomes {@code BillingProfile}. */
  static String pascalCase(String words) {
    StringBuilder name = new StringBuilder();
    SEPARATORS.splitAsStream(words).map(JavaNames::capitalized).forEach(name::append);
    return name.toString();
  }

  /** {@code Usage-Based} becomes {@code USAGE_BASED}. */
  static String constant(String value) {
    String name = String.join("_", words(value)).toUpperCase(Locale.ROOT);
    return startsLikeAName(name) ? name : "_" + name;
  }

  private static List<String> words(String name) {
    String separated = WORD_BORDERS.matcher(name).replaceAll("_");
    return SEPARATORS.splitAsStream(separated).filter(word -> !word.isEmpty()).toList();
  }

  private static boolean startsLikeAName(String name) {
    return !name.isEmpty() && Character.isJavaIdentifierStart(name.charAt(0));
  }

  private static String capitalized(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
