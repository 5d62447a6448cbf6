package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.Resource;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.exchange.Gap;
import dev.cfbilling.conformance.finding.Explanation;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Findings about a body as a whole, before it is validated against a schema. */
final class BodyFinding {
  private static final Explanation EMPTY = Explanation.of(BodyFinding.class, "body.empty");
  private static final Explanation JSON = Explanation.of(BodyFinding.class, "body.json");
  private static final Explanation DUPLICATE_KEY =
      Explanation.of(BodyFinding.class, "body.duplicate-key");
  private static final Explanation NOT_RECORDED =
      Explanation.of(BodyFinding.class, "body.not-recorded");

  /** It need not be JSON, unless it says that it is. */
  private static final String FAILURE = "failure";

  private BodyFinding() {}

  static List<Explanation> explanations() {
    return List.of(EMPTY, JSON, DUPLICATE_KEY, NOT_RECORDED);
  }

  /** For a body that the recording does not have, or not completely. */
  static Finding notRecorded(Gap gap, SchemaAt schema) {
    String detail = Quote.escape(gap.detail());
    String form =
        switch (gap.kind()) {
          case CUT -> "The body is cut (%s), so that it can't be checked";
          case UNREADABLE -> "The body can't be checked: %s";
          default ->
              detail.isEmpty()
                  ? "The recording has no body, so that it can't be checked%s"
                  : "The recording has no body (%s), so that it can't be checked";
        };
    return Finding.aroundBody(NOT_RECORDED, schema.location(), form.formatted(detail));
  }

  /** The finding about the body of a failure that does not say what it is. */
  static Finding ofFailure(Finding finding, Optional<Resource> resource) {
    return Stream.of(EMPTY, JSON)
        .filter(asks -> asks.id().equals(finding.check()))
        .findFirst()
        .map(asks -> finding.at(asks.source(FAILURE, resource).severity()))
        .orElse(finding);
  }

  static Finding empty(SchemaAt schema) {
    return Finding.inBody(EMPTY, "", schema.location(), "The body is empty; JSON is required");
  }

  static Finding duplicateKey(String pointer, SchemaAt schema) {
    return Finding.inBody(
        DUPLICATE_KEY,
        pointer,
        schema.nearest(pointer).location(),
        SchemaFinding.place(pointer) + " is there twice; a key may occur once in its object");
  }

  static Finding utf16(SchemaAt schema) {
    return Finding.inBody(
        JSON, "", schema.location(), "The body is UTF-16; JSON in UTF-8 (RFC 8259) is required");
  }

  /** For a body known only by the charset in its content type. */
  static Finding declared(String charset, SchemaAt schema) {
    return Finding.aroundBody(
        JSON,
        schema.location(),
        "The content type says that the body is %s; JSON in UTF-8 (RFC 8259) is required"
            .formatted(Quote.raw(charset)));
  }

  /**
   * @throws IOException when reading failed for another reason than the body's content
   */
  static Finding notJson(JacksonException unreadable, SchemaAt schema) throws IOException {
    String problem;
    String allowed = "JSON in UTF-8 (RFC 8259) is required";
    if (unreadable.getCause() instanceof CharacterCodingException) {
      problem = "is not UTF-8";
    } else if (unreadable instanceof JacksonIOException io) {
      throw new IOException("the recorded body can't be read back", io);
    } else if (unreadable instanceof UnexpectedEndOfInputException) {
      problem = "ends in the middle";
    } else if (unreadable instanceof StreamConstraintsException) {
      problem = "is nested too deep, or has a number, a string or a name too long, to be read";
      allowed = "RFC 8259, section 9, lets readers have limits, and clients have some too";
    } else {
      problem = "is not JSON";
    }
    return Finding.inBody(
        JSON,
        "",
        schema.location(),
        "The body %s%s; %s".formatted(problem, at(unreadable.getLocation()), allowed));
  }

  private static String at(@Nullable TokenStreamLocation where) {
    return where == null || where.getLineNr() < 1
        ? ""
        : " at line %s, column %s".formatted(where.getLineNr(), where.getColumnNr());
  }
}
