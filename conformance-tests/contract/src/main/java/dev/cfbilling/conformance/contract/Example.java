package dev.cfbilling.conformance.contract;

import java.util.function.Supplier;

/** A response body that the contract gives as an example. */
public final class Example {
  private final String name;
  private final Supplier<String> json;

  /**
   * @param name unique within its response
   * @param json writes the body; not asked for until it is read, since most runs read none
   */
  public Example(String name, Supplier<String> json) {
    this.name = name;
    this.json = json;
  }

  /** Unique within its response. */
  public String name() {
    return name;
  }

  /** The body. */
  public String json() {
    return json.get();
  }
}
