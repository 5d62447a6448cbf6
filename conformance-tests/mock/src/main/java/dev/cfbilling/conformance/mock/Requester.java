package dev.cfbilling.conformance.mock;

import dev.cfbilling.conformance.mock.answer.MockAnswer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;

/**
 * Authenticates a caller by a token, or else by e-mail address and key.
 *
 * <p>Every well-formed token or key is known, unless the mock names known ones. Two fixed tokens
 * always fail, so that clients can test refusals.
 */
final class Requester {
  /** A token or key that is always unknown. */
  static final String UNKNOWN = "unknown-token";

  /** A token or key without permission to read billing. */
  static final String WITHOUT_PERMISSION = "no-permission-token";

  private static final Pattern BEARER =
      Pattern.compile("Bearer +(?<token>[A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+");

  private Requester() {}

  /** The caller's token or key; empty without one. */
  static String name(Headers headers) {
    return Optional.ofNullable(headers.get("Authorization"))
        .or(() -> Optional.ofNullable(headers.get("X-Auth-Key")))
        .orElse("");
  }

  /** The refusal; empty when the credentials are accepted. */
  static Optional<MockAnswer> refuse(Headers headers, Set<String> known) {
    String authorization = headers.get("Authorization");
    String email = headers.get("X-Auth-Email");
    String key = headers.get("X-Auth-Key");
    if (authorization != null) {
      Matcher bearer = BEARER.matcher(authorization);
      return bearer.matches()
          ? refuse(bearer.group("token"), known)
          : Optional.of(Refusals.malformedAuthorization());
    }
    if (email == null || key == null) {
      return Optional.of(Refusals.malformedAuthorization());
    }
    return KEY.matcher(key).matches() ? refuse(key, known) : Optional.of(Refusals.malformedKey());
  }

  private static Optional<MockAnswer> refuse(String secret, Set<String> known) {
    if (secret.equals(WITHOUT_PERMISSION)) {
      return Optional.of(Refusals.noPermission());
    }
    boolean unknown = known.isEmpty() ? secret.equals(UNKNOWN) : !known.contains(secret);
    return unknown ? Optional.of(Refusals.unknownToken()) : Optional.empty();
  }
}
