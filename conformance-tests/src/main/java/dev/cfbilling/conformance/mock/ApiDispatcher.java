package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.answer.Answer;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.SeededIds;
import dev.cfbilling.conformance.mock.fault.Damage;
import dev.cfbilling.conformance.mock.http.AnswerFormat;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Takes each request, counts it, has it answered, and puts the API's headers around that. */
final class ApiDispatcher extends Dispatcher {
  private final Behaviour behaviour;
  private final RateLimit rateLimit;
  private final MockSettings settings;
  private final MockWebServer server;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong damaged = new AtomicLong();

  ApiDispatcher(MockSettings settings, SeededIds ids, Customers customers, MockWebServer server) {
    this.behaviour = new Behaviour(settings, ids, customers);
    this.rateLimit = new RateLimit(settings.rateLimit(), Clock.systemUTC());
    this.settings = settings;
    this.server = server;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
    // The server keeps every request for a test to take; nobody here will.
    server.takeRequest(0, TimeUnit.MILLISECONDS);
    RateLimit.Standing standing = rateLimit.count(Caller.name(request.getHeaders()));
    Damage damage = isForAnExample(request) ? Damage.NONE : settings.damage();
    Answer answer = answer(request, standing, damage);
    MockResponse.Builder response = AnswerFormat.of(request, withApiHeaders(answer, standing));
    return damage
        .sent(response)
        .headersDelay(settings.latency().toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  /** Whoever asks for an example of the contract gets it as it is. */
  private static boolean isForAnExample(RecordedRequest request) {
    return request.getHeaders().get(Preference.HEADER) != null;
  }

  private Answer answer(RecordedRequest request, RateLimit.Standing standing, Damage damage) {
    if (standing.exceeded()) {
      return Refusals.tooManyRequests(rateLimit.policy(), standing);
    }
    try {
      return behaviour.answer(
          request.getMethod(),
          request.getUrl(),
          request.getHeaders(),
          damaged.incrementAndGet(),
          damage);
    } catch (RuntimeException mistakeOfOurs) {
      return Refusals.internalError();
    }
  }

  private Answer withApiHeaders(Answer answer, RateLimit.Standing standing) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Ratelimit", standing.toString());
    headers.put("Ratelimit-Policy", rateLimit.policy().toString());
    headers.put("Cache-Control", "no-store, no-cache, must-revalidate");
    headers.put("CF-Ray", "%016x-WLG".formatted(requests.incrementAndGet()));
    headers.put("Server", "cloudflare");
    headers.put("Strict-Transport-Security", "max-age=31536000");
    headers.put("Vary", "Accept-Encoding");
    headers.putAll(answer.headers());
    return new Answer(answer.status(), headers, answer.body());
  }
}
