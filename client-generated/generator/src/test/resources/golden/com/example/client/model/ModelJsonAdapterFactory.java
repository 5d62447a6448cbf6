package com.example.client.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives Moshi the adapters of this package without reflection. */
public final class ModelJsonAdapterFactory implements JsonAdapter.Factory {

  /** Makes the factory, to be given to {@link Moshi.Builder#add(JsonAdapter.Factory)}. */
  public ModelJsonAdapterFactory() {}

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    if (type == Category.class) {
      return new CategoryJsonAdapter().nullSafe();
    }
    if (type == Due.class) {
      return new DueJsonAdapter(moshi).nullSafe();
    }
    if (type == DuesEnvelope.class) {
      return new DuesEnvelopeJsonAdapter(moshi).nullSafe();
    }
    if (type == DuesQuery.class) {
      return new DuesQueryJsonAdapter(moshi).nullSafe();
    }
    if (type == Kind.class) {
      return new KindJsonAdapter().nullSafe();
    }
    if (type == Note.class) {
      return new NoteJsonAdapter(moshi).nullSafe();
    }
    if (type == OptionalNote.class) {
      return new OptionalNoteJsonAdapter().nullSafe();
    }
    return null;
  }
}
