package dev.cfbilling.conformance.run;

import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import dev.cfbilling.conformance.exchange.Request;
import dev.cfbilling.conformance.finding.Finding;
import dev.cfbilling.conformance.finding.Redactor;
import dev.cfbilling.conformance.secret.SensitiveText;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/**
 * A curl command that repeats a request; for a live API, credentials and ids are shell variables.
 *
 * @param before a command that has to run first, with a line break; may be empty
 * @param mock the address of the mock; empty for other targets
 * @param own whether this tool made the request, so that its query contains no secret
 */
record Curl(String before, Optional<HttpUrl> mock, boolean own) implements Reproduction {
  /** Its findings may be about the id in the request, so it must be repeated as sent. */
  private static final String ABOUT_IDS = "request.parameters";

  @Override
  public String of(Request request, Optional<Operation> operation, Finding finding) {
    return operation.map(known -> before + curl(request, known, finding)).orElse("");
  }

  private String curl(Request request, Operation operation, Finding finding) {
    StringBuilder curl = new StringBuilder("curl ");
    curl.append(request.method().equals("HEAD") ? "--head " : "");
    curl.append(request.method().equals("POST") ? json(body(request)) : "");
    curl.append(credential(request));
    request
        .chosenHeaders()
        .forEach((name, value) -> curl.append(header(name + ": " + quoted(value))));
    curl.append('"').append(address(request, operation, finding));
    return curl.append(masked(query(request, operation))).append('"').toString();
  }

  private String address(Request request, Operation operation, Finding finding) {
    HttpUrl url = request.url();
    if (mock.isPresent()) {
      HttpUrl server = mock.get().newBuilder().encodedPath("/").build();
      return server.toString().replaceFirst("/$", "") + masked(url.encodedPath());
    }
    String template = operation.path().toString();
    int outside = url.pathSegments().size() - (int) template.chars().filter(c -> c == '/').count();
    HttpUrl.Builder server =
        new HttpUrl.Builder().scheme(url.scheme()).host(url.host()).port(url.port());
    url.pathSegments().subList(0, outside).forEach(server::addPathSegment);
    String path =
        request.chosenIds() || finding.check().equals(ABOUT_IDS)
            ? masked(
                "/" + String.join("/", url.encodedPathSegments().subList(outside, url.pathSize())))
            : template
                .replace("{account_id}", "$CLOUDFLARE_ACCOUNT_ID")
                .replace("{organization_id}", "$CLOUDFLARE_ORGANIZATION_ID");
    return server.build().toString().replaceFirst("/$", "") + path;
  }

  /**
   * The query; for requests of others only the documented parameters, since the rest may contain
   * secrets.
   */
  private String query(Request request, Operation operation) {
    HttpUrl.Builder shown = request.url().newBuilder().query(null);
    Set<String> documented =
        operation.parameters().stream()
            .filter(parameter -> parameter.in().equals("query"))
            .map(Parameter::name)
            .collect(Collectors.toSet());
    for (String name : request.queryNames()) {
      if (own || documented.contains(name)) {
        request.query(name).forEach(value -> shown.addQueryParameter(name, value));
      }
    }
    String query = shown.build().encodedQuery();
    return query == null ? "" : "?" + query;
  }

  /** The header with the user's credentials; none where this tool has left them out. */
  private String credential(Request request) {
    if (own
        && (request.credentialHeaders().isEmpty()
            || request.chosenHeaders().containsKey("Authorization"))) {
      return "";
    }
    if (mock.isPresent()) {
      return header("Authorization: Bearer any");
    }
    return own && request.credentialHeaders().contains("x-auth-key")
        ? header("X-Auth-Email: $CLOUDFLARE_EMAIL") + header("X-Auth-Key: $CLOUDFLARE_API_KEY")
        : header("Authorization: Bearer $CLOUDFLARE_API_TOKEN");
  }

  /** The body; of requests of others none, since it may contain secrets. */
  private String body(Request request) {
    return request.body().filter(json -> own).orElse("{}");
  }

  private static String json(String body) {
    return "--json '" + body.replace("'", "'\\''") + "' ";
  }

  private static String header(String nameAndValue) {
    return "-H \"" + nameAndValue + "\" ";
  }

  /** An address, quoted and with secrets masked. */
  private static String masked(String address) {
    return quoted(SensitiveText.mask(Redactor.current().redact(address)));
  }

  /** The text, escaped for double quotes in a shell. */
  private static String quoted(String text) {
    return text.replaceAll("[$`\\\\\"!]", "\\\\$0");
  }
}
