package dev.cfbilling.client;

import com.squareup.moshi.JsonAdapter;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.TransportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Objects;
import okhttp3.Request;
import okio.AsyncTimeout;
import okio.Timeout;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** A call that gives a success with a body, or fails with a {@link BillingApiException}. */
final class BillingCall<T> implements Call<T> {
  private final Call<UndecodedBody> undecoded;
  private final ResponseDecoder<T> decoder;
  private final @Nullable JsonAdapter<?> records;

  /**
   * @param undecoded the call as Retrofit makes it
   * @param decoder what turns its response into a body
   * @param records what reads the records of the body's result; null when it has none
   */
  BillingCall(
      Call<UndecodedBody> undecoded, ResponseDecoder<T> decoder, @Nullable JsonAdapter<?> records) {
    this.undecoded = undecoded;
    this.decoder = decoder;
    this.records = records;
  }

  @Override
  public Response<T> execute() throws BillingApiException {
    return decoded(answer());
  }

  /** Makes the call, to read the records of its result one by one. */
  ResultReader<?> executeForRecords() throws BillingApiException {
    JsonAdapter<?> reader = Objects.requireNonNull(records, "records");
    Response<UndecodedBody> answer = answer();
    try {
      endTimeout();
    } catch (TransportException timeout) {
      answer.raw().close();
      throw timeout;
    }
    return ResultReader.open(undecoded, answer, reader, decoder);
  }

  /**
   * The whole call's timeout would count what is done with the records, too. From here on there is
   * the one for each time that the API is silent.
   */
  private void endTimeout() throws TransportException {
    if (undecoded.timeout() instanceof AsyncTimeout wholeCall && wholeCall.exit()) {
      throw new TransportException(request(), new InterruptedIOException("timeout"));
    }
  }

  private Response<UndecodedBody> answer() throws BillingApiException {
    try {
      return undecoded.execute();
    } catch (BillingApiException refused) {
      throw refused;
    } catch (IOException failure) {
      throw decoder.noAnswer(request(), failure);
    } catch (Exception undeclared) {
      // OkHttp is Kotlin, which declares none; one of them it throws while it awaits a connection.
      if (undeclared instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new TransportException(request(), new InterruptedIOException("interrupted"));
      }
      throw undeclared;
    }
  }

  @Override
  public void enqueue(Callback<T> callback) {
    undecoded.enqueue(
        new Callback<UndecodedBody>() {
          /** Retrofit rethrows errors, and nobody would hear of the call again. */
          @Override
          public void onResponse(Call<UndecodedBody> call, Response<UndecodedBody> response) {
            Response<T> decoded;
            try {
              decoded = decoded(response);
            } catch (Throwable failure) {
              callback.onFailure(BillingCall.this, failure);
              return;
            }
            callback.onResponse(BillingCall.this, decoded);
          }

          @Override
          public void onFailure(Call<UndecodedBody> call, Throwable failure) {
            boolean isOurs = failure instanceof BillingApiException;
            callback.onFailure(
                BillingCall.this,
                failure instanceof IOException noAnswer && !isOurs
                    ? decoder.noAnswer(request(), noAnswer)
                    : failure);
          }
        });
  }

  private Response<T> decoded(Response<UndecodedBody> response) throws BillingApiException {
    try {
      return Response.success(decoder.decode(response), response.raw());
    } catch (BillingApiException noSuccess) {
      throw noSuccess;
    } catch (IOException brokeOff) {
      throw decoder.noAnswer(request(), brokeOff);
    }
  }

  @Override
  public boolean isExecuted() {
    return undecoded.isExecuted();
  }

  @Override
  public void cancel() {
    undecoded.cancel();
  }

  @Override
  public boolean isCanceled() {
    return undecoded.isCanceled();
  }

  @Override
  public Call<T> clone() {
    return new BillingCall<>(undecoded.clone(), decoder, records);
  }

  @Override
  public Request request() {
    return undecoded.request();
  }

  @Override
  public Timeout timeout() {
    return undecoded.timeout();
  }
}
