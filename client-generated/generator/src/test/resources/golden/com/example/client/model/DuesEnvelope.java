package com.example.client.model;

import com.example.client.json.ResultList;
import com.squareup.moshi.JsonClass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Body of a success.
 *
 * @param errors Errors. Null when there are none.
 * @param result The dues.
 */
@JsonClass(generateAdapter = true, generator = "openapi")
public record DuesEnvelope(@Nullable List<Note> errors, List<Due> result)
    implements ResultList<Due> {

  /** Takes nothing that the contract does not allow to be null, and copies lists. */
  public DuesEnvelope {
    Objects.requireNonNull(result, "result");
    errors = errors == null ? null : List.copyOf(errors);
    result = List.copyOf(result);
  }
}
