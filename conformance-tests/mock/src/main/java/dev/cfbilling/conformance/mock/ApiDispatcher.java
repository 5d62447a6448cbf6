package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.http.HttpReply;
import dev.cfbilling.conformance.mock.http.Responder;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Counts each request, has it answered and adds the API's headers. */
final class ApiDispatcher implements Responder {
  private final RequestRouter router;
  private final RateLimit rateLimit;
  private final MockSettings settings;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong damaged = new AtomicLong();

  ApiDispatcher(MockSettings settings, SeededIds ids, Customers customers) {
    this.router = new RequestRouter(settings, ids, customers);
    this.rateLimit = new RateLimit(settings.rateLimit(), Clock.systemUTC());
    this.settings = settings;
  }

  @Override
  public HttpReply reply(String method, HttpUrl url, Headers headers, InputStream body) {
    RateLimit.Standing standing = rateLimit.count(Requester.name(headers));
    Damage damage = isForAnExample(headers) ? Damage.NONE : settings.damage();
    long number = standing.exceeded() ? 0 : damaged.incrementAndGet();
    MockAnswer answer =
        standing.exceeded()
            ? Refusals.tooManyRequests(rateLimit.policy(), standing)
            : answer(new SentCall(method, url, headers, body), number, damage);
    return new HttpReply(
        withApiHeaders(answer, standing),
        (payload, connection) -> damage.sent(number, payload, connection),
        settings.latency());
  }

  /** Examples of the contract are sent unchanged. */
  private static boolean isForAnExample(Headers headers) {
    return Preference.parse(headers.values(Preference.HEADER)).isPresent();
  }

  private MockAnswer answer(SentCall call, long number, Damage damage) {
    try {
      return router.answer(call, number, damage);
    } catch (RuntimeException mistakeOfOurs) {
      return Refusals.internalError();
    }
  }

  private MockAnswer withApiHeaders(MockAnswer answer, RateLimit.Standing standing) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Ratelimit", standing.toString());
    headers.put("Ratelimit-Policy", rateLimit.policy().toString());
    headers.put("Cache-Control", "no-store, no-cache, must-revalidate");
    headers.put("CF-Ray", String.format(Locale.ROOT, "%016x-WLG", requests.incrementAndGet()));
    headers.put("Server", "cloudflare");
    headers.put("Strict-Transport-Security", "max-age=31536000");
    headers.put("Vary", "Accept-Encoding");
    headers.putAll(answer.headers());
    return new MockAnswer(answer.status(), headers, answer.body());
  }
}
