package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.ExplicitNull;
import com.example.client.json.ListJsonAdapter;
import com.example.client.json.Required;
import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;

/** Reads and writes {@link Note}. */
final class NoteJsonAdapter extends JsonAdapter<Note> {
  static final JsonReader.Options NAMES = JsonReader.Options.of("text", "beneath", "about");

  private final JsonAdapter<List<Note>> beneath;
  private final JsonAdapter<OptionalNote> about;

  NoteJsonAdapter(Moshi moshi) {
    this.beneath = new ListJsonAdapter<>(moshi.adapter(Note.class).nonNull()).nullSafe();
    this.about = moshi.adapter(OptionalNote.class);
  }

  @Override
  public Note fromJson(JsonReader reader) throws IOException {
    Note.Builder value = new Note.Builder();
    AdditionalProperties unknown = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> value.text = Required.read(Scalar.STRING, reader);
        case 1 -> value.beneath = this.beneath.fromJson(reader);
        case 2 -> {
          value.about = this.about.fromJson(reader);
          value.hasAbout = true;
        }
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
    return new Note(value);
  }

  @Override
  public void toJson(JsonWriter writer, Note value) throws IOException {
    writer.beginObject();
    writer.name("text");
    Scalar.STRING.toJson(writer, value.text());
    writer.name("beneath");
    this.beneath.toJson(writer, value.beneath());
    if (value.hasAbout()) {
      writer.name("about");
      ExplicitNull.write(this.about, writer, value.about());
    }
    AdditionalProperties.write(writer, value.additionalProperties());
    writer.endObject();
  }
}
