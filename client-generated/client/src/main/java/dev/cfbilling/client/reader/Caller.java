package dev.cfbilling.client.reader;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.BillingApiException;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Executes one call after the other, until it is told to stop. */
final class Caller {
  private @Nullable Call<?> current;
  private boolean cancelled;

  <T> T execute(Call<T> call) throws BillingApiException {
    begin(call);
    return CloudflareBilling.execute(call);
  }

  private synchronized void begin(Call<?> call) {
    current = call;
    if (cancelled) {
      call.cancel();
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (current != null) {
      current.cancel();
    }
  }
}
