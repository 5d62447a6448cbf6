package dev.cfbilling.pact.provider;

import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactSource;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The provider answers as the pacts of a broker need it to; {@code scripts/verify-from-broker}.
 *
 * <p>With {@code pact.live}, the live API answers where it can and the mock elsewhere: a result is
 * always of a whole pact.
 */
@Tag("broker")
@Provider(Verification.PROVIDER)
@PactSource(PactsOfDirectory.class)
class BrokerVerificationTest extends Verification {

  @Override
  ProviderStates provider(PactVerificationContext context) {
    return Boolean.getBoolean("pact.live") && LiveStates.isLive(context)
        ? new LiveStates(context, LiveStates.API, System.getenv())
        : new MockStates(context);
  }

  /** Writes the result down as brokers take it. */
  @Override
  void verified(
      PactVerificationContext context, List<VerificationFailureType> failures, boolean isPrivate)
      throws IOException {
    ObjectNode result = JsonMapper.shared().createObjectNode();
    result.put("interactionId", context.getInteraction().getInteractionId());
    result.put("interactionDescription", context.getInteraction().getDescription());
    result.put("success", failures.isEmpty());
    if (!failures.isEmpty()) {
      ArrayNode mismatches = result.putArray("mismatches");
      failures.forEach(failure -> mismatches.add(VerifiedMismatch.of(failure, isPrivate).toJson()));
    }
    Files.writeString(
        PactsOfDirectory.results(context.getPact()).resolve(UUID.randomUUID() + ".json"),
        result.toString());
  }
}
