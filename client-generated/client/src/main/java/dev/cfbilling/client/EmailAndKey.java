package dev.cfbilling.client;

/**
 * A user's e-mail address with the Global API Key, the older way.
 *
 * @param email the user's e-mail address
 * @param key the user's Global API Key
 */
public record EmailAndKey(String email, String key) implements Credentials {

  /** Takes what HTTP headers can carry. */
  public EmailAndKey {
    HeaderValue.check("e-mail address", email);
    HeaderValue.check("API key", key);
  }

  @Override
  public String toString() {
    return "EmailAndKey[email=redacted, key=redacted]";
  }
}
