package com.example.client.model;

import com.squareup.moshi.JsonClass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A note, which may have notes beneath it.
 *
 * @param text The note.
 * @param beneath Narrower notes. Null when absent.
 * @param about A note, or null.
 */
@JsonClass(generateAdapter = true, generator = "openapi")
public record Note(String text, @Nullable List<Note> beneath, @Nullable OptionalNote about) {

  /** Takes nothing that the contract does not allow to be null, and copies lists. */
  public Note {
    Objects.requireNonNull(text, "text");
    beneath = beneath == null ? null : List.copyOf(beneath);
  }
}
