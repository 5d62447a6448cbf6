package dev.cfbilling.conformance.json;

import dev.cfbilling.conformance.body.Body;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Opens a body as a stream of JSON tokens; the body must be UTF-8. */
public final class BodyTokens {
  private static final int MAX_NUMBER_LENGTH = 100_000;

  /** In characters. A longer string would fill the memory; no response of this API comes close. */
  private static final int MAX_STRING_LENGTH = 10_000_000;

  /** Jackson guesses an encoding from this many first bytes. */
  private static final int GUESSED_FROM = 4;

  /** The parser asks for less at a time, which takes longer to read from a file. */
  private static final int BUFFER = 1 << 16;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(MAX_NUMBER_LENGTH)
                  .maxStringLength(MAX_STRING_LENGTH)
                  .build())
          .build();

  private BodyTokens() {}

  /** The fastest parser; interns names. */
  public static JsonParser open(Body body) throws IOException {
    InputStream bytes = body.open();
    if (!bytes.markSupported()) {
      bytes = new BufferedInputStream(bytes, BUFFER);
    }
    bytes.mark(GUESSED_FROM);
    byte[] first = bytes.readNBytes(GUESSED_FROM);
    bytes.reset();
    return leavesNothingToGuess(first)
        ? JSON.createParser(ObjectReadContext.empty(), new StrictUtf8(bytes))
        : characters(bytes);
  }

  private static boolean leavesNothingToGuess(byte[] first) {
    for (byte b : first) {
      if (b <= 0) {
        return false;
      }
    }
    return first.length == GUESSED_FROM;
  }

  /** A parser of half the speed, which tells locations in characters. */
  public static JsonParser characters(Body body) throws IOException {
    return characters(body.open());
  }

  private static JsonParser characters(InputStream bytes) {
    // Decodes strictly: Jackson's own decoder would guess UTF-16 and skip a BOM.
    InputStreamReader characters =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT));
    return JSON.createParser(ObjectReadContext.empty(), new BufferedReader(characters));
  }

  /** Why a body is not JSON, with the location in characters; empty when it is JSON. */
  public static Optional<JacksonException> problem(Body body) throws IOException {
    try (BodyReader reader = new BodyReader(body, duplicate -> {})) {
      reader.expectStart();
      reader.skip();
      reader.expectEnd();
      return Optional.empty();
    } catch (JacksonException problem) {
      return Optional.of(problem);
    }
  }
}
