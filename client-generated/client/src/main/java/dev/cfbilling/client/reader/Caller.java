package dev.cfbilling.client.reader;

import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.client.failure.BillingApiException;
import dev.cfbilling.client.failure.ContractMismatchException;
import dev.cfbilling.client.failure.TransportException;
import dev.cfbilling.client.json.JsonObject;
import dev.cfbilling.client.json.ResultList;
import dev.cfbilling.client.usage.UsageRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/** Executes one call after the other, until it is told to stop. */
final class Caller {
  private @Nullable Call<?> current;
  private boolean cancelled;
  private final Map<String, Integer> missing = new TreeMap<>();

  <T> T execute(Call<T> call) throws BillingApiException {
    begin(call);
    return CloudflareBilling.execute(call);
  }

  /** Executes a call and gives its records in one form. */
  <T extends JsonObject> List<UsageRecord> records(
      Call<? extends ResultList<T>> call, Function<T, UsageRecord> form)
      throws BillingApiException {
    begin(call);
    Response<? extends ResultList<T>> response = respond(call);
    List<T> result = Objects.requireNonNull(response.body()).result();
    List<UsageRecord> records = new ArrayList<>();
    for (T usage : result) {
      try {
        records.add(form.apply(usage));
      } catch (IllegalArgumentException lacking) {
        throw new ContractMismatchException(
            response.raw(), lacking.getMessage() + " at $.result[" + records.size() + "]");
      }
      usage.missingProperties().forEach(name -> missing.merge(name, 1, Integer::sum));
    }
    return records;
  }

  private static <T> Response<T> respond(Call<T> call) throws BillingApiException {
    try {
      return call.execute();
    } catch (BillingApiException failure) {
      throw failure;
    } catch (IOException failure) {
      throw new TransportException(call.request(), failure);
    }
  }

  /** What records lacked so far, a sentence for each property. */
  List<String> notes() {
    return missing.entrySet().stream()
        .map(
            lacking ->
                "%s was missing in %s %s and is null there."
                    .formatted(
                        lacking.getKey(),
                        lacking.getValue(),
                        lacking.getValue() == 1 ? "record" : "records"))
        .toList();
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
