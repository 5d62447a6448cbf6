package dev.cfbilling.conformance.target;

import dev.cfbilling.conformance.target.TargetException.Kind;
import java.util.List;
import java.util.Map;

/** The credentials for a live API; never printed. */
sealed interface ApiCredential {
  String TOKEN = "CLOUDFLARE_API_TOKEN";
  String EMAIL = "CLOUDFLARE_EMAIL";
  String KEY = "CLOUDFLARE_API_KEY";

  /** The variables of the environment with credentials. */
  List<String> VARIABLES = List.of(TOKEN, EMAIL, KEY);

  /** The values that must be masked. */
  List<String> secrets();

  /** The request headers with the credentials. */
  Map<String, String> headers();

  /**
   * The token in {@code CLOUDFLARE_API_TOKEN}, else e-mail and key.
   *
   * @throws TargetException when neither is complete, or a value can't be sent in a header
   */
  static ApiCredential from(Map<String, String> environment) throws TargetException {
    String token = value(environment, TOKEN);
    if (!token.isEmpty()) {
      return new ApiToken(token);
    }
    String email = value(environment, EMAIL);
    String key = value(environment, KEY);
    if (email.isEmpty() || key.isEmpty()) {
      throw new TargetException(
          Kind.UNUSABLE,
          "Neither CLOUDFLARE_API_TOKEN nor CLOUDFLARE_EMAIL with CLOUDFLARE_API_KEY is set;"
              + " the live target needs one of them, --target mock none.");
    }
    return new EmailAndKey(email, key);
  }

  /**
   * The variable's value. It is checked here, since HTTP libraries quote an invalid header in their
   * messages.
   */
  private static String value(Map<String, String> environment, String variable)
      throws TargetException {
    String value = environment.getOrDefault(variable, "").strip();
    if (!value.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new TargetException(
          Kind.UNUSABLE,
          variable + " has a character that no credential has; set it again without spaces.");
    }
    return value;
  }

  /** The mock's token, which is public. */
  record MockToken() implements ApiCredential {
    @Override
    public List<String> secrets() {
      return List.of();
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Authorization", "Bearer mock-token");
    }
  }

  record ApiToken(String token) implements ApiCredential {
    @Override
    public List<String> secrets() {
      return List.of(token);
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("Authorization", "Bearer " + token);
    }

    @Override
    public String toString() {
      return "ApiToken[redacted]";
    }
  }

  record EmailAndKey(String email, String key) implements ApiCredential {
    @Override
    public List<String> secrets() {
      return List.of(email, key);
    }

    @Override
    public Map<String, String> headers() {
      return Map.of("X-Auth-Email", email, "X-Auth-Key", key);
    }

    @Override
    public String toString() {
      return "EmailAndKey[redacted]";
    }
  }
}
