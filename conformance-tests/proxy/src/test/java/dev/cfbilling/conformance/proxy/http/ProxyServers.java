package dev.cfbilling.conformance.proxy.http;

import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import okhttp3.HttpUrl;
import org.eclipse.jetty.http.HttpFields;

/** Proxies for tests. */
final class ProxyServers {
  private ProxyServers() {}

  static ProxyServer before(HttpUrl origin) throws IOException {
    return before(origin, Network.direct());
  }

  static ProxyServer before(HttpUrl origin, Network network) throws IOException {
    return ProxyServer.start(
        settings(origin, Duration.ofMinutes(2), network), (m, u, h) -> new Blind());
  }

  static ProxyServer before(HttpUrl origin, Duration idle, CallTap.Source taps) throws IOException {
    return ProxyServer.start(settings(origin, idle, Network.direct()), taps);
  }

  static ProxyServer.Settings settings(HttpUrl origin, Duration idle, Network network) {
    return new ProxyServer.Settings(
        origin, InetAddress.getLoopbackAddress(), 0, Set.of(), network, idle);
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
