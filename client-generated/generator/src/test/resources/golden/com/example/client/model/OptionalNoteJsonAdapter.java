package com.example.client.model;

import com.example.client.json.JsonMismatch;
import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link OptionalNote}. */
final class OptionalNoteJsonAdapter extends JsonAdapter<OptionalNote> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("text");

  @Override
  public OptionalNote fromJson(JsonReader reader) throws IOException {
    String text = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> text = Scalar.STRING.fromJson(reader);
        default -> {
          reader.skipName();
          reader.skipValue();
        }
      }
    }
    if (text == null) {
      throw JsonMismatch.missing("text", reader);
    }
    reader.endObject();
    return new OptionalNote(text);
  }

  @Override
  public void toJson(JsonWriter writer, OptionalNote value) throws IOException {
    writer.beginObject();
    writer.name("text");
    Scalar.STRING.toJson(writer, value.text());
    writer.endObject();
  }
}
