package dev.cfbilling.transport.proxy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Which proxy requests go through: the one that an option names, or that of {@code HTTPS_PROXY},
 * {@code HTTP_PROXY} or {@code ALL_PROXY}, in either case and in lower case first, or else what
 * Java is set to. {@code NO_PROXY} lists the hosts that are reached without any.
 */
public final class Proxies {
  /** Loaded with the first request: a process that sends none would wait for it. */
  private static final class Loopback {
    static final Pattern HOSTS =
        Pattern.compile("localhost|.*\\.localhost|127(\\.\\d{1,3}){3}|::1");
  }

  private static final List<String> VARIABLES = List.of("HTTPS_PROXY", "HTTP_PROXY", "ALL_PROXY");

  /** Of those that are named, by scheme of the request; without a value, none is used. */
  private final Map<String, Optional<ProxyAddress>> named;

  private final NoProxy noProxy;
  private final boolean loopbackToo;

  private Proxies(Map<String, Optional<ProxyAddress>> named, NoProxy noProxy, boolean loopbackToo) {
    this.named = named;
    this.noProxy = noProxy;
    this.loopbackToo = loopbackToo;
  }

  /**
   * What an option and an environment say.
   *
   * @param option the value of {@code --proxy}; null without one, empty for no proxy at all
   * @throws IOException in one sentence, if an address can't be read
   */
  public static Proxies of(Map<String, String> environment, @Nullable String option)
      throws IOException {
    NoProxy noProxy = new NoProxy(variable(environment, "NO_PROXY").value());
    if (option != null) {
      Optional<ProxyAddress> proxy =
          option.isBlank()
              ? Optional.empty()
              : Optional.of(ProxyAddress.parse("--proxy", option.strip()));
      return new Proxies(Map.of("http", proxy, "https", proxy), noProxy, true);
    }
    Map<String, Optional<ProxyAddress>> named = new TreeMap<>();
    for (String scheme : List.of("http", "https")) {
      Variable variable = variable(environment, scheme.toUpperCase(Locale.ROOT) + "_PROXY");
      if (variable.value().isEmpty()) {
        variable = variable(environment, "ALL_PROXY");
      }
      if (!variable.value().isEmpty()) {
        named.put(scheme, Optional.of(ProxyAddress.parse(variable.name(), variable.value())));
      }
    }
    return new Proxies(named, noProxy, false);
  }

  /** No proxy at all. */
  public static Proxies none() {
    return new Proxies(
        Map.of("http", Optional.empty(), "https", Optional.empty()), new NoProxy(""), false);
  }

  private record Variable(String name, String value) {}

  private static Variable variable(Map<String, String> environment, String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT), name)
        .map(either -> new Variable(either, environment.getOrDefault(either, "").strip()))
        .filter(variable -> !variable.value().isEmpty())
        .findFirst()
        .orElse(new Variable(name, ""));
  }

  /** What an error or a report must not show: users with their passwords, and passwords. */
  public List<String> secrets() {
    return named.values().stream()
        .flatMap(Optional::stream)
        .flatMap(proxy -> proxy.user().stream())
        .flatMap(user -> Stream.of(user, user.substring(user.indexOf(':') + 1)))
        .distinct()
        .toList();
  }

  /** What an error or a report must not show of the values of the environment's variables. */
  public static List<String> secretsIn(Map<String, String> environment) {
    return VARIABLES.stream()
        .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)))
        .flatMap(name -> Stream.ofNullable(environment.get(name)))
        .flatMap(address -> secretsIn(address).stream())
        .distinct()
        .toList();
  }

  /** What an error or a report must not show of an address, however broken it is. */
  public static List<String> secretsIn(String address) {
    int end = address.lastIndexOf('@');
    if (end < 0) {
      return List.of();
    }
    String user = address.substring(0, end).replaceFirst("^[^/@]*//", "");
    return Stream.of(user, user.substring(user.indexOf(':') + 1))
        .flatMap(written -> Stream.of(written, ProxyAddress.decoded(written)))
        .filter(secret -> !secret.isEmpty())
        .distinct()
        .toList();
  }

  /** How the proxy of a request may be shown; empty if none of these is used. */
  public Optional<String> nameFor(HttpUrl url) {
    return proxyFor(url).map(ProxyAddress::toString);
  }

  /** Whether the proxy of a request is told who is asking. */
  public boolean tellUserFor(HttpUrl url) {
    return proxyFor(url).flatMap(ProxyAddress::user).isPresent();
  }

  /** The proxy of a request; empty if none of these is used. */
  public Optional<ProxyAddress> proxyFor(HttpUrl url) {
    return goesPast(url)
        ? Optional.empty()
        : named.getOrDefault(url.scheme(), Optional.<ProxyAddress>empty());
  }

  private boolean goesPast(HttpUrl url) {
    return noProxy.has(url) || (!loopbackToo && Loopback.HOSTS.matcher(url.host()).matches());
  }

  /** Has a client go through them. */
  public void addTo(OkHttpClient.Builder http) {
    http.proxySelector(new Selector());
    http.proxyAuthenticator(authenticator());
  }

  /** Of a tunnel OkHttp asks before the proxy does; to a refusal there is no other answer. */
  private Authenticator authenticator() {
    return (route, response) -> {
      if (response.request().header("Proxy-Authorization") != null || route == null) {
        return null;
      }
      return proxyFor(route.address().url())
          .flatMap(ProxyAddress::authorization)
          .map(
              value -> response.request().newBuilder().header("Proxy-Authorization", value).build())
          .orElse(null);
    };
  }

  private final class Selector extends ProxySelector {
    @Override
    public List<Proxy> select(URI uri) {
      HttpUrl url = HttpUrl.get(uri);
      if (url == null || goesPast(url)) {
        return List.of(Proxy.NO_PROXY);
      }
      Optional<ProxyAddress> proxy = named.get(url.scheme());
      if (proxy == null) {
        ProxySelector java = ProxySelector.getDefault();
        return java == null ? List.of(Proxy.NO_PROXY) : java.select(uri);
      }
      return List.of(proxy.map(ProxyAddress::proxy).orElse(Proxy.NO_PROXY));
    }

    /** There is no other to fall back to. */
    @Override
    public void connectFailed(URI uri, SocketAddress proxy, IOException failure) {}
  }
}
