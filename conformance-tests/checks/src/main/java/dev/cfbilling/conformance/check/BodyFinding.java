package dev.cfbilling.conformance.check;

import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says what is wrong with a body before any schema is asked. */
final class BodyFinding {
  private BodyFinding() {}

  static Finding empty(SchemaAt schema) {
    return Finding.inBody(
        "body.empty", "", schema.location(), "The body is empty; JSON is required");
  }

  static Finding duplicateKey(String pointer, SchemaAt schema) {
    return Finding.inBody(
        "body.duplicate-key",
        pointer,
        schema.nearest(pointer).location(),
        SchemaFinding.place(pointer) + " is there twice; a key may occur once in its object");
  }

  static Finding utf16(SchemaAt schema) {
    return Finding.inBody(
        "body.json",
        "",
        schema.location(),
        "The body is UTF-16; JSON in UTF-8 (RFC 8259) is required");
  }

  /** Of a body whose bytes are not known, only what its content type says of them. */
  static Finding declared(String charset, SchemaAt schema) {
    return Finding.aroundBody(
        "body.json",
        schema.location(),
        "The content type says that the body is %s; JSON in UTF-8 (RFC 8259) is required"
            .formatted(Quote.raw(charset)));
  }

  /**
   * @throws IOException when it is not the body's fault
   */
  static Finding notJson(JacksonException unreadable, SchemaAt schema) throws IOException {
    String problem;
    if (unreadable.getCause() instanceof CharacterCodingException) {
      problem = "is not UTF-8";
    } else if (unreadable instanceof JacksonIOException io) {
      throw new IOException("the recorded body can't be read back", io);
    } else if (unreadable instanceof UnexpectedEndOfInputException) {
      problem = "ends in the middle";
    } else if (unreadable instanceof StreamConstraintsException) {
      problem = "is nested too deep, or has a number, a string or a name too long, to be read";
    } else {
      problem = "is not JSON";
    }
    return Finding.inBody(
        "body.json",
        "",
        schema.location(),
        "The body %s%s; JSON in UTF-8 (RFC 8259) is required"
            .formatted(problem, at(unreadable.getLocation())));
  }

  private static String at(@Nullable TokenStreamLocation where) {
    return where == null || where.getLineNr() < 1
        ? ""
        : " at line %s, column %s".formatted(where.getLineNr(), where.getColumnNr());
  }
}
