package dev.cfbilling.conformance.har;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.Operation;
import dev.cfbilling.conformance.contract.Parameter;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** Removes user, password and undocumented query values from addresses. */
final class AddressScrubber {
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(token|key|secret|pass|auth|sig|session|code|jwt|cookie).*");

  private final Contract contract;
  private final UnaryOperator<String> text;

  /**
   * @param text removes secrets from a part of an address
   */
  AddressScrubber(Contract contract, UnaryOperator<String> text) {
    this.contract = contract;
    this.text = text;
  }

  /** Whether a query parameter of this name holds a secret. */
  static boolean isSecret(String name) {
    return SECRET.matcher(name).matches();
  }

  /** The address; keeps its path and the values of documented parameters. */
  String scrub(String address) {
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      return text.apply(address.replaceFirst("[?#].*", ""));
    }
    Set<String> documented = documented(url);
    HttpUrl.Builder scrubbed =
        url.newBuilder().username("").password("").fragment(null).query(null);
    for (int i = 0; i < url.pathSize(); i++) {
      scrubbed.setPathSegment(i, text.apply(url.pathSegments().get(i)));
    }
    for (int i = 0; i < url.querySize(); i++) {
      String name = url.queryParameterName(i);
      String value = Optional.ofNullable(url.queryParameterValue(i)).orElse("");
      scrubbed.addQueryParameter(text.apply(name), parameter(documented, name, value));
    }
    return scrubbed.build().toString();
  }

  /** The scrubbed value of a query parameter. */
  String parameter(Set<String> documented, String name, String value) {
    return documented.contains(name) && !isSecret(name) ? text.apply(value) : ScrubbedValue.TEXT;
  }

  /** The documented query parameters of the called operation. */
  Set<String> documented(HttpUrl url) {
    return contract
        .find("GET", url.host(), url.port(), url.pathSegments())
        .map(Contract.Call::operation)
        .map(AddressScrubber::queryNames)
        .orElse(Set.of());
  }

  private static Set<String> queryNames(Operation operation) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.in().equals("query"))
        .map(Parameter::name)
        .collect(Collectors.toSet());
  }
}
