package dev.cfbilling.client.json;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one kind of string, number or boolean, strictly: a number in quotes is no
 * number, and no value passes through a {@code double}.
 *
 * @param <T> what it looks like in Java
 */
public final class Scalar<T> extends JsonAdapter<T> {
  /** Any string. */
  public static final Scalar<String> STRING =
      new Scalar<>(Token.STRING, "a string", text -> text, JsonWriter::value);

  /** True or false. */
  public static final Scalar<Boolean> BOOLEAN =
      new Scalar<>(Token.BOOLEAN, "a boolean", Boolean::valueOf, JsonWriter::value);

  /** A whole number of 32 bits; {@code 12.0} is one. */
  public static final Scalar<Integer> INT32 =
      new Scalar<>(Token.NUMBER, "an int32", Numbers::parseInt, JsonWriter::value);

  /** A whole number of 64 bits; {@code 12.0} is one. */
  public static final Scalar<Long> INT64 =
      new Scalar<>(Token.NUMBER, "an int64", Numbers::parseLong, JsonWriter::value);

  /**
   * A decimal number, with as many digits after the point as were sent. The sign of {@code -0} is
   * lost; a number of more than 1000 digits, or with an exponent beyond 1000, is refused.
   */
  public static final Scalar<BigDecimal> DECIMAL =
      new Scalar<>(Token.NUMBER, "a decimal number", Numbers::parseDecimal, JsonWriter::value);

  /** A full-date of RFC 3339. */
  public static final Scalar<LocalDate> DATE =
      new Scalar<>(
          Token.STRING,
          "an RFC 3339 date",
          Rfc3339::parseDate,
          (writer, date) -> writer.value(date.toString()));

  /**
   * A date-time of RFC 3339, with the offset that was sent. What {@link OffsetDateTime} can't hold
   * is read as the nearest that it can: of a second's fraction nine digits, the instant after a
   * leap second, UTC in place of an offset of more than 18 hours.
   */
  public static final Scalar<OffsetDateTime> DATE_TIME =
      new Scalar<>(
          Token.STRING,
          "an RFC 3339 date-time",
          Rfc3339::parseDateTime,
          (writer, dateTime) -> writer.value(Rfc3339.format(dateTime)));

  private final Token token;
  private final String expected;
  private final Parser<T> parser;
  private final Writer<T> writer;
  private final boolean quotes;
  private final Scalar<T> sensitive;

  private Scalar(Token token, String expected, Parser<T> parser, Writer<T> writer) {
    this.token = token;
    this.expected = expected;
    this.parser = parser;
    this.writer = writer;
    this.quotes = true;
    this.sensitive = new Scalar<>(this);
  }

  private Scalar(Scalar<T> quoting) {
    this.token = quoting.token;
    this.expected = quoting.expected;
    this.parser = quoting.parser;
    this.writer = quoting.writer;
    this.quotes = false;
    this.sensitive = this;
  }

  /**
   * A string that is one of some values, or another: no value is refused.
   *
   * @param <T> what it looks like in Java
   * @param known the values that are constants
   * @param other makes another value from its text
   * @param text the text of a value
   * @return an adapter of them
   */
  public static <T> Scalar<T> openEnum(
      List<T> known, Function<String, T> other, Function<T, String> text) {
    Map<String, T> constants = known.stream().collect(toUnmodifiableMap(text, identity()));
    return new Scalar<>(
        Token.STRING,
        "a string",
        sent -> {
          T constant = constants.get(sent);
          return constant == null ? other.apply(sent) : constant;
        },
        (writer, value) -> writer.value(text.apply(value)));
  }

  /**
   * The same for values that must not show in a message.
   *
   * @return an adapter whose messages do not quote the value
   */
  public Scalar<T> sensitive() {
    return sensitive;
  }

  /**
   * Reads a value or a null.
   *
   * @param reader what to read from
   * @return the value, or null
   * @throws IOException if nothing can be read
   */
  public @Nullable T orNull(JsonReader reader) throws IOException {
    return reader.peek() == Token.NULL ? reader.nextNull() : fromJson(reader);
  }

  @Override
  public T fromJson(JsonReader reader) throws IOException {
    return parse(readText(reader), reader);
  }

  /** The text of the next value, without its quotes. */
  String readText(JsonReader reader) throws IOException {
    if (reader.peek() != token) {
      throw JsonMismatch.unexpected(reader, expected);
    }
    return token == Token.BOOLEAN ? Boolean.toString(reader.nextBoolean()) : reader.nextString();
  }

  boolean isString() {
    return token == Token.STRING;
  }

  /** How a value of that text is written in JSON. */
  String jsonOf(String text) {
    return isString() ? STRING.toJson(text) : text;
  }

  /** The value of a text that the reader has just read. */
  T parse(String text, JsonReader reader) {
    try {
      return parser.parse(text);
    } catch (DateTimeException | ArithmeticException | NumberFormatException unparsable) {
      String value = quotes ? JsonMismatch.quoted(text) : "The value";
      throw JsonMismatch.rejected(reader, value, expected);
    }
  }

  @Override
  public void toJson(JsonWriter target, @Nullable T value) throws IOException {
    if (value == null) {
      target.nullValue();
    } else {
      writer.write(target, value);
    }
  }

  private interface Parser<T> {
    T parse(String text);
  }

  private interface Writer<T> {
    void write(JsonWriter writer, T value) throws IOException;
  }
}
