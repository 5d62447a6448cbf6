package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One media type of a body.
 *
 * @param type the media type or range, in lower case, without parameters of no effect
 * @param schema empty when there is none
 * @param others the places of all other keywords
 */
public record ApiMedia(
    String type,
    Optional<Schema> schema,
    Map<String, List<SpecLocation>> others,
    SpecLocation place) {

  /** Normalises a media type; drops {@code charset=utf-8}, the default of JSON. */
  public static String type(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("\\s*;\\s*charset=\"?utf-8\"?", "").strip();
  }

  /** Whether this type or range includes the one of {@code other}. */
  public boolean covers(ApiMedia other) {
    return type.equals(other.type)
        || type.equals("*/*")
        || (type.endsWith("/*") && other.type.startsWith(type.substring(0, type.length() - 1)));
  }

  /** Whether the XML keywords of schemas have an effect. */
  public boolean isXml() {
    return type.matches("[^;]*[/+]xml.*");
  }
}
