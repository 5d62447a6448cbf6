package dev.cfbilling.transport;

import dev.cfbilling.transport.proxy.Proxies;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Says of a request that got no answer whether it was the proxy's fault, and which proxy's. */
record ExplainedFailures(Proxies proxies) implements Interceptor {
  @Override
  public Response intercept(Chain chain) throws IOException {
    HttpUrl url = chain.request().url();
    try {
      Response response = chain.proceed(chain.request());
      if (response.code() == 407) {
        response.close();
        throw new IOException(refused(name(url)));
      }
      return response;
    } catch (ConnectException | UnknownHostException unreachable) {
      String proxy = proxies.nameFor(url).orElseThrow(() -> unreachable);
      throw new ConnectException("the proxy " + proxy + " can't be reached");
    } catch (IOException failure) {
      throw explained(failure, url);
    }
  }

  private String name(HttpUrl url) {
    return proxies.nameFor(url).orElse("of this machine");
  }

  private IOException explained(IOException failure, HttpUrl url) {
    String message = String.valueOf(failure.getMessage());
    if (message.startsWith("Failed to authenticate with proxy")) {
      return new IOException(refused(name(url)), failure);
    }
    String connect = "Unexpected response code for CONNECT: ";
    return message.startsWith(connect)
        ? new IOException(
            "the proxy %s answers %s when asked for %s"
                .formatted(name(url), message.substring(connect.length()), url.host()),
            failure)
        : failure;
  }

  private static String refused(String proxy) {
    return "the proxy "
        + proxy
        + " wants to know who is asking; its address takes a user and a password before an @";
  }
}
