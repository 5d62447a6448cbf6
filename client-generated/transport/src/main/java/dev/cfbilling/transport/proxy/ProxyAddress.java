package dev.cfbilling.transport.proxy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Credentials;

/**
 * A proxy and what shows it who is asking.
 *
 * @param type of HTTP or SOCKS
 * @param host its name or address, IPv6 without brackets
 * @param port of TCP
 * @param user and password, separated by a colon; never printed
 */
public record ProxyAddress(Proxy.Type type, String host, int port, Optional<String> user) {
  private static final int SOCKS_PORT = 1080;
  private static final int HTTP_PORT = 80;
  private static final int MAX_PORT = 65_535;

  /**
   * Reads a proxy's address.
   *
   * @param source what names it, such as {@code HTTPS_PROXY}
   * @param address a URL of http or socks5, or a host and a port
   * @throws IOException in one sentence without the address, which may have a password
   */
  static ProxyAddress parse(String source, String address) throws IOException {
    URI url = url(source, address);
    if (url.getPort() == 0 || url.getPort() > MAX_PORT) {
      throw new IOException(
          "%s names the port %s of a proxy; it goes from 1 to %s."
              .formatted(source, url.getPort(), MAX_PORT));
    }
    String scheme = url.getScheme().toLowerCase(Locale.ROOT);
    String host = url.getHost().replaceAll("^\\[|]$", "");
    Optional<String> user = Optional.ofNullable(url.getRawUserInfo()).map(ProxyAddress::decoded);
    return switch (scheme) {
      case "http" -> new ProxyAddress(Proxy.Type.HTTP, host, port(url, HTTP_PORT), user);
      case "socks", "socks5", "socks5h" -> {
        if (user.isPresent()) {
          throw new IOException(
              source
                  + " names a SOCKS proxy with a user; only proxies of HTTP can be told who is asking.");
        }
        yield new ProxyAddress(Proxy.Type.SOCKS, host, port(url, SOCKS_PORT), user);
      }
      default ->
          throw new IOException(
              "%s names a proxy of %s; one is reached by http or socks5."
                  .formatted(source, scheme));
    };
  }

  private static URI url(String source, String address) throws IOException {
    try {
      URI url = new URI(address.contains("://") ? address : "http://" + address);
      if (url.getHost() != null) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      // Told below; the exception would quote it.
    }
    throw new IOException(
        source
            + " is no address of a proxy; it is like http://proxy.example:3128, with a user and a"
            + " password percent-encoded before an @ if there are any.");
  }

  private static int port(URI url, int usual) {
    return url.getPort() < 0 ? usual : url.getPort();
  }

  /** A plus sign stands for itself, as does a percent sign without two digits. */
  static String decoded(String userInfo) {
    return URLDecoder.decode(
        userInfo.replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
        StandardCharsets.UTF_8);
  }

  /** As Java takes it; the name is looked up when a connection is made. */
  Proxy proxy() {
    return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
  }

  /** The value of {@code Proxy-Authorization}. */
  public Optional<String> authorization() {
    return user.map(
        userAndPassword -> {
          String[] parts = userAndPassword.split(":", 2);
          return Credentials.basic(
              parts[0], parts.length == 2 ? parts[1] : "", StandardCharsets.UTF_8);
        });
  }

  /** How it may be shown. */
  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
