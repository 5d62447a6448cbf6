package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.Required;
import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link OptionalNote}. */
final class OptionalNoteJsonAdapter extends JsonAdapter<OptionalNote> {
  static final JsonReader.Options NAMES = JsonReader.Options.of("text");

  @Override
  public OptionalNote fromJson(JsonReader reader) throws IOException {
    OptionalNote.Builder value = new OptionalNote.Builder();
    AdditionalProperties unknown = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> value.text = Required.read(Scalar.STRING, reader);
        default -> unknown = AdditionalProperties.read(reader, unknown);
      }
    }
    if (value.text == null) {
      Required.missing("text", reader);
    }
    reader.endObject();
    if (unknown != null) {
      value.additionalProperties = unknown.toMap();
    }
    return new OptionalNote(value);
  }

  @Override
  public void toJson(JsonWriter writer, OptionalNote value) throws IOException {
    writer.beginObject();
    writer.name("text");
    Scalar.STRING.toJson(writer, value.text());
    AdditionalProperties.write(writer, value.additionalProperties());
    writer.endObject();
  }
}
