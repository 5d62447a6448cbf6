package dev.cfbilling.client;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * A body that Retrofit hands on as it comes, so that it can be decoded where the status and the
 * headers are known, and without holding it in memory.
 */
record UndecodedBody(ResponseBody body) {

  static final class ConverterFactory extends Converter.Factory {
    @Override
    public @Nullable Converter<ResponseBody, ?> responseBodyConverter(
        Type type, Annotation[] annotations, Retrofit retrofit) {
      return type == UndecodedBody.class ? UndecodedBody::new : null;
    }
  }
}
