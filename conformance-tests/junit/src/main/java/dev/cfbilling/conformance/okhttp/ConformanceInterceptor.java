package dev.cfbilling.conformance.okhttp;

import dev.cfbilling.transport.WireInterceptor;
import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Response;

/**
 * Records each call of an OkHttp client, to check it against the contract.
 *
 * <p>Add it as a <em>network</em> interceptor, behind those that add anything. There it sees
 * exactly what goes over the wire: each retry and each redirect, but no answer from a cache. It
 * keeps the values of credentials until the call is judged, to mask them wherever they come back.
 * The client of {@code cloudflare-billing-client} puts it behind its own, wherever it was added.
 *
 * <p>The caller gets the same bytes at the same time, as a stream. The interceptor keeps a copy, in
 * memory up to a megabyte, beyond that in a temporary file. It reads a body that is closed early to
 * its end, so that it can be judged. An answer that breaks off while the caller reads it is an
 * error, {@code transport.incomplete}; one that stalls until the read timeout is a warning, {@code
 * transport.stalled}. Neither is found when the caller cancels the call. A call that fails without
 * a response is not recorded. {@link ExchangeLog#judge} checks the calls later.
 *
 * <p>Serves any number of clients and concurrent calls.
 */
public final class ConformanceInterceptor implements WireInterceptor {
  private final Supplier<ExchangeLog> logs;

  public ConformanceInterceptor(ExchangeLog log) {
    this(() -> log);
  }

  /**
   * @param logs supplies the log of a call; called on the call's thread when it begins
   */
  public ConformanceInterceptor(Supplier<ExchangeLog> logs) {
    this.logs = logs;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    return logs.get().record(chain);
  }
}
