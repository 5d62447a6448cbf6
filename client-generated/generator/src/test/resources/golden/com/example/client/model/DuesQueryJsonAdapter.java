package com.example.client.model;

import com.example.client.json.AdditionalProperties;
import com.example.client.json.ListJsonAdapter;
import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;

/** Reads and writes {@link DuesQuery}. */
final class DuesQueryJsonAdapter extends JsonAdapter<DuesQuery> {
  static final JsonReader.Options NAMES = JsonReader.Options.of("Numbers");

  private final JsonAdapter<List<String>> numbers;

  DuesQueryJsonAdapter(Moshi moshi) {
    this.numbers = new ListJsonAdapter<>(Scalar.STRING).nullSafe();
  }

  @Override
  public DuesQuery fromJson(JsonReader reader) throws IOException {
    DuesQuery.Builder value = new DuesQuery.Builder();
    AdditionalProperties unknown = null;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0 -> value.numbers = this.numbers.fromJson(reader);
        default -> unknown = AdditionalProperties.read(reader, unknown);
      }
    }
    reader.endObject();
    if (unknown != null) {
      value.additionalProperties = unknown.toMap();
    }
    return new DuesQuery(value);
  }

  @Override
  public void toJson(JsonWriter writer, DuesQuery value) throws IOException {
    writer.beginObject();
    writer.name("Numbers");
    this.numbers.toJson(writer, value.numbers());
    AdditionalProperties.write(writer, value.additionalProperties());
    writer.endObject();
  }
}
