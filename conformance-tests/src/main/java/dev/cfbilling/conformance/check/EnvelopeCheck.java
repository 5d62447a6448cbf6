package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Body;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.FindingSink;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * A failure must say why: every error in its envelope carries a message that is not blank.
 *
 * <p>That the message is there and is a string, and that {@code success} fits the status, the
 * schemas state, and the schema check reports.
 */
final class EnvelopeCheck implements Check {
  private static final String ID = "response.envelope";

  @Override
  public List<String> ids() {
    return List.of(ID);
  }

  @Override
  public void inspect(Subject subject, FindingSink findings) throws IOException {
    Optional<SchemaAt> schema = subject.shape().flatMap(ResponseShape::schema);
    Optional<Body> body = subject.exchange().response().body();
    if (!subject.isFailure() || schema.isEmpty() || body.isEmpty() || body.get().isEmpty()) {
      return;
    }
    try (BodyReader reader = new BodyReader(body.get(), duplicate -> {})) {
      if (reader.next() == JsonToken.START_OBJECT) {
        reader.eachMember(
            name -> {
              if (name.equals("errors") && reader.token() == JsonToken.START_ARRAY) {
                inspectErrors(reader, schema.get(), findings);
              } else {
                reader.skip();
              }
            });
      }
    } catch (JacksonException malformed) {
      // The schema check reads the same body and says where it breaks off.
    }
  }

  private static void inspectErrors(BodyReader reader, SchemaAt schema, FindingSink findings) {
    for (int i = 0; reader.next() != JsonToken.END_ARRAY; i++) {
      JsonNode message = reader.value().path("message");
      if (message.isString() && message.asString().isBlank()) {
        String pointer = "/errors/" + i + "/message";
        findings.add(
            Finding.inBody(
                ID,
                pointer,
                schema.nearest(pointer).location(),
                pointer + " is blank; a failure must say what went wrong"));
      }
    }
  }
}
