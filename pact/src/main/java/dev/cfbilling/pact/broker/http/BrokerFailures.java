package dev.cfbilling.pact.broker.http;

import dev.cfbilling.transport.FailureText;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import okhttp3.Response;

/** Says of a call that got no usable answer what is wrong and what to do. */
final class BrokerFailures {
  private static final String CREDENTIALS =
      "%s, or %s and %s".formatted(Access.TOKEN, Access.USERNAME, Access.PASSWORD);

  private final Access access;
  private boolean hasAnswered;

  BrokerFailures(Access access) {
    this.access = access;
  }

  /** Throws unless the broker has understood the call and may be told more of. */
  void check(String method, Response response, String body, String purpose) throws BrokerException {
    int status = response.code();
    switch (status) {
      case 401 -> throw new BrokerException(unauthorized(method, purpose));
      case 403 ->
          throw new BrokerException(
              "%s knows the credentials and does not allow them to %s; ask for more rights."
                  .formatted(access.url(), purpose));
      case 400 -> {
        if (body.isBlank() && access.hasToken()) {
          throw new BrokerException(
              "%s takes no tokens; set %s and %s, and unset %s."
                  .formatted(access.url(), Access.USERNAME, Access.PASSWORD, Access.TOKEN));
        }
      }
      default -> {
        if (status / 100 == 3) {
          throw new BrokerException(
              "%s sends us on to %s; set %s to where the broker is."
                  .formatted(
                      access.url(), response.header("Location", "another address"), Access.URL));
        }
        if (status >= 500) {
          throw new BrokerException(fault(status, body, purpose));
        }
      }
    }
    hasAnswered = true;
  }

  private String unauthorized(String method, String purpose) {
    if (access.authorization().isEmpty()) {
      return hasAnswered
          ? "%s lets everybody read and asks for credentials to %s; set %s."
              .formatted(access.url(), purpose, CREDENTIALS)
          : "%s asks for credentials; set %s.".formatted(access.url(), CREDENTIALS);
    }
    return hasAnswered && !method.equals("GET")
        ? "%s lets these credentials read and not %s; set those of a user who may write."
            .formatted(access.url(), purpose)
        : "%s does not accept the credentials; check %s.".formatted(access.url(), CREDENTIALS);
  }

  private String fault(int status, String body, String purpose) {
    String reasons = String.join("; ", Reasons.in(Broker.parse(body)));
    return "%s failed when it was to %s (%s)%s; its own log says more."
        .formatted(access.url(), purpose, status, reasons.isEmpty() ? "" : ": " + reasons);
  }

  /** What it means that there was no answer. */
  BrokerException explain(IOException failure, String method, String purpose) {
    String message = FailureText.of(failure);
    if (failure instanceof SSLException) {
      return new BrokerException(
          "There is no safe connection to %s: %s.".formatted(access.url(), message));
    }
    if (message.startsWith("the proxy ")) {
      return new BrokerException(
          "%s can't be reached: %s; check --proxy and HTTPS_PROXY or HTTP_PROXY."
              .formatted(access.url(), message));
    }
    if (isUnreached(failure, message)) {
      return new BrokerException(
          hasAnswered
              ? "%s has answered before and can't be reached any more, now that it was to %s; run this again once it is up."
                  .formatted(access.url(), purpose)
              : "%s can't be reached; check %s and that the broker is up."
                  .formatted(access.url(), Access.URL));
    }
    return new BrokerException(
        "%s broke off when it was to %s (%s); %srun this again."
            .formatted(
                access.url(),
                purpose,
                // Of OkHttp: "unexpected end of stream on http://…".
                message.replaceAll(" on https?://.*", ""),
                method.equals("GET")
                    ? ""
                    : "it may have done so, and doing it twice is no harm: "));
  }

  private static boolean isUnreached(IOException failure, String message) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof NoRouteToHostException
        || (failure instanceof SocketTimeoutException
            && message.toLowerCase(Locale.ROOT).contains("connect"));
  }
}
