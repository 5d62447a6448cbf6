package dev.cfbilling.conformance.okhttp;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Records each call of an OkHttp client, to check it against the contract.
 *
 * <p>Add it as a <em>network</em> interceptor. There it sees exactly what goes over the wire: each
 * retry and each redirect, but no answer from a cache. It sees the credentials of every interceptor
 * and authenticator, and does not keep their values.
 *
 * <p>The caller gets the same bytes at the same time, as a stream. The interceptor keeps a copy, in
 * memory up to a megabyte, beyond that in a temporary file. It reads a body that is closed early to
 * its end, so that it can be judged. A failed call has no response and is not recorded. {@link
 * ExchangeLog#judge} checks the calls later.
 *
 * <p>Serves any number of clients and concurrent calls.
 */
public final class ConformanceInterceptor implements Interceptor {
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
    ExchangeLog log = logs.get();
    return log.record(chain.call(), chain.proceed(chain.request()));
  }
}
