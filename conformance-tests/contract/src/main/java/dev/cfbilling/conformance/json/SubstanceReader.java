package dev.cfbilling.conformance.json;

import dev.cfbilling.conformance.body.Body;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** Tells whether a body has content to check, beyond an empty envelope. */
public final class SubstanceReader {
  private static final String RESULT = "result";

  private boolean hasResult;
  private boolean substance;
  private boolean empty = true;

  private SubstanceReader() {}

  /**
   * Whether {@code body} has a result that is neither null nor empty. Without a result, whether the
   * body itself has content.
   */
  public static boolean isIn(Body body) throws IOException {
    SubstanceReader found = new SubstanceReader();
    try (BodyReader reader = new BodyReader(body, duplicate -> {})) {
      reader.expectStart();
      found.read(reader);
    } catch (JacksonException unreadable) {
      // Malformed JSON is a finding of its own.
      return false;
    }
    return found.hasResult ? found.substance : !found.empty;
  }

  private void read(BodyReader reader) {
    if (reader.token() != JsonToken.START_OBJECT) {
      empty = isEmpty(reader);
      return;
    }
    reader.eachMember(
        name -> {
          empty = false;
          if (name.equals(RESULT)) {
            hasResult = true;
            substance = !isEmpty(reader);
          } else {
            reader.skip();
          }
        });
  }

  private static boolean isEmpty(BodyReader reader) {
    return switch (reader.token()) {
      case VALUE_NULL -> true;
      case START_ARRAY -> {
        boolean empty = true;
        while (reader.next() != JsonToken.END_ARRAY) {
          empty = false;
          reader.skip();
        }
        yield empty;
      }
      default -> {
        reader.skip();
        yield false;
      }
    };
  }
}
