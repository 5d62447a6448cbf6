package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.openapi.model.Marks;
import dev.cfbilling.reader.KeySelection;
import dev.cfbilling.reader.Place;
import java.util.Set;

/** What the keys of an object in a document are; a comparison reads those that matter to it. */
enum ReadKeywords implements KeySelection {
  /** Keywords of the document, with extensions, since references may lead into them. */
  DOCUMENT,
  /** Keywords of OpenAPI or JSON Schema; descriptions and other text for people are left out. */
  KEYWORDS,
  /** Names given by the document, with keywords below. */
  NAMES,
  /** Names with names below: a callback's name, then an expression. */
  NAMES_OF_NAMES,
  /** Keys of a value; all of them count. */
  DATA;

  private static final Set<String> FOR_PEOPLE =
      Set.of("$comment", "description", "example", "examples", "externalDocs", "summary");

  @Override
  public boolean leavesOut(String key) {
    return switch (this) {
      case DOCUMENT -> !key.startsWith("x-") && isForPeople(key);
      case KEYWORDS -> isForPeople(key);
      default -> false;
    };
  }

  @Override
  public ReadKeywords below(String key, boolean object) {
    return switch (this) {
      case NAMES -> KEYWORDS;
      case NAMES_OF_NAMES -> NAMES;
      case DATA -> DATA;
      case DOCUMENT -> key.startsWith("x-") ? NAMES : belowKeyword(key, object);
      case KEYWORDS -> belowKeyword(key, object);
    };
  }

  private static ReadKeywords belowKeyword(String key, boolean object) {
    if (key.startsWith("x-")) {
      return DATA;
    }
    if (key.equals("callbacks") && object) {
      return NAMES_OF_NAMES;
    }
    return switch (Place.KEYWORDS.below(key, !object)) {
      case KEYWORDS -> KEYWORDS;
      case NAMES -> NAMES;
      case DATA, TEXT -> DATA;
    };
  }

  private static boolean isForPeople(String key) {
    return FOR_PEOPLE.contains(key)
        || (key.startsWith("x-")
            && !Marks.isMark(key)
            && !key.equals(Operation.DEPENDENT_REQUIRED));
  }
}
