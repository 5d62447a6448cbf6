package dev.cfbilling.transport;

import dev.cfbilling.transport.proxy.Proxies;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Says of a request that got no answer whether it was the proxy's fault, and which proxy's. */
record ExplainedFailures(Proxies proxies) implements Interceptor {
  private static final String NO_TUNNEL = "Unexpected response code for CONNECT: ";

  @Override
  public Response intercept(Chain chain) throws IOException {
    HttpUrl url = chain.request().url();
    try {
      Response response = chain.proceed(chain.request());
      if (response.code() == 407) {
        response.close();
        throw new IOException(refused(url));
      }
      return response;
    } catch (InterruptedIOException | SSLException said) {
      throw said;
    } catch (IOException failure) {
      Optional<String> proxy = proxies.nameFor(url);
      if (proxy.isEmpty()) {
        throw failure;
      }
      throw explained(failure, proxy.get(), url);
    }
  }

  private IOException explained(IOException failure, String proxy, HttpUrl url) {
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof ConnectException || failure instanceof UnknownHostException) {
      return new ConnectException("the proxy " + proxy + " can't be reached");
    }
    if (message.startsWith("Failed to authenticate with proxy")) {
      return new IOException(refused(url), failure);
    }
    if (message.startsWith(NO_TUNNEL)) {
      return new IOException(
          "the proxy %s answers %s when asked for %s"
              .formatted(proxy, message.substring(NO_TUNNEL.length()), url.host()),
          failure);
    }
    return message.startsWith("the proxy ")
        ? failure
        : new IOException(
            "through the proxy %s, %s".formatted(proxy, message.replaceFirst("/[.]{3}$", "")),
            failure);
  }

  private String refused(HttpUrl url) {
    return "the proxy %s %s"
        .formatted(
            proxies.nameFor(url).orElse("of this machine"),
            proxies.tellUserFor(url)
                ? "does not accept the user and the password of its address"
                : "wants to know who is asking; its address takes a user and a password before an @");
  }
}
