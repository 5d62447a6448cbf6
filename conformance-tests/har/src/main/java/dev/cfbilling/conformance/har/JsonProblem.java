package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.exchange.CaptureException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Finds what Moshi's reader refuses, with the line and column, which it does not tell. */
final class JsonProblem {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .build())
          .build();

  /** What Moshi's reader goes down to. */
  private static final int MAX_DEPTH = 255;

  private JsonProblem() {}

  /** Says what is wrong with a file that can't be read as JSON, as a predicate; reads it again. */
  static String of(Path file) throws CaptureException {
    try (HarSource source = HarSource.open(file, bytes -> {});
        Reader text = new InputStreamReader(source.text().inputStream(), StandardCharsets.UTF_8);
        JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
      do {
        parser.nextToken();
        if (parser.streamReadContext().getNestingDepth() > MAX_DEPTH) {
          return "is nested deeper than the %s levels that are read%s"
              .formatted(MAX_DEPTH, at(parser.currentTokenLocation()));
        }
      } while (!parser.streamReadContext().inRoot());
      return parser.nextToken() == null
          ? "is not JSON"
          : "goes on after its end" + at(parser.currentTokenLocation());
    } catch (UnexpectedEndOfInputException truncated) {
      return "ends in the middle";
    } catch (JacksonException malformed) {
      return "is not JSON" + at(malformed.getLocation());
    } catch (IOException unreadable) {
      return "is not JSON";
    }
  }

  private static String at(TokenStreamLocation place) {
    return " at line %s, column %s".formatted(place.getLineNr(), place.getColumnNr());
  }
}
