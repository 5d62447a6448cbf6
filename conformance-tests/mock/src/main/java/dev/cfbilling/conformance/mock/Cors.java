package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.http.HttpReply;
import dev.cfbilling.conformance.mock.http.Responder;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Lets web pages of any origin call the mock; the API itself doesn't. */
record Cors(Responder api) implements Responder {
  private static final String METHOD = "Access-Control-Request-Method";
  private static final String ORIGIN = "Access-Control-Allow-Origin";
  private static final Map<String, String> ON_EVERY_ANSWER =
      Map.of(
          ORIGIN,
          "*",
          "Access-Control-Expose-Headers",
          "CF-Ray, Ratelimit, Ratelimit-Policy, Retry-After");

  @Override
  public HttpReply reply(String method, HttpUrl url, Headers headers, InputStream body) {
    String asked = headers.get(METHOD);
    if (method.equals("OPTIONS") && asked != null) {
      return new HttpReply(
          preflight(asked, headers), (payload, connection) -> payload, Duration.ZERO);
    }
    HttpReply reply = api.reply(method, url, headers, body);
    return new HttpReply(with(ON_EVERY_ANSWER, reply.answer()), reply.delivery(), reply.latency());
  }

  /** The headers are named, because {@code *} doesn't cover Authorization. */
  private static MockAnswer preflight(String method, Headers headers) {
    Map<String, String> allowed = new LinkedHashMap<>();
    allowed.put(ORIGIN, "*");
    allowed.put("Access-Control-Allow-Methods", method);
    Optional.ofNullable(headers.get("Access-Control-Request-Headers"))
        .ifPresent(names -> allowed.put("Access-Control-Allow-Headers", names));
    Optional.ofNullable(headers.get("Access-Control-Request-Private-Network"))
        .ifPresent(asked -> allowed.put("Access-Control-Allow-Private-Network", "true"));
    allowed.put("Access-Control-Max-Age", "600");
    return new MockAnswer(204, allowed, Payload.of(""));
  }

  private static MockAnswer with(Map<String, String> more, MockAnswer answer) {
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    headers.putAll(more);
    return new MockAnswer(answer.status(), headers, answer.body());
  }
}
