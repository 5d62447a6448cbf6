package com.example.client.model;

import com.squareup.moshi.JsonClass;
import java.util.Objects;

/**
 * A note, or null.
 *
 * @param text The note.
 */
@JsonClass(generateAdapter = true, generator = "openapi")
public record OptionalNote(String text) {

  /** Takes nothing that the contract does not allow to be null, and copies lists. */
  public OptionalNote {
    Objects.requireNonNull(text, "text");
  }
}
