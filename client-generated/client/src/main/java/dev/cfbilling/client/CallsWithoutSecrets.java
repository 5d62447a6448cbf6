package dev.cfbilling.client;

import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Refuses a call that names the token, the key or the e-mail address as an id or a parameter, as
 * where two variables are swapped: the path of a request is in messages and in the logs of servers.
 *
 * @param base what comes before that in the path
 */
record CallsWithoutSecrets(Call.Factory calls, HttpUrl base, Secrets secrets)
    implements Call.Factory {
  @Override
  public Call newCall(Request request) {
    HttpUrl url = request.url();
    boolean tells =
        url.pathSegments().stream().skip(base.pathSize() - 1L).anyMatch(secrets::areIn)
            || url.queryParameterNames().stream()
                .flatMap(name -> url.queryParameterValues(name).stream())
                .anyMatch(secrets::areIn);
    if (tells) {
      throw new IllegalArgumentException(
          "What was given as an id or as a parameter is the token, the key or the e-mail address;"
              + " nothing was sent; are two variables swapped?");
    }
    return calls.newCall(request);
  }
}
