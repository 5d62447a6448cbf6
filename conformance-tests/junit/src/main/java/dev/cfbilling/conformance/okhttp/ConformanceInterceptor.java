package dev.cfbilling.conformance.okhttp;

import java.io.IOException;
import java.util.function.Supplier;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Records each call of an OkHttp client, so that it can be held to the contract.
 *
 * <p>Add it as a <em>network</em> interceptor. There it sees what goes over the wire, and nothing
 * else: each retry and each redirect, but no answer from a cache. Credentials are seen whichever
 * interceptor or authenticator adds them; their values are not kept.
 *
 * <p>The caller gets the response as it came, when it came: the same bytes, and a body to be read
 * as it arrives. A copy is kept of what passes, in memory up to a megabyte, beyond that in a
 * temporary file. A body that is closed early is read to its end first, so that it can be judged. A
 * call that fails has no response and leaves no trace. Judging happens later, in {@link
 * ExchangeLog#judge}.
 *
 * <p>Serves any number of clients and concurrent calls.
 */
public final class ConformanceInterceptor implements Interceptor {
  private final Supplier<ExchangeLog> logs;

  public ConformanceInterceptor(ExchangeLog log) {
    this(() -> log);
  }

  /**
   * @param logs asked, on the thread of each call as it begins, for the log that the call goes to
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
