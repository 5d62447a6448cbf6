package dev.cfbilling.pact.contract;

import au.com.dius.pact.core.model.IRequest;
import au.com.dius.pact.core.model.IResponse;
import au.com.dius.pact.core.model.V4Interaction.SynchronousHttp;
import dev.cfbilling.conformance.body.Body;
import dev.cfbilling.conformance.check.Checks;
import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.exchange.Response;
import dev.cfbilling.conformance.finding.Selection;
import dev.cfbilling.conformance.finding.SeverityTable;
import dev.cfbilling.conformance.finding.TargetKind;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.conformance.run.Report;
import dev.cfbilling.conformance.target.Target;
import dev.cfbilling.conformance.target.TargetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** A pact as a source of exchanges: each interaction's example request and example response. */
final class PactTarget implements Target {
  private final Contract contract;
  private final List<SynchronousHttp> interactions;

  PactTarget(Contract contract, List<SynchronousHttp> interactions) {
    this.contract = contract;
    this.interactions = interactions;
  }

  /** What all checks say of it. */
  Report check() throws TargetException {
    return new ConformanceRun(
            contract,
            Checks.all(contract),
            Selection.everything(),
            SeverityTable.standard(),
            Integer.MAX_VALUE)
        .run(this);
  }

  @Override
  public String name() {
    return PactFile.NAME;
  }

  @Override
  public TargetKind kind() {
    return TargetKind.CAPTURE;
  }

  @Override
  public void exchanges(Consumer<Exchange> consumer) {
    for (int i = 0; i < interactions.size(); i++) {
      SynchronousHttp interaction = interactions.get(i);
      consumer.accept(
          new Exchange(i, request(interaction.getRequest()), response(interaction.getResponse())));
    }
  }

  private Request request(IRequest request) {
    HttpUrl.Builder url =
        Objects.requireNonNull(
                HttpUrl.get(contract.server().resolve("/")).resolve(request.getPath()))
            .newBuilder();
    request
        .getQuery()
        .forEach((name, values) -> values.forEach(value -> url.addQueryParameter(name, value)));
    return new Request(
        request.getMethod(), url.build(), credentialHeaders(request.getHeaders()), true);
  }

  private static Set<String> credentialHeaders(Map<String, List<String>> headers) {
    return headers.keySet().stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Response response(IResponse response) {
    return new Response(
        response.getStatus(),
        Optional.ofNullable(response.getBody().getContentType().asString()),
        Optional.of(Body.of(response.getBody().unwrap())));
  }
}
