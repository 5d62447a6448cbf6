package com.example.client.model;

import com.example.client.json.ExplicitNull;
import com.example.client.json.JsonMismatch;
import com.example.client.json.ListJsonAdapter;
import com.example.client.json.Literal;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;

/** Reads and writes {@link DuesEnvelope}. */
final class DuesEnvelopeJsonAdapter extends JsonAdapter<DuesEnvelope> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of("errors", "result", "success", "cursor");

  private final JsonAdapter<List<Note>> errorsAdapter;
  private final JsonAdapter<List<Due>> resultAdapter;

  DuesEnvelopeJsonAdapter(Moshi moshi) {
    errorsAdapter = new ListJsonAdapter<>(moshi.adapter(Note.class).nonNull()).nullSafe();
    resultAdapter = new ListJsonAdapter<>(moshi.adapter(Due.class).nonNull());
  }

  @Override
  public DuesEnvelope fromJson(JsonReader reader) throws IOException {
    List<Note> errors = null;
    boolean errorsPresent = false;
    List<Due> result = null;
    boolean successPresent = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> {
          errors = errorsAdapter.fromJson(reader);
          errorsPresent = true;
        }
        case 1 -> result = resultAdapter.fromJson(reader);
        case 2 -> {
          Literal.TRUE.read(reader);
          successPresent = true;
        }
        case 3 -> Literal.NULL.read(reader);
        default -> {
          reader.skipName();
          reader.skipValue();
        }
      }
    }
    if (!errorsPresent) {
      throw JsonMismatch.missing("errors", reader);
    }
    if (result == null) {
      throw JsonMismatch.missing("result", reader);
    }
    if (!successPresent) {
      throw JsonMismatch.missing("success", reader);
    }
    reader.endObject();
    return new DuesEnvelope(errors, result);
  }

  @Override
  public void toJson(JsonWriter writer, DuesEnvelope value) throws IOException {
    writer.beginObject();
    writer.name("errors");
    ExplicitNull.write(errorsAdapter, writer, value.errors());
    writer.name("result");
    resultAdapter.toJson(writer, value.result());
    writer.name("success");
    Literal.TRUE.write(writer);
    writer.endObject();
  }
}
