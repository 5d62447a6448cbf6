package com.example.client.model;

import com.example.client.json.Scalar;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;

/** Reads and writes {@link Category}, a value that the contract does not know included. */
final class CategoryJsonAdapter extends JsonAdapter<Category> {
  static final Scalar<Category> SCALAR =
      Scalar.openEnum(Category.KNOWN, Category::new, Category::value);

  @Override
  public Category fromJson(JsonReader reader) throws IOException {
    return SCALAR.fromJson(reader);
  }

  @Override
  public void toJson(JsonWriter writer, Category value) throws IOException {
    SCALAR.toJson(writer, value);
  }
}
