package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.answer.Envelope;
import dev.cfbilling.conformance.mock.answer.JsonOutput;
import dev.cfbilling.conformance.mock.answer.MockAnswer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import tools.jackson.databind.node.ObjectNode;

/** Answers that refuse a request, with the codes and messages of public reports of the API. */
final class Refusals {
  private Refusals() {}

  static MockAnswer malformedAuthorization() {
    return malformedHeader(6111, "Invalid format for Authorization header");
  }

  static MockAnswer malformedKey() {
    return malformedHeader(6103, "Invalid format for X-Auth-Key header");
  }

  private static MockAnswer malformedHeader(int code, String message) {
    ObjectNode error = error(6003, "Invalid request headers");
    error.putArray("error_chain").add(error(code, message));
    return failure(400, error);
  }

  static MockAnswer unknownToken() {
    return failure(401, error(1000, "Invalid API Token"));
  }

  static MockAnswer noPermission() {
    return failure(403, error(10000, "Authentication error"));
  }

  /** What was seen of callers with the permission to read billing; its message was not told. */
  static MockAnswer noEntitlement() {
    return failure(403, error(1171, "Forbidden"));
  }

  static MockAnswer foreignAccount() {
    return failure(403, error(9109, "Unauthorized to access requested resource"));
  }

  static MockAnswer noRoute(HttpUrl url) {
    return failure(
        404,
        error(
            7003,
            "Could not route to %s, perhaps your object identifier is invalid?"
                .formatted(url.encodedPath())),
        error(7000, "No route for that URI"));
  }

  static MockAnswer methodNotAllowed(List<String> allowed) {
    ObjectNode error = JsonOutput.object().put("message", "Method not allowed");
    return with("Allow", String.join(", ", allowed), failure(405, error));
  }

  static MockAnswer badParameters(String reason) {
    return failure(400, error(1183, "Invalid request parameters: " + reason));
  }

  static MockAnswer tooManyRequests(RateLimit.Policy policy, RateLimit.Standing standing) {
    ObjectNode error =
        error(
            policy.code(),
            ("More than %s requests per %s seconds reached."
                    + " Please wait and consider throttling your request speed")
                .formatted(policy.requests(), policy.window().toSeconds()));
    return with("Retry-After", Long.toString(standing.seconds()), failure(429, error));
  }

  static MockAnswer internalError() {
    return failure(500, JsonOutput.object().put("message", "Internal server error"));
  }

  private static ObjectNode error(int code, String message) {
    return JsonOutput.object().put("code", code).put("message", message);
  }

  private static MockAnswer failure(int status, ObjectNode... errors) {
    return MockAnswer.json(status, Envelope.failure(List.of(errors)));
  }

  private static MockAnswer with(String header, String value, MockAnswer answer) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.put(header, value);
    return new MockAnswer(answer.status(), headers, answer.body());
  }
}
