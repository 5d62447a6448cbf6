package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.answer.Answer;
import dev.cfbilling.conformance.mock.answer.Payload;
import dev.cfbilling.conformance.mock.http.Reply;
import dev.cfbilling.conformance.mock.http.Responder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/** Lets web pages of any origin call the mock, which the API itself does not. */
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
  public Reply reply(String method, HttpUrl url, Headers headers) {
    String asked = headers.get(METHOD);
    if (method.equals("OPTIONS") && asked != null) {
      return new Reply(preflight(asked, headers), (body, connection) -> body, Duration.ZERO);
    }
    Reply reply = api.reply(method, url, headers);
    return new Reply(with(ON_EVERY_ANSWER, reply.answer()), reply.delivery(), reply.latency());
  }

  /** A star would not stand for Authorization, so the headers are named. */
  private static Answer preflight(String method, Headers headers) {
    Map<String, String> allowed = new LinkedHashMap<>();
    allowed.put(ORIGIN, "*");
    allowed.put("Access-Control-Allow-Methods", method);
    Optional.ofNullable(headers.get("Access-Control-Request-Headers"))
        .ifPresent(names -> allowed.put("Access-Control-Allow-Headers", names));
    Optional.ofNullable(headers.get("Access-Control-Request-Private-Network"))
        .ifPresent(asked -> allowed.put("Access-Control-Allow-Private-Network", "true"));
    allowed.put("Access-Control-Max-Age", "600");
    return new Answer(204, allowed, Payload.of(""));
  }

  private static Answer with(Map<String, String> more, Answer answer) {
    Map<String, String> headers = new LinkedHashMap<>(answer.headers());
    headers.putAll(more);
    return new Answer(answer.status(), headers, answer.body());
  }
}
