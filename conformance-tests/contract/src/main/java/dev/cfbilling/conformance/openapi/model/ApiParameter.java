package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.List;
import java.util.Map;

/**
 * A parameter of an operation, or a header of a response.
 *
 * @param in {@code path}, {@code query}, {@code header} or {@code cookie}
 * @param form how a value is written
 * @param others the places of all other keywords
 */
public record ApiParameter(
    String name,
    String in,
    boolean required,
    Form form,
    Schema schema,
    Marks marks,
    Map<String, List<SpecLocation>> others,
    SpecLocation place) {

  /**
   * How a value is written.
   *
   * @param style such as {@code form}, or a media type instead
   * @param exploded whether each element of a list or an object is written separately
   * @param reserved whether reserved characters may be sent unescaped
   * @param empty whether a value may be left empty
   */
  public record Form(String style, boolean exploded, boolean reserved, boolean empty) {
    @Override
    public String toString() {
      return style + (exploded ? ", exploded" : "");
    }
  }
}
