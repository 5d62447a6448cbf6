package com.example.client.model;

import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link Category}, a value that the contract does not know included. */
final class CategoryJsonAdapter extends JsonAdapter<Category> {
  private static final JsonReader.Options VALUES = JsonReader.Options.of("Berth \"A\"");

  @Override
  public Category fromJson(JsonReader reader) throws IOException {
    int known = reader.selectString(VALUES);
    return known < 0
        ? new Category(Scalar.STRING.fromJson(reader))
        : Category.KNOWN.get(known);
  }

  @Override
  public void toJson(JsonWriter writer, Category value) throws IOException {
    writer.value(value.value());
  }
}
