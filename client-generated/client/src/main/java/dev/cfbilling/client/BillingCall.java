package dev.cfbilling.client;

import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.TransportException;
import java.io.IOException;
import okhttp3.Request;
import okio.Timeout;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** A call that gives a success with a body, or fails with a {@link BillingApiException}. */
final class BillingCall<T> implements Call<T> {
  private final Call<UndecodedBody> undecoded;
  private final ResponseDecoder<T> decoder;

  BillingCall(Call<UndecodedBody> undecoded, ResponseDecoder<T> decoder) {
    this.undecoded = undecoded;
    this.decoder = decoder;
  }

  @Override
  public Response<T> execute() throws BillingApiException {
    Response<UndecodedBody> response;
    try {
      response = undecoded.execute();
    } catch (IOException failure) {
      throw new TransportException(request(), failure);
    }
    return decoded(response);
  }

  @Override
  public void enqueue(Callback<T> callback) {
    undecoded.enqueue(
        new Callback<UndecodedBody>() {
          @Override
          public void onResponse(Call<UndecodedBody> call, Response<UndecodedBody> response) {
            Response<T> decoded;
            try {
              decoded = decoded(response);
            } catch (BillingApiException failure) {
              callback.onFailure(BillingCall.this, failure);
              return;
            }
            callback.onResponse(BillingCall.this, decoded);
          }

          @Override
          public void onFailure(Call<UndecodedBody> call, Throwable failure) {
            callback.onFailure(
                BillingCall.this,
                failure instanceof IOException noAnswer
                    ? new TransportException(request(), noAnswer)
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
      throw new TransportException(request(), brokeOff);
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
    return new BillingCall<>(undecoded.clone(), decoder);
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
