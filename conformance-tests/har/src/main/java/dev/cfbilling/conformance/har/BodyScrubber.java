package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.secret.KnownSecrets;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies a JSON body token by token, and disguises what the contract marks as sensitive or does not
 * know. A disguised value keeps its length and form.
 */
final class BodyScrubber {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  /** Dates stay: they hold no secret, and checks read them. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:.+Z-]*)?");

  private static final int MAX_REPEATED = 100;
  private static final int MAX_KNOWN = 10_000;

  private final KnownSecrets secrets;
  private final Map<String, String> disguised = new HashMap<>();

  BodyScrubber(KnownSecrets secrets) {
    this.secrets = secrets;
  }

  /** The body without secrets; empty when it is not JSON. */
  Optional<Body> scrub(Body body, Optional<ResponseShape> shape) throws IOException {
    try (Body.Spool spool = new Body.Spool();
        InputStream in = body.open();
        JsonParser from = JSON.createParser(ObjectReadContext.empty(), in);
        JsonGenerator to = JSON.createGenerator(ObjectWriteContext.empty(), spool)) {
      if (from.nextToken() == null) {
        return Optional.empty();
      }
      boolean known = shape.flatMap(ResponseShape::schema).isPresent();
      copy(from, to, shape.flatMap(ResponseShape::schema), !known);
      if (from.nextToken() != null) {
        return Optional.empty();
      }
      to.flush();
      return Optional.of(spool.toBody());
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  private void copy(JsonParser from, JsonGenerator to, Optional<SchemaAt> schema, boolean hidden) {
    boolean hide = hidden || schema.map(known -> isMarked(known)).orElse(true);
    switch (from.currentToken()) {
      case START_OBJECT -> {
        to.writeStartObject();
        for (String name = from.nextName(); name != null; name = from.nextName()) {
          from.nextToken();
          String member = name;
          to.writeName(disguise(name));
          copy(from, to, schema.flatMap(known -> known.property(member)), hide);
        }
        to.writeEndObject();
      }
      case START_ARRAY -> {
        to.writeStartArray();
        while (from.nextToken() != JsonToken.END_ARRAY) {
          copy(from, to, schema.flatMap(SchemaAt::items), hide);
        }
        to.writeEndArray();
      }
      case VALUE_STRING -> to.writeString(text(from.getString(), hide));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          to.writeNumber(number(from.getString(), schema, hide));
      case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(from.getBooleanValue());
      default -> to.writeNull();
    }
  }

  private static boolean isMarked(SchemaAt schema) {
    return schema.node().path("x-sensitive").asBoolean(false) || schema.isWriteOnly();
  }

  private String text(String sent, boolean hide) {
    return hide && !DATE.matcher(sent).matches() ? SensitiveText.disguiseAll(sent) : disguise(sent);
  }

  /** Records repeat their names and most values, and looking for secrets takes a while. */
  private String disguise(String sent) {
    if (sent.length() > MAX_REPEATED) {
      return SensitiveText.disguise(sent, secrets);
    }
    String known = disguised.get(sent);
    if (known == null) {
      known = SensitiveText.disguise(sent, secrets);
      if (disguised.size() < MAX_KNOWN) {
        disguised.put(sent, known);
      }
    }
    return known;
  }

  /**
   * Replaces the digits of a sensitive number, and of one that looks sensitive where the contract
   * has no number.
   */
  private static String number(String sent, Optional<SchemaAt> schema, boolean hide) {
    String types = schema.map(known -> known.node().path("type").toString()).orElse("");
    boolean belongs = types.contains("\"number\"") || types.contains("\"integer\"");
    return hide || (!belongs && SensitiveText.isIn(sent))
        ? sent.replaceFirst("[eE].*", "").replaceAll("[0-9]", "1")
        : sent;
  }
}
