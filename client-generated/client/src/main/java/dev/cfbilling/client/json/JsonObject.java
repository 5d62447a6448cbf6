package dev.cfbilling.client.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What all models of JSON objects have. */
public interface JsonObject {
  /**
   * The properties that the contract does not know, by their keys. One that was read is left out if
   * it is very large.
   *
   * @return strings, booleans, numbers, lists, maps and nulls; a number is a {@link
   *     java.math.BigDecimal} unless that can't hold it as it was sent
   */
  Map<String, @Nullable Object> additionalProperties();

  /**
   * The texts that the contract requires and that were missing, or null, when this was read, which
   * only {@link Decoding#LENIENT} allows. Their values are null.
   *
   * @return their keys
   */
  List<String> missingProperties();
}
