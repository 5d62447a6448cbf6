package dev.cfbilling.conformance.mock.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which hosts a request may name: this machine's loopback, the address that is listened on, and
 * names that were allowed.
 *
 * <p>A web page may point a name of its own at this machine (DNS rebinding); its browser then lets
 * it read what is answered there. An address can't be pointed anywhere, so where all addresses are
 * listened on, each may be named.
 */
record HostRule(InetAddress listening, Set<String> names) {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern ADDRESS =
      Pattern.compile("%s(\\.%s){3}|\\[[0-9a-f:.]+]".formatted(OCTET, OCTET));

  /** Whether a request to {@code host}, without a port, is answered. */
  boolean allows(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return name.equals("localhost")
        || names.contains(name)
        || address(name).filter(this::isListenedOn).isPresent();
  }

  private boolean isListenedOn(InetAddress address) {
    return address.isLoopbackAddress()
        || listening.isAnyLocalAddress()
        || address.equals(listening);
  }

  /** The address that is written; empty for a name, which nobody is asked about. */
  private static Optional<InetAddress> address(String host) {
    if (!ADDRESS.matcher(host).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }
}
