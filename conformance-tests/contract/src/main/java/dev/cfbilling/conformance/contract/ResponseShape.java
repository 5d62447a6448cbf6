package dev.cfbilling.conformance.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One response of one operation.
 *
 * @param status the key under {@code responses}: {@code 200}, {@code 4XX} or {@code default}
 * @param mediaTypes the documented content types, lower case, without parameters
 * @param schema of the JSON body; empty when the contract documents none
 * @param headers the documented ones
 */
public record ResponseShape(
    String status,
    List<String> mediaTypes,
    Optional<SchemaAt> schema,
    List<Example> examples,
    List<Parameter> headers,
    SpecLocation location) {
  static final String DEFAULT = "default";

  /** An example value of each header that has one, by name. */
  public Map<String, String> headerExamples() {
    Map<String, String> examples = new LinkedHashMap<>();
    for (Parameter header : headers) {
      header.example().ifPresent(value -> examples.put(header.name(), value));
    }
    return examples;
  }

  /** Whether it applies to every status without a response of its own. */
  public boolean isDefault() {
    return status.equals(DEFAULT);
  }
}
