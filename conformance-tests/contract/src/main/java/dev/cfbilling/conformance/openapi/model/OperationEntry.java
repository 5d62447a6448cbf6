package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Locale;

/**
 * An operation of a document that has not been looked into yet.
 *
 * @param method upper case
 * @param path below the server's base path; of a webhook or a callback its name
 * @param base what of the path in the document is taken for part of the server's address
 * @param item the path item that holds it
 */
public record OperationEntry(String method, String path, String base, SpecLocation item) {

  public SpecLocation place() {
    return item.child(method.toLowerCase(Locale.ROOT));
  }

  /** The method and the path, whatever the parameters in it are called. */
  public String key() {
    return method + " " + path.replaceAll("\\{[^}]*}", "{}");
  }
}
