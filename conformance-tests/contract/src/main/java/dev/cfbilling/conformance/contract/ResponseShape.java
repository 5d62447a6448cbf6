package dev.cfbilling.conformance.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One response of one operation.
 *
 * @param status the key under {@code responses}: {@code 200}, {@code 4XX} or {@code default}
 * @param mediaTypes the documented content types, lower case, without parameters
 * @param schema of the JSON body; empty when the contract documents none
 * @param headerExamples an example value for each documented header that has one
 */
public record ResponseShape(
    String status,
    List<String> mediaTypes,
    Optional<SchemaAt> schema,
    List<Example> examples,
    Map<String, String> headerExamples,
    SpecLocation location) {
  static final String DEFAULT = "default";

  /** Whether it applies to every status without a response of its own. */
  public boolean isDefault() {
    return status.equals(DEFAULT);
  }
}
