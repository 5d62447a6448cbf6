package com.example.client.model;

import com.squareup.moshi.JsonClass;
import java.util.List;
import java.util.Objects;

/**
 * How often it comes up.
 *
 * <p>Known values are constants; a value that the contract does not know yet is kept as it came.
 *
 * @param value The value in JSON.
 */
@JsonClass(generateAdapter = true, generator = "openapi")
public record Kind(String value) {
  /** The value {@code Usage-Based}. */
  public static final Kind USAGE_BASED = new Kind("Usage-Based");

  /** The value {@code One-Time}. */
  public static final Kind ONE_TIME = new Kind("One-Time");

  /** The values that the contract knows. */
  public static final List<Kind> KNOWN = List.of(USAGE_BASED, ONE_TIME);

  /** Takes any value but null. */
  public Kind {
    Objects.requireNonNull(value, "value");
  }

  /**
   * Whether the contract knows the value.
   *
   * @return true for one of {@link #KNOWN}
   */
  public boolean isKnown() {
    return KNOWN.contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
