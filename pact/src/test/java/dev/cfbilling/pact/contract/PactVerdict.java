package dev.cfbilling.pact.contract;

import au.com.dius.pact.core.matchers.ResponseMatching;
import au.com.dius.pact.core.model.ContentType;
import au.com.dius.pact.core.model.HttpResponse;
import au.com.dius.pact.core.model.OptionalBody;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import au.com.dius.pact.core.support.json.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What Pact's verifier says of an answer, once it has it. */
final class PactVerdict {
  private static final Pact PACT = PactFile.committed();

  private PactVerdict() {}

  static boolean passes(Answer answer, SynchronousHttp interaction) {
    Map<String, List<String>> headers = new HashMap<>();
    answer.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    HttpResponse response = new HttpResponse(answer.status(), headers);
    ContentType type = answer.contentType().map(ContentType::new).orElse(ContentType.getUNKNOWN());
    response.setBody(OptionalBody.body(answer.body().getBytes(StandardCharsets.UTF_8), type));
    try {
      return ResponseMatching.responseMismatches(PACT, interaction, response, Map.of()).isEmpty();
    } catch (JsonException notJson) {
      // The verifier breaks off, which is a failure.
      return false;
    }
  }
}
