package dev.cfbilling.conformance.openapi.bundled;

import dev.cfbilling.conformance.contract.JsonPointers;
import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Maps a place in an edition of the bundled contract to its source file. What an edition has of its
 * own is written in the {@code x-history} of the object that it is about, and not where it is in
 * the edition.
 */
public final class EditionLayout {
  private static final String HISTORY = "x-history";
  private static final Pattern REQUIRED = Pattern.compile("(.*)/required/\\d+");

  private final BundledDocument edition;
  private final Supplier<BundledDocument> plain;
  private final SpecLayout layout;

  /**
   * @param plain gets the contract of all days, whose places are those of the files
   */
  public EditionLayout(BundledDocument edition, Supplier<BundledDocument> plain) {
    this.edition = edition;
    this.plain = plain;
    this.layout = SpecLayout.of(edition.checked());
  }

  /** The place of a pointer into the edition. */
  public SpecLocation locate(String pointer) {
    Matcher required = REQUIRED.matcher(pointer);
    return layout.locate(
        pointer.contains("/required/") && required.matches()
            ? ofRequired(required.group(1), JsonPointers.at(edition.checked(), pointer))
            : of(pointer));
  }

  /** The name's place among those that every edition requires, or the property's history. */
  private String ofRequired(String schema, JsonNode name) {
    JsonNode always = plain.get().checked().at(schema + "/required");
    for (int i = 0; i < always.size(); i++) {
      if (always.get(i).equals(name)) {
        return schema + "/required/" + i;
      }
    }
    return "%s/properties/%s/%s".formatted(schema, JsonPointers.escape(name.asString()), HISTORY);
  }

  private String of(String pointer) {
    JsonNode here = JsonPointers.at(edition.checked(), pointer);
    // An object stays where it is. Each constraint is in one, so a run without findings needs no
    // second contract.
    if (here.isObject() || pointer.endsWith("/required")) {
      return pointer;
    }
    return here.isMissingNode()
        ? of(pointer, edition.whole().at(pointer), plain.get().whole())
        : of(pointer, here, plain.get().checked());
  }

  private static String of(String pointer, JsonNode here, JsonNode plain) {
    boolean isThere = here.isObject() || here.equals(plain.at(pointer));
    return isThere ? pointer : history(pointer, plain);
  }

  /** The history of the nearest object around a place. */
  private static String history(String pointer, JsonNode plain) {
    String around = pointer;
    do {
      around = around.substring(0, around.lastIndexOf('/'));
    } while (!plain.at(around).isObject());
    return around + "/" + HISTORY;
  }
}
