package dev.cfbilling.client.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that is a text or {@code true}, as that of a tag, which is true if it has a key only. */
public final class TextOrTrue {
  /** The value {@code true}. */
  public static final TextOrTrue TRUE = new TextOrTrue(null);

  /** Reads and writes such values. */
  public static final JsonAdapter<TextOrTrue> ADAPTER = new Adapter();

  private final @Nullable String text;

  private TextOrTrue(@Nullable String text) {
    this.text = text;
  }

  /**
   * A text.
   *
   * @param text the text, which may be empty, or {@code "true"}
   * @return a value that is this text
   */
  public static TextOrTrue of(String text) {
    return new TextOrTrue(Objects.requireNonNull(text, "text"));
  }

  /** {@return the text; null if the value is true} */
  public @Nullable String text() {
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TextOrTrue that && Objects.equals(text, that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  /** The value as JSON has it, but for quotes. */
  @Override
  public String toString() {
    return text == null ? "true" : text;
  }

  private static final class Adapter extends JsonAdapter<TextOrTrue> {
    @Override
    public TextOrTrue fromJson(JsonReader reader) throws IOException {
      Token token = reader.peek();
      if (token == Token.STRING) {
        return of(reader.nextString());
      }
      if (token != Token.BOOLEAN) {
        throw JsonMismatch.unexpected(reader, "a string or true");
      }
      Literal.TRUE.read(reader);
      return TRUE;
    }

    @Override
    public void toJson(JsonWriter writer, @Nullable TextOrTrue value) throws IOException {
      if (value == null) {
        writer.nullValue();
      } else if (value.text == null) {
        writer.value(true);
      } else {
        writer.value(value.text);
      }
    }
  }
}
