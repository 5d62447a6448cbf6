package dev.cfbilling.pact.broker.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Where the broker is, and what shows it who is asking.
 *
 * @param url without a slash at the end
 * @param authorization the value of the header {@code Authorization}; never printed
 */
public record Access(URI url, Optional<String> authorization) {
  public static final String URL = "PACT_BROKER_BASE_URL";
  static final String TOKEN = "PACT_BROKER_TOKEN";
  static final String USERNAME = "PACT_BROKER_USERNAME";
  static final String PASSWORD = "PACT_BROKER_PASSWORD";

  private static final String BEARER = "Bearer ";

  /** What the environment says, with a token or with a name and a password, or with neither. */
  public static Access from(Map<String, String> environment) throws BrokerException {
    return new Access(url(environment), authorization(environment));
  }

  /** Where the broker is. */
  public static URI url(Map<String, String> environment) throws BrokerException {
    String value = value(environment, URL);
    if (value.isEmpty()) {
      throw new BrokerException(
          URL + " is not set; set it to the broker's address, such as https://broker.example.com.");
    }
    try {
      URI url = new URI(value.replaceAll("/+$", ""));
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      if (web && url.getHost() != null && url.getUserInfo() == null && url.getQuery() == null) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      // Told below; the exception would quote it.
    }
    throw new BrokerException(
        URL
            + " is not an http or https address without credentials; set it to one such as"
            + " https://broker.example.com.");
  }

  private static Optional<String> authorization(Map<String, String> environment)
      throws BrokerException {
    String token = value(environment, TOKEN);
    String username = value(environment, USERNAME);
    String password = value(environment, PASSWORD);
    if (!token.isEmpty() && !username.isEmpty()) {
      throw new BrokerException(
          TOKEN + " and " + USERNAME + " are both set; unset the one that is not meant.");
    }
    if (username.isEmpty() != password.isEmpty()) {
      throw new BrokerException(
          "Only one of %s and %s is set; set both, or %s.".formatted(USERNAME, PASSWORD, TOKEN));
    }
    if (!token.chars().allMatch(character -> character > ' ' && character < 127)) {
      throw new BrokerException(TOKEN + " has a character that no token has; set it again.");
    }
    if (!token.isEmpty()) {
      return Optional.of(BEARER + token);
    }
    return username.isEmpty() ? Optional.empty() : Optional.of(basic(username + ":" + password));
  }

  private static String basic(String credentials) {
    return "Basic "
        + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
  }

  private static String value(Map<String, String> environment, String variable)
      throws BrokerException {
    String value = environment.getOrDefault(variable, "").strip();
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new BrokerException(variable + " has a line break or another control character in it.");
    }
    return value;
  }

  /** Whether a token shows who is asking. */
  public boolean hasToken() {
    return authorization.filter(value -> value.startsWith(BEARER)).isPresent();
  }

  @Override
  public String toString() {
    return "Access[url=" + url + ", authorization=redacted]";
  }
}
