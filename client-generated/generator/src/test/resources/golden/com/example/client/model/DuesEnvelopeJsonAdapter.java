package com.example.client.model;

import com.example.client.json.AdditionalProperties;
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
  static final JsonReader.Options NAMES =
      JsonReader.Options.of("errors", "result", "success", "cursor");

  private final JsonAdapter<List<Note>> errors;
  private final JsonAdapter<List<Due>> result;

  DuesEnvelopeJsonAdapter(Moshi moshi) {
    this.errors = new ListJsonAdapter<>(moshi.adapter(Note.class).nonNull()).nullSafe();
    this.result = new ListJsonAdapter<>(moshi.adapter(Due.class).nonNull());
  }

  @Override
  public DuesEnvelope fromJson(JsonReader reader) throws IOException {
    DuesEnvelope.Builder value = new DuesEnvelope.Builder();
    boolean successPresent = false;
    AdditionalProperties unknown = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> {
          value.errors = this.errors.fromJson(reader);
          value.hasErrors = true;
        }
        case 1 -> value.result = this.result.fromJson(reader);
        case 2 -> {
          Literal.TRUE.read(reader);
          successPresent = true;
        }
        case 3 -> {
          Literal.NULL.read(reader);
          value.hasCursor = true;
        }
        default -> unknown = AdditionalProperties.read(reader, unknown);
      }
    }
    if (!value.hasErrors) {
      throw JsonMismatch.missing("errors", reader);
    }
    if (value.result == null) {
      throw JsonMismatch.missing("result", reader);
    }
    if (!successPresent) {
      throw JsonMismatch.missing("success", reader);
    }
    reader.endObject();
    if (unknown != null) {
      value.additionalProperties = unknown.toMap();
    }
    return new DuesEnvelope(value);
  }

  @Override
  public void toJson(JsonWriter writer, DuesEnvelope value) throws IOException {
    writer.beginObject();
    writer.name("errors");
    ExplicitNull.write(this.errors, writer, value.errors());
    writer.name("result");
    this.result.toJson(writer, value.result());
    writer.name("success");
    Literal.TRUE.write(writer);
    if (value.hasCursor()) {
      writer.name("cursor");
      Literal.NULL.write(writer);
    }
    AdditionalProperties.write(writer, value.additionalProperties());
    writer.endObject();
  }
}
