package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.JsonObject;
import com.squareup.moshi.JsonClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A note, which may have notes beneath it. */
@JsonClass(generateAdapter = true, generator = "openapi")
public final class Note implements JsonObject {
  private final @Nullable String text;
  private final @Nullable List<Note> beneath;
  private final @Nullable OptionalNote about;
  private final boolean hasAbout;
  private final Map<String, @Nullable Object> additionalProperties;

  Note(Builder builder) {
    this.text = builder.text;
    this.beneath = builder.beneath;
    this.about = builder.about;
    this.hasAbout = builder.hasAbout;
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

  /**
   * Narrower notes.
   *
   * @return The value of {@code beneath}, or null.
   */
  public @Nullable List<Note> beneath() {
    return beneath;
  }

  /**
   * A note, or null.
   *
   * @return The value of {@code about}, or null.
   */
  public @Nullable OptionalNote about() {
    return about;
  }

  /**
   * Whether there is a {@code about}, be it null.
   *
   * @return False if it is absent.
   */
  public boolean hasAbout() {
    return hasAbout;
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
        || (other instanceof Note that
            && Objects.equals(this.text, that.text)
            && Objects.equals(this.beneath, that.beneath)
            && Objects.equals(this.about, that.about)
            && this.hasAbout == that.hasAbout
            && this.additionalProperties.equals(that.additionalProperties));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        text,
        beneath,
        about,
        hasAbout,
        additionalProperties);
  }

  /** Shows what is not sensitive; of the rest only whether it is there, or how many there are. */
  @Override
  public String toString() {
    return "Note["
        + "text=" + text
        + ", beneath=" + beneath
        + ", about=" + about
        + ", additionalProperties=" + additionalProperties.size()
        + "]";
  }

  /** Makes a {@link Note} of its properties. */
  public static final class Builder {
    @Nullable String text;
    @Nullable List<Note> beneath;
    @Nullable OptionalNote about;
    boolean hasAbout;
    Map<String, @Nullable Object> additionalProperties = Map.of();

    Builder() {}

    private Builder(Note from) {
      this.text = from.text;
      this.beneath = from.beneath;
      this.about = from.about;
      this.hasAbout = from.hasAbout;
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
     * Sets {@code beneath}.
     *
     * @param beneath Narrower notes.
     * @return This builder.
     */
    public Builder beneath(@Nullable List<Note> beneath) {
      this.beneath = beneath == null ? null : List.copyOf(beneath);
      return this;
    }

    /**
     * Sets {@code about}.
     *
     * @param about A note, or null. Null is written as null.
     * @return This builder.
     */
    public Builder about(@Nullable OptionalNote about) {
      this.about = about;
      this.hasAbout = true;
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
          AdditionalProperties.copyOf(properties, NoteJsonAdapter.NAMES.strings());
      return this;
    }

    /**
     * Makes it.
     *
     * @return It, with the properties that were set.
     * @throws IllegalStateException if one is not set that the contract requires
     */
    public Note build() {
      Note built = new Note(this);
      if (!built.missingProperties().isEmpty()) {
        throw new IllegalStateException(
            "The contract requires of a Note "
                + String.join(", ", built.missingProperties())
                + "; set what is missing.");
      }
      return built;
    }
  }
}
