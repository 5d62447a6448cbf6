package dev.cfbilling.conformance.proxy.http;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.eclipse.jetty.http.HttpFields;

/** Proxies for tests. */
final class ProxyServers {
  private ProxyServers() {}

  static ProxyServer before(HttpUrl origin, X509Certificate... trusted) throws IOException {
    return ProxyServer.start(
        settings(origin, Duration.ofMinutes(2), trusted), (m, u, h) -> new Blind());
  }

  static ProxyServer before(HttpUrl origin, Duration idle, CallTap.Source taps) throws IOException {
    return ProxyServer.start(settings(origin, idle), taps);
  }

  private static ProxyServer.Settings settings(
      HttpUrl origin, Duration idle, X509Certificate... trusted) {
    return new ProxyServer.Settings(
        origin, InetAddress.getLoopbackAddress(), 0, Set.of(), List.of(trusted), idle);
  }

  /** Looks at nothing. */
  static class Blind implements CallTap {
    @Override
    public void sent(ByteBuffer part) {}

    @Override
    public void answered(String protocol, int status, HttpFields headers) {}

    @Override
    public void received(ByteBuffer part) {}

    @Override
    public void ended() {}

    @Override
    public void broken(Failure failure) {}

    @Override
    public void abandoned() {}
  }
}
