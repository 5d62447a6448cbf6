package dev.cfbilling.pact.contract;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the client makes of an answer.
 *
 * @param ends how the call ends, and the reader that tries one source after the other, if it knows
 *     the path: a body's or an exception's type, an exception's status, the source that answers
 * @param values all that can be asked of it then
 */
record ClientVerdict(List<String> ends, JsonNode values) {

  /**
   * Whether a client that needs this takes {@code other} in stride: it ends the same way, and each
   * value that is here is there, whatever it is.
   */
  boolean isMetBy(ClientVerdict other) {
    return ends.equals(other.ends()) && hasAll(values, other.values());
  }

  private static boolean hasAll(JsonNode needed, JsonNode found) {
    if (needed.isNull()) {
      return true;
    }
    if (needed.isArray()) {
      for (int i = 0; i < needed.size(); i++) {
        if (!hasAll(needed.get(i), found.path(i))) {
          return false;
        }
      }
      return true;
    }
    return needed.isObject()
        ? needed.properties().stream()
            .allMatch(member -> hasAll(member.getValue(), found.path(member.getKey())))
        : found.isValueNode() && !found.isNull();
  }
}
