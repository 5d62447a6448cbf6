package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.TargetKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** A single response body that was saved by itself; the request is made up. */
public final class BodyTarget implements Target {
  private final String name;
  private final Contract contract;
  private final Operation operation;
  private final int status;
  private final Body body;

  public BodyTarget(String name, Contract contract, Operation operation, int status, Body body) {
    this.name = name;
    this.contract = contract;
    this.operation = operation;
    this.status = status;
    this.body = body;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.CAPTURE;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isAboutFailures() {
    return status / 100 != 2;
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("path")) {
        ids.put(parameter.name(), "{" + parameter.name() + "}");
      }
    }
    HttpUrl.Builder url = HttpUrl.get(contract.server().toString()).newBuilder();
    operation.path().fill(ids).forEach(url::addPathSegment);
    Request request = new Request(operation.method(), url.build(), credentials(), false);
    Response response = new Response(status, contentType(), Optional.of(body));
    consumer.accept(new Exchange(0, request, response));
  }

  /** That of the contract, so that a body must be JSON; a gateway's failure need not be. */
  private Optional<String> contentType() {
    return isAboutFailures()
        ? Optional.empty()
        : operation.response(status).flatMap(shape -> shape.mediaTypes().stream().findFirst());
  }

  /** The credential headers of the first alternative, so that the made-up request is correct. */
  private Set<String> credentials() {
    return operation.security().stream()
        .limit(1)
        .flatMap(List::stream)
        .map(scheme -> scheme.header().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
