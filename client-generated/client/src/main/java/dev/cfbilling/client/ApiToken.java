package dev.cfbilling.client;

/**
 * An API token, the way that Cloudflare prefers. It needs Billing Read or Billing Write.
 *
 * @param token the token
 */
public record ApiToken(String token) implements Credentials {

  /** Takes what an HTTP header can carry. */
  public ApiToken {
    HeaderValue.check("API token", token);
  }

  @Override
  public String toString() {
    return "ApiToken[token=redacted]";
  }
}
