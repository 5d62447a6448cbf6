package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.answer.Answer;
import dev.cfbilling.conformance.mock.data.Customers;
import dev.cfbilling.conformance.mock.data.SeededIds;
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
  private final long latencyMillis;
  private final MockWebServer server;
  private final AtomicLong requests = new AtomicLong();

  ApiDispatcher(MockSettings settings, SeededIds ids, Customers customers, MockWebServer server) {
    this.behaviour = new Behaviour(settings, ids, customers);
    this.rateLimit = new RateLimit(settings.rateLimit(), Clock.systemUTC());
    this.latencyMillis = settings.latency().toMillis();
    this.server = server;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
    // The server keeps every request for a test to take; nobody here will.
    server.takeRequest(0, TimeUnit.MILLISECONDS);
    RateLimit.Standing standing = rateLimit.count(Caller.name(request.getHeaders()));
    Answer answer = answer(request, standing);
    MockResponse.Builder response = AnswerFormat.of(request, withApiHeaders(answer, standing));
    return response.headersDelay(latencyMillis, TimeUnit.MILLISECONDS).build();
  }

  private Answer answer(RecordedRequest request, RateLimit.Standing standing) {
    if (standing.exceeded()) {
      return Refusals.tooManyRequests(rateLimit.policy(), standing);
    }
    try {
      return behaviour.answer(request.getMethod(), request.getUrl(), request.getHeaders());
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
