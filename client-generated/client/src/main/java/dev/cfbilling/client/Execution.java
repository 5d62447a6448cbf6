package dev.cfbilling.client;

import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.json.ResultList;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** What a call gives, without Retrofit's wrapping. */
final class Execution {
  private static final String FOREIGN = "The call is not one of this client's.";

  private Execution() {}

  static <T> T execute(Call<T> call) throws BillingApiException {
    try {
      return body(call.execute());
    } catch (BillingApiException failure) {
      throw failure;
    } catch (IOException failure) {
      throw new TransportException(call.request(), failure);
    }
  }

  static <T> CompletableFuture<T> enqueue(Call<T> call) {
    CancellingFuture<T> future = new CancellingFuture<>(call);
    call.enqueue(
        new Callback<T>() {
          @Override
          public void onResponse(Call<T> done, Response<T> response) {
            T body = response.body();
            if (body == null) {
              future.completeExceptionally(new NullPointerException(FOREIGN));
            } else {
              future.complete(body);
            }
          }

          @Override
          public void onFailure(Call<T> done, Throwable failure) {
            future.completeExceptionally(failure);
          }
        });
    return future;
  }

  @SuppressWarnings("unchecked") // The records are those of the list that the call answers with.
  static <T> UsageStream<T> stream(Call<? extends ResultList<T>> call) throws BillingApiException {
    if (!(call instanceof BillingCall<?> ours)) {
      throw new IllegalArgumentException(FOREIGN);
    }
    return new UsageStream<>((ResultReader<T>) ours.executeForRecords());
  }

  private static <T> T body(Response<T> response) {
    return Objects.requireNonNull(response.body(), FOREIGN);
  }

  /** Stages that hang on it don't cancel the call, as ever with {@link CompletableFuture}. */
  private static final class CancellingFuture<T> extends CompletableFuture<T> {
    private final Call<T> call;

    CancellingFuture(Call<T> call) {
      this.call = call;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      // In this order, or the call that ends would be the future's failure.
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      call.cancel();
      return cancelled;
    }
  }
}
