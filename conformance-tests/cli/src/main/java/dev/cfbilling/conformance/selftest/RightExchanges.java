package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.exchange.ResponseHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import tools.jackson.databind.JsonNode;

/** Correct exchanges, which faults then change. */
final class RightExchanges {
  private static final String ID = "023e105f4ecef8ad9ca31a8372d0c353";
  private static final Set<String> TOKEN = Set.of("authorization");
  private static final Optional<String> JSON = Optional.of("application/json");

  private final Contract contract;

  RightExchanges(Contract contract) {
    this.contract = contract;
  }

  Exchange answer(Operation operation, int status, String body) {
    return answer(operation, status, JSON, Body.of(body));
  }

  Exchange answer(Operation operation, int status, Optional<String> contentType, Body body) {
    return new Exchange(
        0,
        request(operation, ID, Map.of(), TOKEN),
        new Response(status, contentType, Optional.of(body)));
  }

  Exchange answer(Operation operation, int status, String body, Map<String, String> headers) {
    Exchange answer = answer(operation, status, body);
    Map<String, List<String>> sent = new LinkedHashMap<>();
    sent.put("Server", List.of("cloudflare"));
    headers.forEach((name, value) -> sent.put(name, List.of(value)));
    return new Exchange(0, answer.request(), answer.response().with(ResponseHeaders.among(sent)));
  }

  Exchange asked(
      Operation operation,
      String id,
      Map<String, String> query,
      Set<String> credentials,
      String body) {
    return new Exchange(
        0,
        request(operation, id, query, credentials),
        new Response(200, JSON, Optional.of(Body.of(body))));
  }

  /** An answer to what a request asks for: parameters by name, or the body of a POST. */
  Exchange asking(Operation operation, JsonNode asks, String body) {
    if (asks.isMissingNode()) {
      return answer(operation, 200, body);
    }
    if (operation.query().isPresent()) {
      return queried(operation, asks.toString(), body);
    }
    Map<String, String> query = new LinkedHashMap<>();
    asks.forEachEntry((name, value) -> query.put(name, value.asString()));
    return asked(operation, ID, query, TOKEN, body);
  }

  Exchange queried(Operation operation, String query, String body) {
    Request asked = request(operation, ID, Map.of(), TOKEN);
    return new Exchange(
        0,
        new Request(
            asked.method(), asked.url(), asked.credentialHeaders(), true, Optional.of(query)),
        new Response(200, JSON, Optional.of(Body.of(body))));
  }

  private Request request(
      Operation operation, String id, Map<String, String> query, Set<String> credentials) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        ids.put(parameter.name(), id);
      }
    }
    HttpUrl.Builder url = HttpUrl.get(contract.server().toString()).newBuilder();
    operation.path().fill(ids).forEach(url::addPathSegment);
    query.forEach(url::addQueryParameter);
    return new Request(operation.method(), url.build(), credentials, true);
  }
}
