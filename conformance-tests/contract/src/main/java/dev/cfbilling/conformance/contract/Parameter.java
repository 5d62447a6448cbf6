package dev.cfbilling.conformance.contract;

import java.util.Optional;

/**
 * One parameter of an operation, or one header of a response.
 *
 * @param name as sent
 * @param in {@code path}, {@code query} or {@code header}
 * @param example an example value from the contract; empty when it has none
 * @param location where the contract describes it
 */
public record Parameter(
    String name,
    String in,
    boolean required,
    SchemaAt schema,
    Optional<String> example,
    SpecLocation location) {

  /** Whether it may be given more than once, since its value is a list. */
  public boolean isList() {
    return schema.node().path("type").asString("").equals("array");
  }
}
