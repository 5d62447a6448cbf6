package com.example.client.model;

import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link Kind}, a value that the contract does not know included. */
final class KindJsonAdapter extends JsonAdapter<Kind> {
  private static final JsonReader.Options VALUES = JsonReader.Options.of("Usage-Based", "One-Time");

  @Override
  public Kind fromJson(JsonReader reader) throws IOException {
    int known = reader.selectString(VALUES);
    return known < 0
        ? new Kind(Scalar.STRING.fromJson(reader))
        : Kind.KNOWN.get(known);
  }

  @Override
  public void toJson(JsonWriter writer, Kind value) throws IOException {
    writer.value(value.value());
  }
}
