package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.JsonObject;
import com.squareup.moshi.Json;
import com.squareup.moshi.JsonClass;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which dues to return. */
@JsonClass(generateAdapter = true, generator = "openapi")
public final class DuesQuery implements JsonObject {
  @Json(name = "Numbers")
  private final @Nullable List<String> numbers;
  private final Map<String, @Nullable Object> additionalProperties;

  DuesQuery(Builder builder) {
    this.numbers = builder.numbers;
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
   * Numbers of the receipts, each once.
   *
   * @return The value of {@code Numbers}, or null.
   */
  public @Nullable List<String> numbers() {
    return numbers;
  }

  @Override
  public Map<String, @Nullable Object> additionalProperties() {
    return additionalProperties;
  }

  @Override
  public List<String> missingProperties() {
    return List.of();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof DuesQuery that
            && Objects.equals(this.numbers, that.numbers)
            && this.additionalProperties.equals(that.additionalProperties));
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        numbers,
        additionalProperties);
  }

  /** Shows what is not sensitive; of the rest only whether it is there, or how many there are. */
  @Override
  public String toString() {
    return "DuesQuery["
        + "numbers=" + numbers
        + ", additionalProperties=" + additionalProperties.size()
        + "]";
  }

  /** Makes a {@link DuesQuery} of its properties. */
  public static final class Builder {
    @Nullable List<String> numbers;
    Map<String, @Nullable Object> additionalProperties = Map.of();

    Builder() {}

    private Builder(DuesQuery from) {
      this.numbers = from.numbers;
      this.additionalProperties = from.additionalProperties;
    }

    /**
     * Sets {@code Numbers}.
     *
     * @param numbers Numbers of the receipts, each once.
     * @return This builder.
     */
    public Builder numbers(@Nullable List<String> numbers) {
      this.numbers = numbers == null ? null : List.copyOf(numbers);
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
          AdditionalProperties.copyOf(properties, DuesQueryJsonAdapter.NAMES.strings());
      return this;
    }

    /**
     * Makes it.
     *
     * @return It, with the properties that were set.
     */
    public DuesQuery build() {
      DuesQuery built = new DuesQuery(this);
      return built;
    }
  }
}
