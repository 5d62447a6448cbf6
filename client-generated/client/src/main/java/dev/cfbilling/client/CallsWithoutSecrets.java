package dev.cfbilling.client;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Refuses to ask for the account or the day that is the token itself, as where two variables are
 * swapped: the path of a request is in messages and in the logs of servers.
 */
record CallsWithoutSecrets(Call.Factory calls, Secrets secrets) implements Call.Factory {
  @Override
  public Call newCall(Request request) {
    HttpUrl url = request.url();
    boolean tells =
        url.pathSegments().stream().anyMatch(secrets::include)
            || url.queryParameterNames().stream()
                .flatMap(name -> url.queryParameterValues(name).stream())
                .anyMatch(secrets::include);
    if (tells) {
      throw new IllegalArgumentException(
          "What was given as an id or as a parameter is the token, the key or the e-mail address;"
              + " nothing was sent; are two variables swapped?");
    }
    return calls.newCall(request);
  }
}
