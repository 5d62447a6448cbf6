package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One way in which a body may be written.
 *
 * @param type the media type or range, in lower case, without the parameters that change nothing
 * @param schema empty when none is given
 * @param others where each keyword is written that is not the schema
 */
public record ApiMedia(
    String type,
    Optional<Schema> schema,
    Map<String, List<SpecLocation>> others,
    SpecLocation place) {

  /** JSON is in UTF-8, whether it says so or not. */
  public static String type(String written) {
    return written.toLowerCase(Locale.ROOT).replaceAll("\\s*;\\s*charset=\"?utf-8\"?", "").strip();
  }

  /** Whether every body of {@code other} is one of these. */
  public boolean covers(ApiMedia other) {
    return type.equals(other.type)
        || type.equals("*/*")
        || (type.endsWith("/*") && other.type.startsWith(type.substring(0, type.length() - 1)));
  }

  /** Whether keywords that shape XML say anything here. */
  public boolean isXml() {
    return type.matches("[^;]*[/+]xml.*");
  }
}
