package dev.cfbilling.conformance.openapi.model;

import dev.cfbilling.conformance.contract.SpecLocation;
import java.util.Locale;

/**
 * An operation of a document that has not been read yet.
 *
 * @param method upper case
 * @param path below the server's base path; for a webhook or a callback its name
 * @param base the part of the path in the document that counts as the server's base path
 * @param item the path item that holds it
 */
public record OperationEntry(String method, String path, String base, SpecLocation item) {

  public SpecLocation place() {
    return item.child(method.toLowerCase(Locale.ROOT));
  }

  /** The method and the path without its parameters' names. */
  public String key() {
    return method + " " + unnamed(path);
  }

  /** A path without its parameters' names. */
  public static String unnamed(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }
}
