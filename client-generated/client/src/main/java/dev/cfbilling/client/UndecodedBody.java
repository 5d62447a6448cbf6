package dev.cfbilling.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * A body that Retrofit hands on as it comes, so that it can be decoded where the status and the
 * headers are known, and without holding it in memory.
 */
record UndecodedBody(ResponseBody body) {

  /** Also writes the bodies that are sent. */
  static final class ConverterFactory extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json");

    private final Moshi moshi;

    ConverterFactory(Moshi moshi) {
      this.moshi = moshi;
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
        Type type,
        Annotation[] parameterAnnotations,
        Annotation[] methodAnnotations,
        Retrofit retrofit) {
      return written(moshi.adapter(type));
    }

    private static <T> Converter<T, RequestBody> written(JsonAdapter<T> adapter) {
      return value -> RequestBody.create(adapter.toJson(value).getBytes(UTF_8), JSON);
    }

    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
        Type type, Annotation[] annotations, Retrofit retrofit) {
      return type == UndecodedBody.class ? UndecodedBody::new : null;
    }
  }
}
