package dev.cfbilling.conformance.rule;

import java.util.Map;
import java.util.Optional;

/**
 * An element of an array in a record.
 *
 * @param text the string that it is; empty when it is none
 * @param members the strings of the object that it is, by name
 */
public record Element(Optional<String> text, Map<String, String> members) {
  public Element {
    members = Map.copyOf(members);
  }

  /** The string of a member; empty when there is none. */
  public Optional<String> member(String name) {
    return Optional.ofNullable(members.get(name));
  }
}
