package dev.cfbilling.pact.provider;

import au.com.dius.pact.core.matchers.BodyMismatch;
import au.com.dius.pact.core.matchers.HeaderMismatch;
import au.com.dius.pact.core.matchers.Mismatch;
import au.com.dius.pact.core.matchers.StatusMismatch;
import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.VerificationFailureType.MismatchFailure;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something of an answer that is not as the pact demands.
 *
 * @param attribute of the answer, such as {@code body}
 * @param identifier a path or a header's name; empty for neither
 * @param description what is wrong, without a value if nobody may see it
 */
record VerifiedMismatch(String attribute, String identifier, String description) {

  static VerifiedMismatch of(VerificationFailureType failure, boolean isPrivate) {
    VerifiedMismatch mismatch =
        failure instanceof MismatchFailure of
            ? of(of.getMismatch())
            : new VerifiedMismatch("verification", "", String.valueOf(failure.description()));
    return isPrivate
        ? new VerifiedMismatch(
            mismatch.attribute(), mismatch.identifier(), "is not as the client needs it")
        : mismatch;
  }

  private static VerifiedMismatch of(Mismatch mismatch) {
    if (mismatch instanceof BodyMismatch body) {
      return new VerifiedMismatch("body", body.getPath(), body.getMismatch());
    }
    if (mismatch instanceof HeaderMismatch header) {
      return new VerifiedMismatch("header", header.getHeaderKey(), header.getMismatch());
    }
    String attribute = mismatch instanceof StatusMismatch ? "status" : mismatch.type();
    return new VerifiedMismatch(attribute, "", mismatch.description());
  }

  @Override
  public String toString() {
    return "%s: %s".formatted((attribute + " " + identifier).strip(), description);
  }

  ObjectNode toJson() {
    ObjectNode json = JsonMapper.shared().createObjectNode().put("attribute", attribute);
    if (!identifier.isEmpty()) {
      json.put("identifier", identifier);
    }
    return json.put("description", description);
  }
}
