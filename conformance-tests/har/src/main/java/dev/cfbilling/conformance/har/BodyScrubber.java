package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.ResponseShape;
import dev.cfbilling.conformance.contract.SchemaAt;
import dev.cfbilling.conformance.secret.KnownSecrets;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies a JSON body, and disguises what the contract marks as sensitive or does not know. A
 * disguised value keeps its length and form; every other byte stays as it was sent.
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

  /** The body of an answer without secrets; empty when it is not JSON. */
  Optional<Body> scrub(Body body, Optional<ResponseShape> shape) throws IOException {
    return scrubBy(body, shape.flatMap(ResponseShape::schema));
  }

  /** The body without secrets, by its schema; empty when it is not JSON. */
  Optional<Body> scrubBy(Body body, Optional<SchemaAt> schema) throws IOException {
    try (Body.Spool spool = new Body.Spool();
        InputStream in = body.open();
        InputStream sent = new BufferedInputStream(body.open());
        JsonParser tokens = JSON.createParser(ObjectReadContext.empty(), in)) {
      if (tokens.nextToken() == null) {
        return Optional.empty();
      }
      EditedCopy copy = new EditedCopy(tokens, sent, spool);
      scrub(copy, schema, schema.isEmpty());
      if (tokens.nextToken() != null) {
        return Optional.empty();
      }
      copy.end();
      return Optional.of(spool.toBody());
    } catch (JacksonException noJson) {
      return Optional.empty();
    }
  }

  private void scrub(EditedCopy copy, Optional<SchemaAt> schema, boolean hidden)
      throws IOException {
    JsonParser tokens = copy.tokens;
    boolean hide = hidden || schema.map(known -> isMarked(known)).orElse(true);
    switch (tokens.currentToken()) {
      case START_OBJECT -> {
        for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
          copy.string(name, disguise(name));
          tokens.nextToken();
          String member = name;
          scrub(copy, schema.flatMap(known -> known.property(member)), hide);
        }
      }
      case START_ARRAY -> {
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
          scrub(copy, schema.flatMap(SchemaAt::items), hide);
        }
      }
      case VALUE_STRING -> copy.string(tokens.getString(), text(tokens.getString(), hide));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          copy.number(tokens.getString(), number(tokens.getString(), schema, hide));
      default -> {
        // A literal is no secret.
      }
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
    boolean belongs = schema.filter(SchemaAt::takesNumbers).isPresent();
    return hide || (!belongs && SensitiveText.isIn(sent))
        ? sent.replaceFirst("[eE].*", "").replaceAll("[0-9]", "1")
        : sent;
  }

  /** A copy, byte by byte, in which tokens are replaced. */
  private static final class EditedCopy {
    private static final String OF_NUMBERS = "0123456789+-.eE";
    private static final int PIECE = 1 << 13;

    private final JsonParser tokens;
    private final InputStream sent;
    private final OutputStream to;
    private final byte[] piece = new byte[PIECE];
    private long copied;

    /**
     * @param tokens of the text
     * @param sent the same text again; can be marked
     */
    EditedCopy(JsonParser tokens, InputStream sent, OutputStream to) {
      this.tokens = tokens;
      this.sent = sent;
      this.to = to;
    }

    /** Has the current token, a string or a name, replaced where it is other. */
    void string(String read, String written) throws IOException {
      if (!written.equals(read)) {
        copyToToken();
        for (int next = skip(); next != '"' && next >= 0; next = skip()) {
          if (next == '\\') {
            skip();
          }
        }
        to.write('"');
        to.write(JsonStringEncoder.getInstance().quoteAsUTF8(written));
        to.write('"');
      }
    }

    /** Has the current token, a number, replaced where it is other. */
    void number(String read, String written) throws IOException {
      if (!written.equals(read)) {
        copyToToken();
        do {
          sent.mark(1);
        } while (OF_NUMBERS.indexOf(skip()) >= 0);
        sent.reset();
        copied--;
        to.write(written.getBytes(StandardCharsets.UTF_8));
      }
    }

    void end() throws IOException {
      sent.transferTo(to);
    }

    /** And reads its first byte. */
    private void copyToToken() throws IOException {
      long start = tokens.currentTokenLocation().getByteOffset();
      while (copied < start) {
        int count = sent.read(piece, 0, (int) Math.min(PIECE, start - copied));
        to.write(piece, 0, count);
        copied += count;
      }
      skip();
    }

    private int skip() throws IOException {
      copied++;
      return sent.read();
    }
  }
}
