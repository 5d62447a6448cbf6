package dev.cfbilling.pact.broker;

import tools.jackson.databind.JsonNode;

/** Something of an answer that is not as a pact demands, as verifiers tell a broker. */
final class PactMismatch {
  private PactMismatch() {}

  /** Where and what, on one line; verifiers of other languages use other names. */
  static String describe(JsonNode mismatch) {
    String text = mismatch.path("description").asString(mismatch.path("mismatch").asString(""));
    String identifier = mismatch.path("identifier").asString("");
    String where = (mismatch.path("attribute").asString("") + " " + identifier).strip();
    return "%s: %s".formatted(where, text.lines().findFirst().orElse("differs"));
  }
}
