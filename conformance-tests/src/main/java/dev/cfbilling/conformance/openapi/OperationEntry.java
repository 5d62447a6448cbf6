package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Locale;

/**
 * An operation of a document that has not been looked into yet.
 *
 * @param method upper case
 * @param path below the server's base path
 */
public record OperationEntry(String method, String path, SpecLocation item) {

  SpecLocation place() {
    return item.child(method.toLowerCase(Locale.ROOT));
  }

  /** The method and the path, whatever its parameters are called. */
  public String key() {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }
}
