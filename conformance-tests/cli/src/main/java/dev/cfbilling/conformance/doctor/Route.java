package dev.cfbilling.conformance.doctor;

import dev.cfbilling.conformance.finding.Quote;
import dev.cfbilling.transport.FailureText;
import dev.cfbilling.transport.Network;
import dev.cfbilling.transport.proxy.ProxyAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;

/** The way to the API: the proxy, the name, TLS, the protocol. */
public final class Route {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SHOWN_ADDRESSES = 4;

  private final Network network;
  private final HttpUrl base;

  public Route(Network network, HttpUrl base) {
    this.network = network;
    this.base = base;
  }

  /** Follows it, with one request without credentials; ends where it is broken. */
  public List<Observation> observe() {
    List<Observation> seen = new ArrayList<>();
    Optional<ProxyAddress> proxy = network.proxyFor(base);
    seen.add(Observation.fine("Proxy", proxy.map(Route::named).orElse("none")));
    Observation name = name(proxy);
    seen.add(name);
    if (name.isFine()) {
      seen.addAll(connection());
    }
    return seen;
  }

  private static String named(ProxyAddress proxy) {
    return proxy + (proxy.user().isPresent() ? ", which is told a user and a password" : "");
  }

  private Observation name(Optional<ProxyAddress> proxy) {
    if (proxy.isPresent()) {
      return Observation.fine("Name", "the proxy looks up " + base.host());
    }
    try {
      InetAddress[] addresses = InetAddress.getAllByName(base.host());
      String shown =
          Arrays.stream(addresses)
              .limit(SHOWN_ADDRESSES)
              .map(InetAddress::getHostAddress)
              .sorted()
              .collect(Collectors.joining(", "));
      int more = addresses.length - SHOWN_ADDRESSES;
      return Observation.fine(
          "Name",
          "%s is %s%s".formatted(base.host(), shown, more > 0 ? ", and " + more + " more" : ""));
    } catch (UnknownHostException unknown) {
      return Observation.lacking(
          "Name",
          "no name server knows %s; if this network has a proxy, set HTTPS_PROXY or --proxy"
              .formatted(base.host()));
    }
  }

  private List<Observation> connection() {
    Request request = new Request.Builder().url(base).build();
    try (Response response =
        network
            .newClient()
            .callTimeout(PATIENCE)
            .followRedirects(false)
            .build()
            .newCall(request)
            .execute()) {
      List<Observation> seen = new ArrayList<>();
      Optional.ofNullable(response.handshake()).ifPresent(handshake -> seen.addAll(tls(handshake)));
      seen.add(Observation.fine("Protocol", response.protocol().toString()));
      return seen;
    } catch (IOException broken) {
      String why = Quote.escape(FailureText.of(broken));
      return List.of(Observation.lacking("Connection", why));
    }
  }

  private static List<Observation> tls(Handshake handshake) {
    List<Observation> seen = new ArrayList<>();
    seen.add(
        Observation.fine(
            "TLS",
            "%s, %s"
                .formatted(handshake.tlsVersion().javaName(), handshake.cipherSuite().javaName())));
    for (Certificate certificate : handshake.peerCertificates()) {
      if (certificate instanceof X509Certificate known) {
        seen.add(Observation.fine("Certificate", described(known)));
      }
    }
    return seen;
  }

  private static String described(X509Certificate certificate) {
    return "%s, valid from %s to %s, issued by %s"
        .formatted(
            Quote.raw(certificate.getSubjectX500Principal().getName()),
            day(certificate.getNotBefore()),
            day(certificate.getNotAfter()),
            Quote.raw(certificate.getIssuerX500Principal().getName()));
  }

  private static String day(Date date) {
    Instant time = date.toInstant();
    return time.toString().substring(0, "2026-11-29".length());
  }
}
