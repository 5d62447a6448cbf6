package com.example.client.model;

import com.squareup.moshi.JsonClass;
import java.util.List;
import java.util.Objects;

/**
 * {@code Category}.
 *
 * <p>Known values are constants; a value that the contract does not know yet is kept as it came.
 *
 * @param value The value in JSON.
 */
@JsonClass(generateAdapter = true, generator = "openapi")
public record Category(String value) {
  /** The value <code>Berth "A"</code>. */
  public static final Category BERTH_A = new Category("Berth \"A\"");

  /** The values that the contract knows. */
  public static final List<Category> KNOWN = List.of(BERTH_A);

  /** Takes any value but null. */
  public Category {
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
