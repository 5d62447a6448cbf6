package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.Exchange;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.conformance.target.Probe;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;

/** What may be shown of an exchange: nothing that could be a secret. */
final class ExchangeSummary {
  /** The checks whose findings are about the id that was sent. */
  private static final Set<String> ABOUT_IDS =
      Set.of("request.parameters", "probe.bad-identifier", "probe.unknown-organization");

  private static final String ABOUT_CREDENTIALS = "probe.credentials";

  private final int index;
  private final Request request;
  private final int status;
  private final Optional<Operation> operation;

  ExchangeSummary(Exchange exchange, Optional<Operation> operation) {
    this.index = exchange.index();
    this.request = exchange.request();
    this.status = exchange.response().status();
    this.operation = operation;
  }

  Optional<String> operation() {
    return operation.map(Operation::id);
  }

  /** The exchange, when so much was found in it. */
  ExchangeResult result(long errors, long warnings) {
    return new ExchangeResult(index, operation(), request(), status, errors, warnings);
  }

  FindingAt at(Finding finding) {
    return new FindingAt(
        operation(),
        index,
        request(),
        status,
        finding,
        operation.map(known -> curl(known, finding)).orElse(""));
  }

  /** Method, path template and documented query; of an unknown call, the method alone. */
  String request() {
    return operation
        .map(known -> request.method() + " " + known.path() + query(known, request))
        .orElse(request.method());
  }

  /** Only documented query parameters are shown: others may carry anything, a secret too. */
  private static String query(Operation operation, Request request) {
    StringBuilder query = new StringBuilder();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("query")) {
        for (String value : request.query(parameter.name())) {
          query.append(query.isEmpty() ? "?" : "&").append(parameter.name()).append('=');
          query.append(Quote.raw(value));
        }
      }
    }
    return query.toString();
  }

  /** Ids are shell variables, but where the finding is about the id that was sent. */
  private String curl(Operation operation, Finding finding) {
    HttpUrl url = request.url();
    HttpUrl.Builder base = new HttpUrl.Builder().scheme(url.scheme()).host(url.host());
    String template = operation.path().toString();
    int outside = url.pathSegments().size() - (int) template.chars().filter(c -> c == '/').count();
    url.pathSegments().subList(0, outside).forEach(base::addPathSegment);
    String path =
        ABOUT_IDS.contains(finding.check())
            ? quoted(
                "/" + String.join("/", url.encodedPathSegments().subList(outside, url.pathSize())))
            : template
                .replace("{account_id}", "$CLOUDFLARE_ACCOUNT_ID")
                .replace("{organization_id}", "$CLOUDFLARE_ORGANIZATION_ID");
    HttpUrl.Builder query = base.port(url.port()).build().newBuilder();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("query")) {
        request
            .query(parameter.name())
            .forEach(value -> query.addQueryParameter(parameter.name(), value));
      }
    }
    HttpUrl shown = query.build();
    String server = shown.newBuilder().query(null).build().toString().replaceFirst("/$", "");
    String encodedQuery = shown.encodedQuery() == null ? "" : "?" + shown.encodedQuery();
    return "curl %s%s\"%s%s%s\""
        .formatted(
            request.method().equals("HEAD") ? "--head " : "",
            credential(finding),
            server,
            path,
            quoted(encodedQuery));
  }

  /** What the one who asks again identifies himself with: not at all, where that is the point. */
  private String credential(Finding finding) {
    if (!finding.check().equals(ABOUT_CREDENTIALS)) {
      return "-H \"Authorization: Bearer $CLOUDFLARE_API_TOKEN\" ";
    }
    return request.credentialHeaders().isEmpty()
        ? ""
        : "-H \"Authorization: " + Probe.MALFORMED_CREDENTIAL + "\" ";
  }

  /** Fit to stand between double quotes in a shell. */
  private static String quoted(String text) {
    return text.replaceAll("[$`\\\\\"!]", "\\\\$0");
  }
}
