package com.example.client.model;

import com.example.client.json.JsonMismatch;
import com.example.client.json.ListJsonAdapter;
import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;

/** Reads and writes {@link Note}. */
final class NoteJsonAdapter extends JsonAdapter<Note> {
  private static final JsonReader.Options NAMES = JsonReader.Options.of("text", "beneath", "about");

  private final JsonAdapter<List<Note>> beneathAdapter;
  private final JsonAdapter<OptionalNote> aboutAdapter;

  NoteJsonAdapter(Moshi moshi) {
    beneathAdapter = new ListJsonAdapter<>(moshi.adapter(Note.class).nonNull()).nullSafe();
    aboutAdapter = moshi.adapter(OptionalNote.class);
  }

  @Override
  public Note fromJson(JsonReader reader) throws IOException {
    String text = null;
    List<Note> beneath = null;
    OptionalNote about = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> text = Scalar.STRING.fromJson(reader);
        case 1 -> beneath = beneathAdapter.fromJson(reader);
        case 2 -> about = aboutAdapter.fromJson(reader);
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
    return new Note(text, beneath, about);
  }

  @Override
  public void toJson(JsonWriter writer, Note value) throws IOException {
    writer.beginObject();
    writer.name("text");
    Scalar.STRING.toJson(writer, value.text());
    writer.name("beneath");
    beneathAdapter.toJson(writer, value.beneath());
    writer.name("about");
    aboutAdapter.toJson(writer, value.about());
    writer.endObject();
  }
}
