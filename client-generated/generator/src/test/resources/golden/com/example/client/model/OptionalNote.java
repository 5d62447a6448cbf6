package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.JsonObject;
import com.squareup.moshi.JsonClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A note, or null. */
@JsonClass(generateAdapter = true, generator = "openapi")
public final class OptionalNote implements JsonObject {
  private final @Nullable String text;
  private final Map<String, @Nullable Object> additionalProperties;

  OptionalNote(Builder builder) {
    this.text = builder.text;
    this.additionalProperties = builder.additionalProperties;
  }

  /**
   * Starts without any property.
   *
   * @return A builder.
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Starts from these properties.
   *
   * @return A builder of another one.
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * The note.
   *
   * @return The value of {@code text}.
   */
  public String text() {
    return text;
  }

  @Override
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public List<String> missingProperties() {
    List<String> missing = new ArrayList<>();
    if (this.text == null) {
      missing.add("text");
    }
    return List.copyOf(missing);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof OptionalNote that
            && Objects.equals(this.text, that.text)
            && this.additionalProperties.equals(that.additionalProperties));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        text,
        additionalProperties);
  }

  /** Shows what is not sensitive; of the rest only whether it is there, or how many there are. */
  @Override
  public String toString() {
    return "OptionalNote["
        + "text=" + text
        + ", additionalProperties=" + additionalProperties.size()
        + "]";
  }

  /** Makes a {@link OptionalNote} of its properties. */
  public static final class Builder {
    @Nullable String text;
    Map<String, @Nullable Object> additionalProperties = Map.of();

    Builder() {}

    private Builder(OptionalNote from) {
      this.text = from.text;
      this.additionalProperties = from.additionalProperties;
    }

    /**
     * Sets {@code text}.
     *
     * @param text The note.
     * @return This builder.
     */
    public Builder text(String text) {
      this.text = Objects.requireNonNull(text, "text");
      return this;
    }

    /**
     * Sets what the contract does not know.
     *
     * @param properties Strings, booleans, numbers, lists, maps and nulls, by their keys.
     * @return This builder.
     */
    public Builder additionalProperties(Map<String, ? extends @Nullable Object> properties) {
      this.additionalProperties =
          AdditionalProperties.copyOf(properties, OptionalNoteJsonAdapter.NAMES.strings());
      return this;
    }

    /**
     * Makes it.
     *
     * @return It, with the properties that were set.
     * @throws IllegalStateException if one is not set that the contract requires
     */
    public OptionalNote build() {
      OptionalNote built = new OptionalNote(this);
      if (!built.missingProperties().isEmpty()) {
        throw new IllegalStateException(
            "The contract requires of a OptionalNote "
                + String.join(", ", built.missingProperties())
                + "; set what is missing.");
      }
      return built;
    }
  }
}
