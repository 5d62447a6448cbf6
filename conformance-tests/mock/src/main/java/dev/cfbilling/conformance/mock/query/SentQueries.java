package dev.cfbilling.conformance.mock.query;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.mock.answer.AskedUsage;
import dev.cfbilling.conformance.schema.BodyShape;
import dev.cfbilling.conformance.schema.ParameterValues.Departure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bodies of queries, as far as the contract allows them. */
public final class SentQueries {
  /** Several times as long as the longest that the contract allows. */
  private static final int LONGEST = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SentQueries() {}

  /**
   * What a body asks for; an empty one, for all usage of the usual days.
   *
   * @throws RefusedQueryException when the contract or the API does not allow the body
   */
  public static AskedUsage read(Operation operation, InputStream body)
      throws RefusedQueryException {
    JsonNode query = json(bytes(body));
    Optional<String> departure =
        operation.query().stream()
            .flatMap(schema -> BodyShape.departures(schema, query).stream())
            .map(Departure::message)
            .findFirst();
    if (departure.isPresent()) {
      throw new RefusedQueryException(departure.get());
    }
    return QueryMembers.of(query);
  }

  private static byte[] bytes(InputStream body) throws RefusedQueryException {
    try {
      byte[] bytes = body.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new RefusedQueryException("the body is longer than " + LONGEST + " bytes");
      }
      return bytes;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static JsonNode json(byte[] bytes) throws RefusedQueryException {
    if (bytes.length == 0) {
      return MAPPER.createObjectNode();
    }
    try {
      return MAPPER.readTree(bytes);
    } catch (JacksonException noJson) {
      throw new RefusedQueryException(
          "the body can't be read as JSON%s; send one object, without a key twice"
              .formatted(place(noJson.getLocation())));
    }
  }

  /** Unknown where the body is nested too deeply. */
  private static String place(@Nullable TokenStreamLocation location) {
    return location == null
        ? ""
        : " at line %s, column %s".formatted(location.getLineNr(), location.getColumnNr());
  }
}
