package com.example.client.model;

import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link Kind}, a value that the contract does not know included. */
final class KindJsonAdapter extends JsonAdapter<Kind> {
  static final Scalar<Kind> SCALAR = Scalar.openEnum(Kind.KNOWN, Kind::new, Kind::value);

  @Override
  public Kind fromJson(JsonReader reader) throws IOException {
    return SCALAR.fromJson(reader);
  }

  @Override
  public void toJson(JsonWriter writer, Kind value) throws IOException {
    SCALAR.toJson(writer, value);
  }
}
