package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Example;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.ResponseShape;
import java.util.Optional;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** Chooses the example that answers a request. */
final class ExampleDispatcher extends Dispatcher {
  /** What a default response is served with: it stands for any failure without its own. */
  private static final int ANY_FAILURE = 503;

  private final Contract contract;

  ExampleDispatcher(Contract contract) {
    this.contract = contract;
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    HttpUrl url = request.getUrl();
    return contract
        .find(request.getMethod(), url.host(), url.port(), url.pathSegments())
        .map(call -> answer(call.operation(), request))
        .orElseGet(ExampleDispatcher::noSuchRoute);
  }

  private static MockResponse answer(Operation operation, RecordedRequest request) {
    String header = request.getHeaders().get(Preference.HEADER);
    Preference preference =
        Optional.ofNullable(header)
            .flatMap(Preference::parse)
            .orElse(new Preference("200", Optional.empty()));
    return Optional.ofNullable(operation.responses().get(preference.code()))
        .flatMap(shape -> example(shape, preference).map(example -> response(shape, example)))
        .orElseGet(() -> noSuchExample(preference));
  }

  private static Optional<Example> example(ResponseShape shape, Preference preference) {
    return shape.examples().stream()
        .filter(example -> preference.example().map(example.name()::equals).orElse(true))
        .findFirst();
  }

  private static MockResponse response(ResponseShape shape, Example example) {
    int code = shape.isDefault() ? ANY_FAILURE : Integer.parseInt(shape.status());
    MockResponse.Builder response = new MockResponse.Builder().code(code).body(example.json());
    shape.headerExamples().forEach(response::setHeader);
    shape.mediaTypes().stream().limit(1).forEach(type -> response.setHeader("Content-Type", type));
    return response.build();
  }

  private static MockResponse noSuchRoute() {
    return new MockResponse.Builder()
        .code(404)
        .setHeader("Content-Type", "application/json")
        .body(
            """
            {"success":false,"errors":[{"code":7003,"message":"No route for that URI"}],\
            "messages":[],"result":null}""")
        .build();
  }

  private static MockResponse noSuchExample(Preference preference) {
    return new MockResponse.Builder()
        .code(501)
        .setHeader("Content-Type", "text/plain; charset=utf-8")
        .body("The contract has no example for " + preference + ".")
        .build();
  }
}
