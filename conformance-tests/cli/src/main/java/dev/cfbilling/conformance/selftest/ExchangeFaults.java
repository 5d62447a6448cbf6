package dev.cfbilling.conformance.selftest;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.selftest.SelfTestFault.Expectation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Breaks one part of an exchange at a time: request, status, content type, JSON syntax or envelope.
 */
final class ExchangeFaults {
  private static final String ID = "023e105f4ecef8ad9ca31a8372d0c353";
  private static final Set<String> TOKEN = Set.of("authorization");
  private static final Optional<String> NOWHERE = Optional.empty();
  private static final Optional<String> ROOT = Optional.of("");

  private final RightExchanges answers;
  private final Operation operation;
  private final String success;
  private final String failure;
  private final Consumer<SelfTestFault> faults;

  /**
   * @param success a correct body with status 200
   * @param failure a correct body with any other status
   */
  ExchangeFaults(
      RightExchanges answers,
      Operation operation,
      String success,
      String failure,
      Consumer<SelfTestFault> faults) {
    this.answers = answers;
    this.operation = operation;
    this.success = success;
    this.failure = failure;
    this.faults = faults;
  }

  void breakEverything() {
    breakRequest();
    if (operation.query().isPresent()) {
      breakQuery();
    }
    breakStatus();
    breakContentType();
    breakHeaders();
    breakJson();
    String blank = failure.replaceAll("\"message\" *: *\"[^\"]*\"", "\"message\":\" \"");
    add(
        "envelope",
        "response.envelope",
        Optional.of("/errors/0/message"),
        "blank message",
        answers.answer(operation, 400, onlyFirstError(blank)));
    add(
        "envelope",
        "response.envelope",
        Optional.of("/errors/0"),
        "error in a success",
        answers.answer(
            operation,
            200,
            Documents.with(
                Documents.parse(success), "/errors", "[{\"code\":1000,\"message\":\"m\"}]")));
  }

  /** Leaves one error, since every blank message is a finding. */
  private static String onlyFirstError(String body) {
    return Documents.with(Documents.parse(body), "/errors", "[{\"code\":1,\"message\":\" \"}]");
  }

  private void breakRequest() {
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        addAsked("maxLength", "0".repeat(33), Map.of(), TOKEN, "request.parameters");
        addAsked("maxLength", "\uD83D\uDE00".repeat(33), Map.of(), TOKEN, "request.parameters");
      } else if (parameter.schema().node().path("format").asString("").equals("date")) {
        for (String noDate : List.of("yesterday", "2025-02-30", "2025-5-1", "20250501", "")) {
          addAsked("format", ID, Map.of(parameter.name(), noDate), TOKEN, "request.parameters");
        }
      }
    }
    if (operation.parameters().stream().anyMatch(parameter -> parameter.name().equals("to"))) {
      Map<String, String> reversed = Map.of("from", "2025-05-02", "to", "2025-05-01");
      addAsked("range", ID, reversed, TOKEN, "request.range");
    }
    addAsked("unknown parameter", ID, Map.of("start", "2025-05-01"), TOKEN, "drift.parameter");
    addAsked("credentials", ID, Map.of(), Set.of(), "request.credentials");
    addAsked("credentials", ID, Map.of(), Set.of("x-auth-email"), "request.credentials");
    addAsked("credentials", ID, Map.of(), Set.of("x-auth-key"), "request.credentials");
  }

  private void breakQuery() {
    for (String query : List.of("[]", "{\"SelfTest\":1}", "{\"Metric\":\"price\"}", "{")) {
      add(
          "query",
          "request.query",
          NOWHERE,
          "asked with " + query,
          answers.queried(operation, query, success));
    }
  }

  private void addAsked(
      String kind, String id, Map<String, String> query, Set<String> credentials, String check) {
    add(
        kind,
        check,
        NOWHERE,
        "asked for " + id + " with " + query + " and " + credentials,
        answers.asked(operation, id, query, credentials, success));
  }

  private void breakStatus() {
    for (int status : List.of(201, 202, 206)) {
      add(
          "status",
          "response.status",
          NOWHERE,
          status + "",
          answers.answer(operation, status, success));
    }
    add("status", "response.status", NOWHERE, "204", answers.answer(operation, 204, ""));
    for (int status : List.of(301, 302, 304)) {
      add(
          "status",
          "response.status",
          NOWHERE,
          status + "",
          answers.answer(operation, status, failure));
    }
    for (int status : List.of(418, 502, 503)) {
      add(
          "unknown status",
          "drift.status",
          NOWHERE,
          status + "",
          answers.answer(operation, status, failure));
    }
  }

  private void breakContentType() {
    for (String type :
        List.of("text/html", "text/plain; charset=utf-8", "application/xml", "json")) {
      add(
          "content type",
          "response.content-type",
          NOWHERE,
          type,
          answers.answer(operation, 200, Optional.of(type), Body.of(success)));
    }
    add(
        "content type",
        "response.content-type",
        NOWHERE,
        "none",
        answers.answer(operation, 200, Optional.empty(), Body.of(success)));
  }

  private void breakHeaders() {
    addWith("header", "response.header", 429, Map.of());
    for (String wait : List.of("soon", "0", "1.5", "-1", "Fri, 21 Nov 2026 12:00:00 GMT")) {
      addWith("header", "response.header", 429, Map.of("Retry-After", wait));
    }
    for (String left :
        List.of("50", "default;r=50;t=30", "\"default\"", "\"default\";r=-1;t=30", "\"a\";r=1,")) {
      addWith("header", "response.header", 200, Map.of("Ratelimit", left));
    }
    for (String policy : List.of("\"default\";w=300", "\"default\";q=many;w=300", "\"a;q=1")) {
      addWith("header", "response.header", 200, Map.of("Ratelimit-Policy", policy));
    }
    for (String cache : List.of("public", "max-age=300", "Public, max-age=60", "s-maxage=60")) {
      addWith("caching", "response.caching", 200, Map.of("Cache-Control", cache));
    }
  }

  private void addWith(String kind, String check, int status, Map<String, String> headers) {
    String body = status == 200 ? success : failure;
    add(
        kind,
        check,
        NOWHERE,
        status + " with " + headers,
        answers.answer(operation, status, body, headers));
  }

  private void breakJson() {
    add("body", "body.empty", ROOT, "empty", answers.answer(operation, 200, ""));
    String cut = success.strip().substring(0, success.strip().length() - 1);
    for (String broken :
        List.of(cut, success + "x", success + success, "\uFEFF" + success, " ", "NaN", "<html>")) {
      add("body", "body.json", ROOT, "no JSON", answers.answer(operation, 200, broken));
    }
    byte[] utf16 = success.getBytes(StandardCharsets.UTF_16BE);
    add(
        "body",
        "body.json",
        ROOT,
        "UTF-16",
        answers.answer(operation, 200, Optional.of("application/json"), Body.of(utf16)));
  }

  private void add(
      String kind, String check, Optional<String> pointer, String what, Exchange exchange) {
    faults.accept(
        new SelfTestFault(
            kind, operation, what, exchange, Optional.of(new Expectation(check, pointer))));
  }
}
