package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.JsonObject;
import com.example.client.json.ResultList;
import com.squareup.moshi.JsonClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Body of a success. */
@JsonClass(generateAdapter = true, generator = "openapi")
public final class DuesEnvelope implements ResultList<Due>, JsonObject {
  private final @Nullable List<Note> errors;
  private final @Nullable List<Due> result;
  private final boolean hasErrors;
  private final boolean hasCursor;
  private final Map<String, @Nullable Object> additionalProperties;

  DuesEnvelope(Builder builder) {
    this.errors = builder.errors;
    this.result = builder.result;
    this.hasErrors = builder.hasErrors;
    this.hasCursor = builder.hasCursor;
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
   * Errors. Null when there are none.
   *
   * @return The value of {@code errors}, or null.
   */
  public @Nullable List<Note> errors() {
    return errors;
  }

  /**
   * The dues.
   *
   * @return The value of {@code result}.
   */
  public List<Due> result() {
    return result;
  }

  /**
   * Whether there is a {@code cursor}, be it null.
   *
   * @return False if it is absent.
   */
  public boolean hasCursor() {
    return hasCursor;
  }

  @Override
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public List<String> missingProperties() {
    List<String> missing = new ArrayList<>();
    if (!this.hasErrors) {
      missing.add("errors");
    }
    if (this.result == null) {
      missing.add("result");
    }
    return List.copyOf(missing);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DuesEnvelope that
            && Objects.equals(this.errors, that.errors)
            && Objects.equals(this.result, that.result)
            && this.hasErrors == that.hasErrors
            && this.hasCursor == that.hasCursor
            && this.additionalProperties.equals(that.additionalProperties));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        errors,
        result,
        hasErrors,
        hasCursor,
        additionalProperties);
  }

  /** Shows what is not sensitive; of the rest only whether it is there, or how many there are. */
  @Override
  public String toString() {
    return "DuesEnvelope["
        + "errors=" + errors
        + ", result=" + result
        + ", additionalProperties=" + additionalProperties.size()
        + "]";
  }

  /** Makes a {@link DuesEnvelope} of its properties. */
  public static final class Builder {
    @Nullable List<Note> errors;
    @Nullable List<Due> result;
    boolean hasErrors;
    boolean hasCursor;
    Map<String, @Nullable Object> additionalProperties = Map.of();

    Builder() {}

    private Builder(DuesEnvelope from) {
      this.errors = from.errors;
      this.result = from.result;
      this.hasErrors = from.hasErrors;
      this.hasCursor = from.hasCursor;
      this.additionalProperties = from.additionalProperties;
    }

    /**
     * Sets {@code errors}.
     *
     * @param errors Errors. Null when there are none. Null is written as null.
     * @return This builder.
     */
    public Builder errors(@Nullable List<Note> errors) {
      this.errors = errors == null ? null : List.copyOf(errors);
      this.hasErrors = true;
      return this;
    }

    /**
     * Sets {@code result}.
     *
     * @param result The dues.
     * @return This builder.
     */
    public Builder result(List<Due> result) {
      this.result = List.copyOf(result);
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
          AdditionalProperties.copyOf(properties, DuesEnvelopeJsonAdapter.NAMES.strings());
      return this;
    }

    /**
     * Makes it.
     *
     * @return It, with the properties that were set.
     * @throws IllegalStateException if one is not set that the contract requires
     */
    public DuesEnvelope build() {
      DuesEnvelope built = new DuesEnvelope(this);
      if (!built.missingProperties().isEmpty()) {
        throw new IllegalStateException(
            "The contract requires of a DuesEnvelope "
                + String.join(", ", built.missingProperties())
                + "; set what is missing.");
      }
      return built;
    }
  }
}
