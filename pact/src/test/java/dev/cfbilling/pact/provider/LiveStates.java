package dev.cfbilling.pact.provider;

import static org.junit.jupiter.api.Assumptions.abort;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.HttpsTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.State;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.hc.core5.http.HttpRequest;

/**
 * The live API, as far as its states are there without anybody having to bring them about: an
 * account that uses what it is asked for, and a token that nobody has.
 */
public final class LiveStates implements ProviderStates {
  static final String PROFILE = "an account with a billing profile";
  static final String PAYGO = "an account with PayGo usage";
  static final String ACCOUNT_USAGE = "an account with usage that has no price yet";
  static final String ORGANIZATION_USAGE = "an organization with usage that has no price yet";
  static final String UNKNOWN_TOKEN = "an unknown API token";

  private static final String TOKEN = "CLOUDFLARE_API_TOKEN";
  private static final String ACCOUNT = "CLOUDFLARE_ACCOUNT_ID";
  private static final String ORGANIZATION = "CLOUDFLARE_ORGANIZATION_ID";

  static final URI API = URI.create("https://api.cloudflare.com");

  private final Map<String, String> environment;
  private boolean withUnknownToken;

  /**
   * The API at an address.
   *
   * @param api scheme, host and port
   * @param environment where the token and the ids are looked up
   */
  LiveStates(PactVerificationContext context, URI api, Map<String, String> environment) {
    this.environment = environment;
    require(TOKEN);
    require(isIn(context, ORGANIZATION_USAGE) ? ORGANIZATION : ACCOUNT);
    context.setTarget(
        api.getScheme().equals("https")
            ? new HttpsTestTarget(api.getHost(), 443, "/", false, NoRetry::new)
            : new HttpTestTarget(api.getHost(), api.getPort(), "/", NoRetry::new));
  }

  /** Whether the interaction can be held against the live API. */
  static boolean isLive(PactVerificationContext context) {
    return Stream.of(PROFILE, PAYGO, ACCOUNT_USAGE, ORGANIZATION_USAGE, UNKNOWN_TOKEN)
        .anyMatch(state -> isIn(context, state));
  }

  private static boolean isIn(PactVerificationContext context, String state) {
    return context.getInteraction().getProviderStates().stream()
        .anyMatch(given -> state.equals(given.getName()));
  }

  private void require(String variable) {
    if (get(variable).isEmpty()) {
      String reason = "Not verified against the live API: " + variable + " is not set.";
      System.out.println(reason);
      abort(reason);
    }
  }

  private String get(String variable) {
    return environment.getOrDefault(variable, "").strip();
  }

  @State({PROFILE, PAYGO, ACCOUNT_USAGE})
  public Map<String, Object> account() {
    return Map.of("account_id", get(ACCOUNT));
  }

  @State(ORGANIZATION_USAGE)
  public Map<String, Object> organization() {
    return Map.of("organization_id", get(ORGANIZATION));
  }

  @State(UNKNOWN_TOKEN)
  public Map<String, Object> unknownToken() {
    withUnknownToken = true;
    return account();
  }

  @Override
  public void authenticate(HttpRequest request) {
    String token = withUnknownToken ? "0123456789012345678901234567890123456789" : get(TOKEN);
    request.setHeader("Authorization", "Bearer " + token);
  }

  @Override
  public boolean isPrivate() {
    return true;
  }

  @Override
  public void close() {
    // It goes on without us.
  }
}
