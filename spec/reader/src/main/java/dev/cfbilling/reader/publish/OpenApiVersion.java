package dev.cfbilling.reader.publish;

import tools.jackson.databind.node.ObjectNode;

/** A version of OpenAPI in which the contract is published. */
public enum OpenApiVersion {
  V3_0("3.0"),
  V3_1("3.1");

  private final String number;

  OpenApiVersion(String number) {
    this.number = number;
  }

  /** Its major and minor number. */
  @Override
  public String toString() {
    return number;
  }

  /**
   * A copy in this version.
   *
   * @param bundle a single document in OpenAPI 3.0
   */
  public ObjectNode of(ObjectNode bundle) {
    return this == V3_0 ? OnlyNull.of(bundle) : Version31.of(bundle);
  }
}
