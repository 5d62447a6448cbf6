package dev.cfbilling.client;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import dev.cfbilling.client.json.ResultList;
import dev.cfbilling.client.model.FailureEnvelope;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Retrofit;

/** Makes a {@link BillingCall} of each call that the interfaces declare. */
final class BillingCallAdapterFactory extends CallAdapter.Factory {
  private final Moshi moshi;
  private final Secrets secrets;
  private final InstantSource clock;
  private final BodyRules rules;

  BillingCallAdapterFactory(Moshi moshi, Secrets secrets, InstantSource clock, BodyRules rules) {
    this.moshi = moshi;
    this.secrets = secrets;
    this.clock = clock;
    this.rules = rules;
  }

  @Override
  public @Nullable CallAdapter<?, ?> get(
      Type returnType, Annotation[] annotations, Retrofit retrofit) {
    if (getRawType(returnType) != Call.class
        || !(returnType instanceof ParameterizedType callOfBody)) {
      return null;
    }
    Type body = getParameterUpperBound(0, callOfBody);
    return new Adapter<>(
        new ResponseDecoder<>(
            moshi.adapter(body), moshi.adapter(FailureEnvelope.class), secrets, clock, rules),
        records(body));
  }

  /** What reads the records of a body whose result is a list of them. */
  private @Nullable JsonAdapter<?> records(Type body) {
    if (!ResultList.class.isAssignableFrom(getRawType(body))) {
      return null;
    }
    ParameterizedType list = (ParameterizedType) getRawType(body).getGenericInterfaces()[0];
    return moshi.adapter(getParameterUpperBound(0, list)).nonNull();
  }

  private record Adapter<T>(ResponseDecoder<T> decoder, @Nullable JsonAdapter<?> records)
      implements CallAdapter<UndecodedBody, Call<T>> {
    @Override
    public Type responseType() {
      return UndecodedBody.class;
    }

    @Override
    public Call<T> adapt(Call<UndecodedBody> call) {
      return new BillingCall<>(call, decoder, records);
    }
  }
}
